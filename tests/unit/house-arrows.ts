/** The rooms of the house and the arrows between them. */
import type { Import } from './house-imports.ts';

/** The room of a path: its folder in the house, or the package that it names. */
function room(path: string): string {
  const inLib = /^lib\/([^/]+)\//.exec(path);
  if (inLib) return inLib[1];
  if (path === 'lib/messages.ts') return 'messages';
  return /^(entrypoints|components|tests|scripts)\//.exec(path)?.[1] ?? `package ${path}`;
}

/** Which rooms a room may import from. `types` may be imported as types only: nothing of them is in the bundle. */
const arrows: Record<
  string,
  { may: string[]; types?: string[]; packages: string[]; typePackages?: string[] }
> = {
  engine: { may: [], packages: [] },
  ruleset: { may: ['engine'], packages: ['zod', 'yaml', 'opencc-js', 'node:'] },
  sites: { may: [], types: ['messages'], packages: [] },
  page: { may: ['sites'], types: ['messages', 'engine'], packages: [], typePackages: ['wxt'] },
  worker: {
    may: ['ruleset', 'engine', 'hotlines', 'languages', 'messages'],
    packages: ['zod', 'dexie', 'wxt', 'node:'],
  },
  hotlines: { may: ['languages'], types: ['messages'], packages: ['zod'] },
  languages: { may: [], types: ['messages'], packages: ['zod', 'i18next'] },
  messages: { may: [], types: ['engine'], packages: ['zod'] },
  components: {
    may: ['messages', 'hotlines', 'languages'],
    types: ['engine'],
    packages: ['react', 'i18next', 'wxt'],
  },
  entrypoints: {
    may: ['components', 'worker', 'page'],
    types: ['messages'],
    packages: ['react', 'wxt'],
  },
};

/** Single arrows beyond the table, each with its reason. */
const reasoned: Record<string, string> = {
  'entrypoints/scan.content.ts -> sites':
    'the build takes the match patterns of the manifest from the site files',
};

const advice: Record<string, string> = {
  engine:
    'lib/engine is pure: give it what it needs as an argument, or move the code to lib/ruleset or lib/worker.',
  ruleset: 'lib/ruleset is data and its compiler: it knows lib/engine and nothing of the browser.',
  sites:
    'a site file only reads a page: put what draws or watches into lib/page, and send the rest by a message.',
  page: 'the script of a page asks the worker by a message (`import type` from lib/messages.ts); no React, Dexie, zod.',
  worker: 'the worker knows the sites by its list (lib/worker/sites.ts) and pages by messages.',
  hotlines: 'lib/hotlines is data with its look-up.',
  languages: 'lib/languages is data with its look-up.',
  messages: 'lib/messages.ts is the protocol alone: move code out of it.',
  components: 'a view asks the worker by a message; only the worker opens the database and runs the engine.',
  entrypoints: 'an entrypoint registers and delegates: put the code into components, lib/worker or lib/page.',
};

/** Is a package among the allowed ones, itself or a part of it? */
export function fits(name: string, allowed: readonly string[] = []): boolean {
  return allowed.some(
    (one) =>
      name === one ||
      name.startsWith(one.endsWith(':') ? one : `${one}/`) ||
      name === `${one}-dom` ||
      name.startsWith(`${one}-dom/`),
  );
}

/** What is wrong with an import, in a sentence that says what to do; `null` where it is right. */
export function broken({ from, to, typeOnly }: Import): string | null {
  const here = room(from);
  const rules = arrows[here];
  if (!rules || reasoned[`${from} -> ${room(to)}`]) return null;
  const there = room(to);
  if (there === here || /\.(css|svg|png)$/.test(to)) return null;
  const allowed = there.startsWith('package ')
    ? fits(to, rules.packages) || (typeOnly && fits(to, rules.typePackages))
    : rules.may.includes(there) || (typeOnly && rules.types?.includes(there));
  return allowed ? null : `${from} imports ${to}: ${advice[here]}`;
}
