/**
 * The protocol: every message, its schema, its direction and who may send it.
 * Content scripts import types only from here (zod must stay out of the page's script).
 */
import * as z from 'zod/mini';

export const LIMITS = {
  /** Posts in one batch: a screenful, and a killed worker repeats little. */
  batch: 50,
  /** UTF-16 units of one post as sent; the engine reads the first 20,000 and the last 5,000. */
  text: 25_000,
  key: 300,
  link: 2_000,
  links: 40,
} as const;

const text = (max: number) => z.string().check(z.maxLength(max));
/** How many of something: whole, not negative, and small enough to be a number of posts. */
const count = z.int().check(z.minimum(0), z.maximum(1_000_000));
const tab = z.int().check(z.minimum(0));
const level = z.enum(['none', 'caution', 'danger']);
const category = z.enum([
  'forced-labour-scam',
  'agent-recruitment',
  'account-mule',
  'drug-mule',
  'fee-scam',
  'none',
]);
export const situations = ['thinking', 'leaving', 'there'] as const;
export const situation = z.enum(situations);
export type Situation = z.infer<typeof situation>;

/** The post as it travels: its key, and a signature (length and 64-bit hash) that changes when the text does. */
export const postMessage = z.object({
  key: text(LIMITS.key),
  signature: text(80),
  text: text(LIMITS.text),
  /** True where the sender cut a long text to its first 20,000 and last 5,000 units. */
  cut: z.optional(z.boolean()),
  partial: z.optional(z.boolean()),
  teaser: z.optional(z.boolean()),
  links: z.optional(z.array(text(LIMITS.link)).check(z.maxLength(LIMITS.links))),
  permalink: z.optional(text(LIMITS.link)),
});
export type PostMessage = z.infer<typeof postMessage>;

const evidence = z.object({ start: z.number(), end: z.number(), text: z.string() });
const signal = z.object({
  id: z.string(),
  family: z.string(),
  strength: z.enum(['weak', 'medium', 'strong', 'decisive', 'reassuring']),
  evidence: z.array(evidence),
});
export const assessment = z.object({
  level,
  category,
  score: z.number(),
  notAssessed: z.optional(z.enum(['empty', 'language'])),
  signals: z.array(signal),
  cut: z.optional(z.boolean()),
  rulesetVersion: z.string(),
});

/** What a content script gets back for one post. `level` is what to draw (sensitivity applied), titles in the user's language. */
export const verdict = z.object({
  key: z.string(),
  signature: z.string(),
  level,
  /** The two weightiest reasons, in the user's language. */
  reasons: z.array(z.string()),
  dismissed: z.boolean(),
  assessment,
});
export type Verdict = z.infer<typeof verdict>;

/** Words of the mark and its card in the user's language, and what the page's script must know of the settings. */
export const pageSetup = z.object({
  language: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  words: z.record(z.string(), z.string()),
  /** This site is switched on (for chats: the user turned it on). */
  enabled: z.boolean(),
  paused: z.boolean(),
  quietLook: z.boolean(),
  /** Chats that stand inside this site (Facebook's own) are switched on and not paused. */
  chatsHere: z.optional(z.boolean()),
  /** Conversations on this site that the user left out. */
  chatsLeftOut: z.optional(z.array(z.string())),
});
export type PageSetup = z.infer<typeof pageSetup>;

/** One finding of a tab, as its content script holds it. */
export const finding = z.object({
  key: z.string(),
  signature: z.string(),
  level,
  text: z.string(),
  site: z.string(),
  permalink: z.optional(z.string()),
  partial: z.boolean(),
  gone: z.boolean(),
  assessment,
});
export type Finding = z.infer<typeof finding>;

export const tabReport = z.object({
  site: z.string(),
  url: z.string(),
  /** How many different posts were read since navigation. */
  read: z.number(),
  findings: z.array(finding),
  /** Posts whose text is in no language the ruleset covers. */
  notCovered: z.number(),
  /** The page has text but no strategy found a post: the layout has changed, the generic reader took over. */
  layoutChanged: z.boolean(),
  enabled: z.boolean(),
  /** Where what was found, for the health page: strategy id -> posts. Never any text. */
  health: z.record(z.string(), z.number()),
  /** Conversations on screen: what we call them (a hash, never their own name), and whether they are left out. */
  chats: z.optional(z.array(z.object({ id: text(80), leftOut: z.boolean() })).check(z.maxLength(10))),
  /** A plain sentence key if something could not be done (worker not reached, extension updated). */
  trouble: z.optional(z.string()),
});
export type TabReport = z.infer<typeof tabReport>;

const languageTag = z.string().check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/));
const siteIds = z.array(z.string().check(z.regex(/^[a-z0-9-]{1,60}$/))).check(z.maxLength(200));
const matchPattern = z.string().check(z.regex(/^(\*|https?):\/\/(\*\.)?[^/*\s]+\/\*$/), z.maxLength(300));

export const settings = z.object({
  version: z.literal(1),
  /** UI language tag, or `auto` for the browser's. */
  language: languageTag,
  /** ISO 3166-1 alpha-2 or empty: the reader's country. Stored only when the user sets it. */
  country: z.string().check(z.regex(/^([A-Z]{2})?$/)),
  /** `all`: caution and danger are drawn; `strong`: danger only. Never changes an assessment. */
  sensitivity: z.enum(['all', 'strong']),
  quietLook: z.boolean(),
  /** Site ids that the user switched off. */
  sitesOff: siteIds,
  /** Chat site ids that the user switched on, and chats inside a site (`facebook-chat`, `linkedin-chat`). */
  chatsOn: siteIds,
  chatsPaused: z.boolean(),
  /** Single conversations that are not read: the chat's site id and a hash, so that no name is kept. */
  chatsLeftOut: z.array(z.string().check(z.regex(/^[a-z0-9-]{1,60}\/[0-9a-f]{16}$/))).check(z.maxLength(200)),
  /** Match patterns of further sites that the user asked to be read always. */
  extraSites: z.array(matchPattern).check(z.maxLength(200)),
  /** Days that history is kept; 0 = no history. */
  historyDays: z.union([z.literal(0), z.literal(7), z.literal(30), z.literal(365)]),
  welcomed: z.boolean(),
});
export type Settings = z.infer<typeof settings>;
export const defaultSettings: Settings = {
  version: 1,
  language: 'auto',
  country: '',
  sensitivity: 'all',
  quietLook: false,
  sitesOff: [],
  chatsOn: [],
  chatsPaused: false,
  chatsLeftOut: [],
  extraSites: [],
  historyDays: 30,
  welcomed: false,
};

export const historyEntry = z.object({
  /** `site|key`: a put of the same post replaces it, so a batch sent twice changes nothing. */
  id: z.string(),
  time: z.number(),
  site: z.string(),
  level,
  category,
  signals: z.array(z.string()),
  text: z.string(),
  address: z.string(),
  note: z.optional(z.string()),
  dismissed: z.optional(z.boolean()),
  signature: z.string(),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

/** Who may send a message: a content script of ours, or a page of ours. */
export type Sender = 'content' | 'page';

/**
 * Messages to the worker. `from` is checked against the real sender before the payload is read.
 * Answers are `{ ok: true, value }` or `{ ok: false, error }` with an error key that the view words.
 */
export const toWorker = {
  /** A content script has started: what should it do, and in which words? */
  'page-start': { from: ['content'], payload: z.object({ site: text(60) }) },
  /** Put a part of our script into the sender's frame: it is answered once the part has run there. */
  'load-part': { from: ['content'], payload: z.object({ part: z.enum(['drawing', 'generic']) }) },
  assess: {
    from: ['content'],
    payload: z.object({
      site: text(60),
      posts: z.array(postMessage).check(z.maxLength(LIMITS.batch)),
      address: text(LIMITS.link),
      chat: z.boolean(),
    }),
  },
  /** The number of different flagged posts of the tab, for badge and title; `worst` is the highest drawn level, for the icon. */
  'tab-state': {
    from: ['content'],
    payload: z.object({ flagged: count, read: count, worst: z.optional(level) }),
  },
  dismiss: {
    from: ['content', 'page'],
    payload: z.object({
      site: text(60),
      key: text(LIMITS.key),
      signature: text(80),
      undo: z.optional(z.boolean()),
    }),
  },
  /** Open our popup, else a tab, at a finding of the sender's tab. */
  'open-finding': {
    from: ['content'],
    payload: z.object({
      key: text(LIMITS.key),
      view: z.enum(['why', 'help']),
      situation: z.optional(situation),
    }),
  },
  'assess-text': { from: ['page'], payload: z.object({ text: z.string(), country: z.optional(z.string()) }) },
  'get-settings': { from: ['page'], payload: z.object({}) },
  'set-settings': { from: ['page'], payload: z.object({ change: z.record(z.string(), z.unknown()) }) },
  history: { from: ['page'], payload: z.object({ limit: z.optional(count) }) },
  'history-note': { from: ['page'], payload: z.object({ id: text(400), note: text(2_000) }) },
  'history-delete': { from: ['page'], payload: z.object({ id: text(400) }) },
  /** Everything of ours on this device. */
  'erase-all': { from: ['page'], payload: z.object({}) },
  export: { from: ['page'], payload: z.object({ as: z.enum(['json', 'csv']) }) },
  /** What the popup should open at (set by open-finding), read once. */
  'take-request': { from: ['page'], payload: z.object({ tabId: tab }) },
  /** Read the page or the selection of a tab on request (activeTab). */
  'read-tab': { from: ['page'], payload: z.object({ tabId: tab, what: z.enum(['page', 'selection']) }) },
  /** Empties badge and marks of the tab; `forget` deletes its findings from history (only `key`, if given). */
  'quiet-exit': {
    from: ['page'],
    payload: z.object({ tabId: tab, forget: z.optional(z.boolean()), key: z.optional(text(LIMITS.key)) }),
  },
  'register-sites': { from: ['page'], payload: z.object({}) },
} as const satisfies Record<string, { from: readonly Sender[]; payload: z.ZodMiniType }>;

export type ToWorker = {
  [T in keyof typeof toWorker]: { type: T } & z.infer<(typeof toWorker)[T]['payload']>;
}[keyof typeof toWorker];

/** Messages to the content script of a tab: from the worker or from a page of ours (`runtime.id` is checked). */
export type ToTab =
  | { type: 'report' }
  | { type: 'show-post'; key: string }
  | { type: 'next-marked' }
  | { type: 'setup'; setup: PageSetup }
  /** Language or sensitivity changed: ask for new verdicts and redraw. */
  | { type: 'redraw' }
  | { type: 'dismissed'; key: string; undo?: boolean }
  /**
   * The user asked to read this page, or only the words selected in it, now (activeTab). The content script reads with
   * its site or else the generic reader, asks for verdicts and answers with a `TabReport`, also where the site is
   * switched off. `text` is the selection as the browser gave it: used where the script cannot see one (a frame, a PDF).
   */
  | { type: 'check-page' }
  | { type: 'check-selection'; text?: string }
  | { type: 'quiet-exit' };

/**
 * The error keys that a view may meet and words. `wrong-sender`, `unknown-message`, `bad-payload` and `failed` are
 * faults of ours; the others are states of the device or of the page.
 */
export const workerErrors = [
  'wrong-sender',
  'unknown-message',
  'bad-payload',
  'failed',
  'ruleset-missing',
  'bad-settings',
  'not-saved',
  'history-broken',
  'not-forgotten',
  'erase-failed',
  'page-not-readable',
  'no-tab',
  'cannot-open',
] as const;
export type WorkerError = (typeof workerErrors)[number];

export interface WorkerAnswers {
  'page-start': PageSetup;
  'load-part': null;
  assess: Verdict[];
  'tab-state': null;
  dismiss: null;
  'open-finding': null;
  'assess-text': z.infer<typeof assessment>;
  'get-settings': {
    settings: Settings;
    language: string;
    access: { site: string; granted: boolean; enabled: boolean; chat: boolean; origins: string[] }[];
    rulesetVersion: string;
    historyBroken: boolean;
  };
  'set-settings': Settings;
  history: HistoryEntry[];
  'history-note': null;
  'history-delete': null;
  'erase-all': null;
  export: string;
  'take-request': { key: string; view: 'why' | 'help'; situation?: Situation } | null;
  'read-tab': TabReport;
  'quiet-exit': null;
  'register-sites': null;
}
export type Answer<T extends keyof WorkerAnswers> =
  | { ok: true; value: WorkerAnswers[T] }
  | { ok: false; error: string };
