/**
 * Build time only (Node): what the manifest and the worker must know of the site files, without their reading code.
 * The worker gets the list as a constant, so that a cold start neither fetches nor carries the readers of the page.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** One site as the worker knows it. */
export interface SiteEntry {
  id: string;
  matches: string[];
  access: 'required' | 'optional';
  chat: boolean;
  /** The script of the page that carries its reader, where the user grants its hosts: the folder it stands in. */
  script?: OnRequestScript;
}

/** Folders of sites on request. Each is a script of its own (`entrypoints/scan-NAME.content.ts`). */
const folders = ['boards', 'feeds', 'chats'] as const;
export type OnRequestScript = (typeof folders)[number];

/** Files of the folder that are no site of their own: the contract and the reader for all other pages. */
const notSites = new Set(['site.ts', 'generic.ts']);

function isSite(value: unknown): value is { id: string; matches: string[]; access: string; chat?: boolean } {
  if (typeof value !== 'object' || value === null) return false;
  const site = value as Record<string, unknown>;
  return typeof site.id === 'string' && Array.isArray(site.matches) && Array.isArray(site.strategies);
}

/**
 * Reads every site file of the folder and returns its entry, in order of id.
 * Throws when a file cannot be loaded, with its name: a site that is silently missing would be read nowhere.
 */
export async function siteEntries(folder: string): Promise<SiteEntry[]> {
  const names: { name: string; script?: OnRequestScript }[] = [];
  for (const script of [undefined, ...folders]) {
    const inside = await readdir(join(folder, script ?? '')).catch(() => [] as string[]);
    for (const file of inside) names.push({ name: script ? `${script}/${file}` : file, script });
  }
  const found = new Map<string, SiteEntry>();
  for (const { name, script } of names) {
    if (!name.endsWith('.ts') || notSites.has(name)) continue;
    // The list that the bundler makes of the folder is no site; only a bundler can load it.
    if ((await readFile(join(folder, name), 'utf8')).includes('import.meta.glob')) continue;
    let module: Record<string, unknown>;
    try {
      module = await import(pathToFileURL(join(folder, name)).href);
    } catch (cause) {
      throw new Error(
        `lib/sites/${name} cannot be loaded outside a page; keep its top level free of DOM calls`,
        {
          cause,
        },
      );
    }
    for (const value of Object.values(module)) {
      if (!isSite(value) || value.matches.length === 0) continue;
      const access = value.access === 'required' ? 'required' : 'optional';
      if (access === 'optional' && !script)
        throw new Error(
          `lib/sites/${name}: a site on request stands in ${folders.join('/, ')}/, because each folder is one script`,
        );
      const { id, matches } = value;
      found.set(id, { id, matches, access, chat: value.chat === true, ...(script ? { script } : {}) });
    }
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
