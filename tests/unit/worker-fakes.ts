/** A small browser made of plain objects: enough of the extension interface for the worker, and all of it inspectable. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { AssessInput, Assessment, Level } from '../../lib/engine/types.ts';
import type { Api, MessageSender, Reader, WorkerDeps } from '../../lib/worker/deps.ts';
import { fitsAny } from '../../lib/worker/match-pattern.ts';
import type { SiteEntry } from '../../lib/worker/site-files.ts';
import { createWorker } from '../../lib/worker/worker.ts';

export const base = 'chrome-extension://abcdefgh/';

export const sites: SiteEntry[] = [
  { id: 'facebook', matches: ['*://*.facebook.com/*'], access: 'required', chat: false },
  { id: 'linkedin', matches: ['*://*.linkedin.com/*'], access: 'required', chat: false },
  { id: 'whatsapp', matches: ['*://web.whatsapp.com/*'], access: 'optional', chat: true, script: 'chats' },
  { id: 'reddit', matches: ['*://*.reddit.com/*'], access: 'optional', chat: false, script: 'feeds' },
];

class StorageArea {
  data: Record<string, unknown> = {};
  failing = false;
  async get(key: string | null): Promise<Record<string, unknown>> {
    if (this.failing) throw new Error('storage cannot be read');
    const copy = structuredClone(this.data);
    if (key === null) return copy;
    return key in copy ? { [key]: copy[key] } : {};
  }
  async set(entries: Record<string, unknown>): Promise<void> {
    if (this.failing) throw new Error('storage is full');
    Object.assign(this.data, structuredClone(entries));
  }
  async remove(keys: string | string[]): Promise<void> {
    for (const key of [keys].flat()) delete this.data[key];
  }
  async clear(): Promise<void> {
    this.data = {};
  }
}

export interface FakeTab {
  id: number;
  url: string;
  windowId: number;
  index: number;
  incognito?: boolean;
  discarded?: boolean;
  /** A living script of ours answers in this tab. */
  answer?: (message: { type: string }) => unknown;
  /** The browser lets no extension in. */
  closed?: boolean;
}

interface Injection {
  target: { tabId: number; frameIds?: number[] };
  files: string[];
}

/** What the browser was told, by name of the call, in order. */
export interface Told {
  badge: Record<number, string>;
  title: Record<string, string>;
  icon: Record<string, string>;
  sent: { tabId: number; message: { type: string; [key: string]: unknown } }[];
  injected: number[];
  /** Scripts put into pages, and parts of them. */
  files: string[];
  parts: { tabId: number; frameIds?: number[]; file: string }[];
  created: string[];
  menus: { id: string; title: string }[];
  registered: { matches: string[]; excludeMatches: string[]; js: string[] }[];
}

export function fakeBrowser(tabs: FakeTab[] = []) {
  const told: Told = {
    badge: {},
    title: {},
    icon: {},
    sent: [],
    injected: [],
    files: [],
    parts: [],
    created: [],
    menus: [],
    registered: [],
  };
  const local = new StorageArea();
  const session = new StorageArea();
  const state = {
    granted: ['*://*.facebook.com/*', '*://*.linkedin.com/*'],
    popupOpens: true,
    language: 'en-GB',
  };
  const find = (id: number) => tabs.find((tab) => tab.id === id);
  const api = {
    runtime: {
      id: 'abcdefgh',
      getURL: (path: string) => base + path.replace(/^\//, ''),
      lastError: undefined,
    },
    i18n: { getUILanguage: () => state.language },
    storage: { local, session },
    action: {
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => {
        told.badge[tabId] = text;
      },
      setBadgeBackgroundColor: async () => undefined,
      setBadgeTextColor: async () => undefined,
      setTitle: async ({ tabId, title }: { tabId?: number; title: string }) => {
        told.title[tabId ?? 'all'] = title;
      },
      setIcon: async ({ tabId, path }: { tabId?: number; path: Record<string, string> }) => {
        told.icon[tabId ?? 'all'] = path['16'].replace(/^\/icons\/(\w+)-16\.png$/, '$1');
      },
      openPopup: async () => {
        if (!state.popupOpens) throw new Error('no popup here');
        told.created.push('popup');
      },
    },
    tabs: {
      query: async ({ url, active }: { url?: string[]; active?: boolean }) =>
        tabs.filter((tab) =>
          url ? fitsAny(url, tab.url) && fitsAny(state.granted, tab.url) : active === true,
        ),
      get: async (id: number) => find(id),
      create: async ({ url }: { url: string }) => void told.created.push(url),
      sendMessage: async (tabId: number, message: { type: string }) => {
        const answer = find(tabId)?.answer;
        if (!answer) throw new Error('Could not establish connection. Receiving end does not exist.');
        told.sent.push({ tabId, message });
        return answer(message);
      },
    },
    scripting: {
      executeScript: async ({ target, files: [file] }: Injection) => {
        const tab = find(target.tabId);
        if (!tab || tab.closed) throw new Error('Cannot access this page');
        if (file.startsWith('/part-')) return void told.parts.push({ ...target, file });
        told.files.push(file);
        told.injected.push(target.tabId);
        tab.answer ??= (message) => (message.type === 'setup' ? undefined : report(tab.url));
      },
      getRegisteredContentScripts: async () => told.registered,
      unregisterContentScripts: async () => {
        told.registered = [];
      },
      registerContentScripts: async (scripts: Told['registered']) => void told.registered.push(...scripts),
    },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((origin) => state.granted.includes(origin)),
      getAll: async () => ({ origins: [...state.granted] }),
      remove: async ({ origins }: { origins: string[] }) => {
        state.granted = state.granted.filter((origin) => !origins.includes(origin));
      },
    },
    contextMenus: {
      removeAll: async () => {
        told.menus = [];
      },
      create: (menu: { id: string; title: string }) =>
        void told.menus.push({ id: menu.id, title: menu.title }),
    },
  };
  return { api: api as unknown as Api, told, local, session, state, tabs };
}

export function report(url: string, findings: unknown[] = []) {
  const site = 'facebook';
  return { site, url, read: 3, findings, notCovered: 0, layoutChanged: false, enabled: true, health: {} };
}

/** A stand-in for the engine: the level is the first word of the text. */
export function stubAssess({ text }: AssessInput): Assessment {
  if (text.startsWith('throw')) throw new Error('a fault in the engine');
  const level: Level = text.startsWith('danger') ? 'danger' : text.startsWith('caution') ? 'caution' : 'none';
  const evidence = [{ start: 0, end: level.length, text: level }];
  const signals = [
    { id: 'passport-kept', family: 'control', strength: 'decisive' as const, evidence },
    { id: 'no-title-yet', family: 'pay', strength: 'strong' as const, evidence },
    { id: 'licence-named', family: 'good', strength: 'reassuring' as const, evidence },
    { id: 'pay-too-high', family: 'pay', strength: 'medium' as const, evidence },
    { id: 'chat-app-only', family: 'contact', strength: 'weak' as const, evidence },
  ];
  return {
    level,
    category: level === 'none' ? 'none' : 'forced-labour-scam',
    score: level === 'danger' ? 90 : level === 'caution' ? 50 : 5,
    signals: level === 'none' ? [] : signals,
    rulesetVersion: 'stub',
  };
}

export const packagedFiles: Record<string, unknown> = {
  'languages/en.json': {
    language: { tag: 'en', direction: 'ltr' },
    ui: {
      'toolbar-name': 'Second Look',
      'toolbar-none': 'nothing marked on this page',
      'toolbar-off': 'not reading here',
      'toolbar-flagged_one': '{{n}} post with warning signs',
      'toolbar-flagged_other': '{{n}} posts with warning signs',
      'menu-selection': 'Check the selected text',
      'menu-page': 'Check this page',
      'mark-danger': 'Strong warning signs',
      'options-title': 'Options',
    },
    signs: {
      'passport-kept': { title: 'They want to keep your passport' },
      'licence-named': { title: 'A licence is named' },
      'pay-too-high': { title: 'The pay is far above the usual' },
      'chat-app-only': { title: 'Contact only by chat' },
    },
  },
  'languages/ms.json': {
    language: { tag: 'ms', direction: 'ltr' },
    ui: {
      'toolbar-name': 'Second Look',
      'toolbar-flagged_other': '{{n}} siaran dengan tanda amaran',
      'menu-page': 'Semak halaman ini',
      'mark-danger': 'Tanda amaran kuat',
    },
    signs: { 'passport-kept': { title: 'Mereka mahu menyimpan pasport anda' } },
  },
};

export interface Setting extends Partial<WorkerDeps> {
  tabs?: FakeTab[];
}

/** What an answer holds is for each test to say. */
export type Loose = ReturnType<typeof JSON.parse>;

/** A worker in a small browser. `restart` gives a fresh worker over the same storage, as after the browser stopped it. */
export function setUp({ tabs = [], ...given }: Setting = {}) {
  const browser = fakeBrowser(tabs);
  const clock = { time: Date.UTC(2026, 10, 25, 8) };
  const reader: Reader = { version: 'stub', assess: stubAssess };
  const deps: WorkerDeps = {
    api: browser.api,
    sites,
    loadReader: async () => reader,
    packaged: async (path) => {
      if (!(path in packagedFiles)) throw new TypeError('Failed to fetch');
      return packagedFiles[path];
    },
    now: () => clock.time,
    indexedDB: new IDBFactory(),
    IDBKeyRange,
    historyPatience: 1_000,
    ...given,
  };
  let worker = createWorker(deps);
  const ask = (
    message: unknown,
    sender: MessageSender,
  ): Promise<{ ok: boolean; value?: Loose; error?: string }> =>
    new Promise((resolve) => worker.message(message, sender, resolve as (answer: unknown) => void));
  return {
    ...browser,
    deps,
    clock,
    ask,
    /** Asks as the popup or the options page. */
    fromWindow: (message: unknown) => ask(message, pageSender()),
    get worker() {
      return worker;
    },
    restart() {
      worker = createWorker(deps);
    },
  };
}

export function pageSender(path = 'popup.html'): MessageSender {
  return { id: 'abcdefgh', url: base + path } as MessageSender;
}

export function tabSender(
  url = 'https://www.facebook.com/groups/1',
  more: Partial<FakeTab> = {},
  frameId = 0,
): MessageSender {
  const tab = { id: 7, windowId: 1, index: 0, url, ...more };
  return { id: 'abcdefgh', url, frameId, tab } as unknown as MessageSender;
}

export function post(key: string, text: string) {
  return { key, signature: `${text.length}-${text}`, text };
}

export function batch(...posts: ReturnType<typeof post>[]) {
  return {
    type: 'assess',
    site: 'facebook',
    posts,
    address: 'https://www.facebook.com/groups/1',
    chat: false,
  };
}
