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

/** The scripts that read pages, as WXT names them: of Facebook, of the manifest's other hosts, of all other pages. */
export const scanScripts = {
  facebook: '/content-scripts/scan-facebook.js',
  others: '/content-scripts/scan.js',
  any: '/content-scripts/scan-any.js',
};

/** The address of a file of ours. (The framework types `getURL` by generated files that a plain checkout lacks.) */
export function ownAddress({ runtime }: Api, path: string): string {
  return (runtime as unknown as { getURL(path: string): string }).getURL(path);
}
