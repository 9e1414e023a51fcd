/** What the worker is given from outside, so that every part of it runs in a test without a browser. */
import type { Browser, browser } from 'wxt/browser';
import type { AssessInput, Assessment } from '../engine/types.ts';
import type { SiteEntry } from './site-files.ts';

export type Api = typeof browser;
export type MessageSender = Browser.runtime.MessageSender;
export type Tab = Browser.tabs.Tab;

/** The engine with its ruleset, ready to read. */
export interface Reader {
  version: string;
  assess(input: AssessInput): Assessment;
}

export interface WorkerDeps {
  api: Api;
  sites: readonly SiteEntry[];
  /** Reads the packaged ruleset. Rejects when it is missing or broken; it is asked again at the next need. */
  loadReader(): Promise<Reader>;
  /** A packaged JSON file of ours. Rejects when there is none. */
  packaged(path: string): Promise<unknown>;
  /** Milliseconds since 1970. */
  now(): number;
  /** The browser's database, or nothing where the browser has none. */
  indexedDB?: IDBFactory;
  IDBKeyRange?: typeof IDBKeyRange;
  /** How long an assessment waits for the history at most, in milliseconds. */
  historyPatience: number;
}

/**
 * The scripts that read pages, as WXT names them. A page gets one of them: its site's reader is in no other. `others`
 * are the manifest's small sites; `boards`, `feeds` and `chats` the folders of sites on request; `any` knows no site.
 */
export const scanScripts = {
  facebook: '/content-scripts/scan-facebook.js',
  linkedin: '/content-scripts/scan-linkedin.js',
  others: '/content-scripts/scan.js',
  boards: '/content-scripts/scan-boards.js',
  feeds: '/content-scripts/scan-feeds.js',
  chats: '/content-scripts/scan-chats.js',
  any: '/content-scripts/scan-any.js',
} as const;
export type ScanScript = keyof typeof scanScripts;

/** What a script of a page asks for only when it is needed there (lib/page/parts.ts). */
export const partScripts = { drawing: '/part-drawing.js', generic: '/part-generic.js' } as const;

/** The address of a file of ours. (The framework types `getURL` by generated files that a plain checkout lacks.) */
export function ownAddress({ runtime }: Api, path: string): string {
  return (runtime as unknown as { getURL(path: string): string }).getURL(path);
}
