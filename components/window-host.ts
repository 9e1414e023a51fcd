/** What a view may ask of the browser. The real one is made in the entrypoints; the gallery and the tests give their own. */
import type { Answer, TabReport, ToTab, ToWorker, WorkerAnswers } from '../lib/messages.ts';

export type Question = keyof WorkerAnswers & ToWorker['type'];
export type PayloadOf<T extends Question> = Omit<Extract<ToWorker, { type: T }>, 'type'>;

/** The tab that the popup is about. `address` is empty where the browser does not tell it. */
export interface TabHere {
  id: number;
  address: string;
}

/** What a tab's script found, in numbers. */
export type Health = Pick<TabReport, 'site' | 'read' | 'layoutChanged' | 'health'>;

export type OwnPage = 'options' | 'past' | 'advert' | 'welcome';

export interface WindowHost {
  /** Asks the worker. Never rejects: a worker that cannot be reached answers `worker-unreachable`. */
  ask<T extends Question>(type: T, payload: PayloadOf<T>): Promise<Answer<T>>;
  /** The tab that this window belongs to; `null` where there is none. */
  tab(): Promise<TabHere | null>;
  /** Sends to a tab's script; `undefined` where nothing of ours answers. */
  tell(tabId: number, message: ToTab): Promise<unknown>;
  /** What the scripts of all open tabs report about themselves. */
  health(): Promise<Health[]>;
  /** Brings a tab to the front. */
  showTab(tabId: number): Promise<void>;
  /** A packaged JSON file. Rejects where there is none. */
  packaged(path: string): Promise<unknown>;
  /** The language setting (`auto` or a tag), read without waking the worker. */
  languageSetting(): Promise<string>;
  browserLanguages(): string[];
  /** Calls back when the language setting changes in another window; gives the way to stop. */
  watchLanguage(changed: (setting: string) => void): () => void;
  /** Asks the browser for access to sites. Must be called at once on a click. */
  askAccess(origins: string[]): Promise<boolean>;
  copy(text: string): Promise<boolean>;
  /** Saves a file that the user takes along. */
  save(name: string, text: string, type: string): void;
  openPage(page: OwnPage): void;
  close(): void;
  /** Milliseconds since 1970. */
  now(): number;
  /** The extension's version. */
  version: string;
}
