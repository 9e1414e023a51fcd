/** A browser and a worker made of answers: the views run on it in the gallery and in tests. */
import type { Answer, Settings, TabReport, ToTab, WorkerAnswers } from '../../lib/messages.ts';
import type { Health, PayloadOf, Question, TabHere, WindowHost } from '../window-host.ts';
import { assessed, sampleFindings, samplePast, sampleReport } from './sample-posts.ts';

export interface StubOptions {
  /** What the tab's script reports; `null`: nothing of ours is there. */
  report?: TabReport | null;
  tab?: TabHere | null;
  settings?: Partial<Settings>;
  access?: WorkerAnswers['get-settings']['access'];
  /** Answers instead of the usual ones; `null` stands for a worker that does not answer. */
  answers?: { [T in Question]?: WorkerAnswers[T] | null };
  worker?: 'gone';
  files(path: string): Promise<unknown>;
  now?: number;
}

export interface StubHost extends WindowHost {
  /** Everything that was asked, sent, copied, opened or saved, in order. */
  log: [what: string, detail: unknown][];
}

const settings: Settings = {
  version: 1,
  language: 'en',
  country: '',
  sensitivity: 'all',
  quietLook: false,
  sitesOff: [],
  chatsOn: [],
  chatsPaused: false,
  chatsLeftOut: [],
  extraSites: ['*://jobs.example/*'],
  historyDays: 30,
  welcomed: false,
};

const site = (id: string, host: string, more: object = {}) => ({
  site: id,
  granted: true,
  enabled: true,
  chat: false,
  origins: [`*://*.${host}/*`],
  ...more,
});

const everySite: WorkerAnswers['get-settings']['access'] = [
  site('facebook', 'facebook.com'),
  site('jobstreet', 'jobstreet.com'),
  site('linkedin', 'linkedin.com', { granted: false }),
  site('telegram', 't.me'),
  site('messenger', 'messenger.com', { chat: true, enabled: false, granted: false }),
  site('whatsapp', 'web.whatsapp.com', { chat: true, enabled: false, granted: false }),
  site('facebook-chat', 'facebook.com', { chat: true, enabled: false }),
  site('linkedin-chat', 'linkedin.com', { chat: true, enabled: false }),
];

export function stubHost(options: StubOptions): StubHost {
  const now = options.now ?? Date.UTC(2026, 10, 25, 9, 30);
  const log: StubHost['log'] = [];
  let current: Settings = { ...settings, ...options.settings };
  let past = samplePast(now);
  const watchers = new Set<(setting: string) => void>();

  const usual: { [T in Question]?: (payload: never) => WorkerAnswers[T] } = {
    'get-settings': () => ({
      settings: current,
      language: 'en',
      access: options.access ?? everySite,
      rulesetVersion: '2026-11-20.1',
      historyBroken: false,
    }),
    'set-settings': ({ change }: PayloadOf<'set-settings'>) => {
      current = { ...current, ...(change as Partial<Settings>) };
      return current;
    },
    'assess-text': ({ text }: PayloadOf<'assess-text'>) =>
      sampleFindings.find((finding) => finding.text === text)?.assessment ??
      assessed(text, 'none', 'none', []),
    history: () => past,
    'history-delete': ({ id }: PayloadOf<'history-delete'>) => {
      past = past.filter((entry) => entry.id !== id);
      return null;
    },
    'history-note': ({ id, note }: PayloadOf<'history-note'>) => {
      past = past.map((entry) => (entry.id === id ? { ...entry, note } : entry));
      return null;
    },
    dismiss: ({ key, undo }: PayloadOf<'dismiss'>) => {
      past = past.map((entry) => (entry.id.endsWith(`|${key}`) ? { ...entry, dismissed: !undo } : entry));
      return null;
    },
    export: () => 'time,site\r\n',
    'read-tab': () => sampleReport(),
  };

  return {
    log,
    async ask<T extends Question>(type: T, payload: PayloadOf<T>): Promise<Answer<T>> {
      log.push([type, payload]);
      const given = options.answers?.[type];
      if (options.worker === 'gone') return { ok: false, error: 'worker-unreachable' };
      if (given === null && type !== 'take-request') return { ok: false, error: 'failed' };
      const value =
        given ?? (usual[type] as ((payload: unknown) => WorkerAnswers[T]) | undefined)?.(payload) ?? null;
      return { ok: true, value: value as WorkerAnswers[T] };
    },
    tab: async () =>
      options.tab === undefined ? { id: 7, address: 'https://www.facebook.com/' } : options.tab,
    async tell(_tab: number, message: ToTab) {
      if (message.type !== 'report') log.push([`tab:${message.type}`, message]);
      return message.type === 'report'
        ? options.report === undefined
          ? sampleReport()
          : options.report
        : null;
    },
    health: async (): Promise<Health[]> => [
      { site: 'facebook', read: 14, layoutChanged: false, health: { 'feed-unit': 12, dialog: 2 } },
      { site: 'generic', read: 3, layoutChanged: true, health: { 'main-text': 3 } },
    ],
    showTab: async (tabId) => void log.push(['show-tab', tabId]),
    packaged: (path) => options.files(path),
    languageSetting: async () => current.language,
    browserLanguages: () => ['en'],
    watchLanguage(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    async askAccess(origins) {
      log.push(['ask-access', origins]);
      return true;
    },
    async copy(text) {
      log.push(['copy', text]);
      return true;
    },
    save: (name, text) => void log.push(['save', { name, text }]),
    openPage: (page) => void log.push(['open', page]),
    close: () => void log.push(['close', null]),
    now: () => now,
    version: '0.1.0',
  };
}
