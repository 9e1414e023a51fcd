/**
 * The house keeps its rooms apart (docs/architecture.md). This test reads every import of the tree; where one goes
 * where it must not, the failure says what to do instead.
 */
import { describe, expect, it } from 'vitest';

import { broken, fits } from './house-arrows.ts';
import { filesIn, folders, importsOf, sources } from './house-imports.ts';

describe('the arrows', () => {
  it('are kept by every import', () => {
    expect(
      sources
        .flatMap(({ imports }) => imports)
        .map(broken)
        .filter(Boolean),
    ).toEqual([]);
  });

  it('point at files that are there, with their ending', () => {
    const bad = sources
      .flatMap(({ imports }) => imports)
      .filter(
        ({ to }) => /^(entrypoints|components|lib|tests|scripts)\//.test(to) && !/\.\w+(\?\w+)?$/.test(to),
      )
      .map(
        ({ from, to }) =>
          `${from} imports ${to}: write the file's ending too; Node runs our TypeScript as it is`,
      );
    expect(bad).toEqual([]);
  });

  it('are seen in every way of writing an import', () => {
    const text = [
      "import { a } from '../worker/a.ts';",
      "import type { B } from '../messages.ts';",
      "import { type C, type D } from '../messages.ts';",
      "import {\n  e,\n  type F,\n} from '../messages.ts';",
      "import g from 'dexie';",
      "import 'react';",
      "export { h } from './h.ts';",
      "const i = await import('../engine/i.ts');",
      "// import { no } from '../no.ts';",
      "export const text = 'import nothing';",
    ].join('\n');
    expect(importsOf('lib/page/mark.ts', text).map(({ to, typeOnly }) => [to, typeOnly])).toEqual([
      ['lib/worker/a.ts', false],
      ['lib/messages.ts', true],
      ['lib/messages.ts', true],
      ['lib/messages.ts', false],
      ['dexie', false],
      ['react', false],
      ['lib/page/h.ts', false],
      ['lib/engine/i.ts', false],
    ]);
  });

  it.each([
    ['lib/engine/assess.ts', 'lib/messages.ts'],
    ['lib/engine/assess.ts', 'zod/mini'],
    ['lib/sites/facebook.ts', 'lib/worker/history.ts'],
    ['lib/page/watcher.ts', 'lib/worker/history.ts'],
    ['lib/page/mark.ts', 'react'],
    ['lib/page/mark.ts', 'lib/messages.ts'],
    ['lib/worker/history.ts', 'lib/sites/facebook.ts'],
    ['components/popup.tsx', 'dexie'],
    ['components/popup.tsx', 'lib/worker/history.ts'],
    ['lib/worker/history.ts', 'entrypoints/background.ts'],
    ['entrypoints/scan.content.ts', 'dexie'],
  ])('from %s to %s is refused', (from, to) =>
    expect(broken({ from, to, typeOnly: false })).toContain(`${from} imports`),
  );

  it.each([
    ['lib/page/mark.ts', 'lib/messages.ts', true],
    ['lib/page/watcher.ts', 'lib/sites/site.ts', false],
    ['lib/worker/history.ts', 'dexie', false],
    ['components/popup.tsx', 'react-dom/client', false],
    ['entrypoints/background.ts', 'lib/worker/worker.ts', false],
  ])('from %s to %s is right', (from, to, typeOnly) => expect(broken({ from, to, typeOnly })).toBeNull());
});

describe('the engine', () => {
  const forbidden =
    /(?<![\w.'"`-])(document|window|navigator|chrome|browser|localStorage|fetch|XMLHttpRequest|process|require)\s*[.([]|\bnew (Date\(\)|Worker)|\bMath\.random\b|\bDate\.now\b/;

  it('touches no page, no browser, no clock and no chance', () => {
    const bad = sources
      .filter(({ path }) => path.startsWith('lib/engine/'))
      .map(({ path, text }) => ({
        path,
        found: forbidden.exec(text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '')),
      }))
      .filter(({ found }) => found)
      .map(
        ({ path, found }) =>
          `${path} uses ${found?.[0]}: the engine gets everything as an argument, and its answer depends on nothing else`,
      );
    expect(bad).toEqual([]);
  });
});

describe('files', () => {
  /** Files over 300 lines, each with its reason. */
  const longForAReason: Record<string, string> = {
    'lib/messages.ts':
      'the whole protocol is read in one place: every message, its schema, its senders, its answer',
    'lib/engine/text.ts': 'one pass over the text with its map of offsets: its steps share the same arrays',
    'lib/engine/phrases.ts': 'one pass of the automaton: its steps share the same tables',
  };

  it('have at most 300 lines', () => {
    const bad = sources
      .filter(({ path, text }) => text.trimEnd().split('\n').length > 300 && !longForAReason[path])
      .map(
        ({ path }) =>
          `${path} is over 300 lines: split it by what its parts are for, or give the reason here`,
      );
    expect(bad).toEqual([]);
    const gone = Object.keys(longForAReason).filter(
      (path) => !sources.some((file) => file.path === path && file.text.split('\n').length > 300),
    );
    expect(gone, 'no longer over 300 lines: take the exception out').toEqual([]);
  });

  it('have names in kebab-case, in folders named for what is in them', () => {
    const paths = folders.flatMap((folder) => filesIn(folder));
    const vague = paths
      .filter((path) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.)/i.test(path))
      .map((path) => `${path}: name the folder or file for what it does; "utils" says nothing`);
    expect(vague).toEqual([]);
    const odd = sources
      .map(({ path }) => path)
      .filter((path) => !/^[a-z0-9-]+(\.[a-z0-9-]+)*\.(ts|tsx|mjs)$/.test(path.split('/').at(-1) ?? ''))
      .map((path) => `${path}: name the file in kebab-case`);
    expect(odd).toEqual([]);
  });

  it('re-export nothing', () => {
    const bad = sources
      .filter(
        ({ path, text }) =>
          /(^|\n)export\s+(type\s+)?(\*|\{[^}]*\})[^;'"]*from\s/.test(text) ||
          /\/index\.(ts|mjs)$/.test(path),
      )
      .map(({ path }) => `${path} passes on what is written elsewhere: import it from where it is written`);
    expect(bad).toEqual([]);
  });

  it('of a page’s script hold no zod, no React and no database in what they import, at any depth', () => {
    const byPath = new Map(sources.map((file) => [file.path, file]));
    const reached = new Map<string, string>();
    const walk = (path: string, way: string): void => {
      for (const { to, typeOnly } of byPath.get(path)?.imports ?? []) {
        if (typeOnly || reached.has(to)) continue;
        reached.set(to, `${way} -> ${to}`);
        walk(to, `${way} -> ${to}`);
      }
    };
    const ofPages = sources
      .map(({ path }) => path)
      .filter((path) => /^entrypoints\/(part-[^/]+|[^/]+\.content)\.ts$/.test(path));
    expect(ofPages.length).toBe(9);
    for (const path of ofPages) walk(path, path);
    const heavy = [...reached]
      .filter(([to]) => fits(to, ['zod', 'react', 'dexie', 'i18next']))
      .map(([, way]) => way);
    expect(heavy, 'the script of a page stays small: use `import type`, or ask the worker').toEqual([]);
  });

  it('of the worker load nothing later: a worker must have its listeners at once', () => {
    const bad = sources
      .filter(({ path }) => path.startsWith('lib/worker/') || path === 'entrypoints/background.ts')
      // Run at build time by Node, never in the worker.
      .filter(({ path }) => path !== 'lib/worker/site-files.ts')
      .filter(({ text }) =>
        /\bimport\s*\(|\bimportScripts\s*\(/.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '')),
      )
      .map(({ path }) => `${path} imports at run time: a browser's worker cannot; import at the top`);
    expect(bad).toEqual([]);
  });
});
