/**
 * What the page tests run inside a real browser's page, bundled as one script (`page-browser.ts`): the site readers on
 * what the page holds, and the whole script of a page with a worker of our making.
 */
import type { MessageListener, Runtime } from '../../lib/page/ask.ts';
import { drawing } from '../../lib/page/drawing.ts';
import { makeFinder } from '../../lib/page/finder.ts';
import { provide } from '../../lib/page/parts.ts';
import { provideGeneric } from '../../lib/page/provide-generic.ts';
import type { Scan } from '../../lib/page/scan.ts';
import { scanOnce } from '../../lib/page/scan-once.ts';
import { generic } from '../../lib/sites/generic.ts';
import { siteOf } from '../../lib/sites/pattern.ts';
import { readText as readTextOf, type TextOptions } from '../../lib/sites/reading/text.ts';
import type { Post, Site } from '../../lib/sites/site.ts';
import { allSites } from './all-sites.ts';

export interface ProbePost extends Post {
  strategy: string;
  kind: string;
  place: string;
}

export interface ProbeReading {
  site: string;
  excluded: boolean;
  posts: ProbePost[];
}

function nameOf(element: Element): string {
  const id = element.id ? `#${element.id}` : '';
  return element.localName + id;
}

/**
 * Everything that the site of this address finds in the page, in the order found. `fallback`: the generic reader where
 * the site finds nothing, as the script of a page does it.
 */
export function read(options: { chats?: boolean; generic?: boolean; fallback?: boolean } = {}): ProbeReading {
  const url = new URL(location.href);
  const site = options.generic ? generic : (siteOf(url, allSites) ?? generic);
  const found = readWith(site, url, options.chats ?? site.chat === true);
  return options.fallback && found.posts.length === 0 && site !== generic
    ? readWith(generic, url, false)
    : found;
}

function readWith(site: Site, url: URL, chats: boolean): ProbeReading {
  const finder = makeFinder(site, { read: () => chats, leftOut: () => false, nameOf: (name) => name });
  const posts: ProbePost[] = [];
  for (const candidate of finder.candidates(document, url)) {
    const found = finder.read(candidate, url);
    if (!found) continue;
    const { kind, where, anchor } = found.place;
    posts.push({
      ...found.post,
      strategy: found.strategy,
      kind: candidate.strategy.kind ?? 'post',
      place: `${kind} ${where} ${nameOf(anchor)}`,
    });
  }
  return { site: site.id, excluded: site.excludes?.(url) === true, posts };
}

/** What the worker of our making was sent, and how it behaves. */
interface StubWorker {
  sent: { type: string }[];
  batches: number;
  /** The next so many messages fail, as when the worker is stopped in the middle. */
  failures: number;
  alive: boolean;
  /** Parts cannot be put into the page. */
  withheld: boolean;
  setup: Record<string, unknown>;
  tell(message: unknown): Promise<unknown>;
  scan: Scan;
  /** Starts another copy of the script over the page, as a second injection does. */
  again(): boolean;
}

const words: Record<string, string> = {};

/** DANGER and CAUTION in a text are what they say. */
function judge(post: { key: string; signature: string; text: string }, dismissed: boolean): unknown {
  const level = post.text.includes('DANGER') ? 'danger' : post.text.includes('CAUTION') ? 'caution' : 'none';
  return {
    key: post.key,
    signature: post.signature,
    level,
    reasons:
      level === 'none'
        ? []
        : ['They want to keep your passport', 'They pay far more than this work pays there'],
    dismissed,
    assessment: {
      level,
      category: level === 'none' ? 'none' : 'forced-labour-scam',
      score: 0,
      signals: [],
      rulesetVersion: 'probe',
    },
  };
}

/** Starts the whole script with a worker of our making. */
export function start(given: {
  words: Record<string, string>;
  setup?: Record<string, unknown>;
  withheld?: boolean;
}): void {
  Object.assign(words, given.words);
  const listeners = new Set<MessageListener>();
  const dismissed = new Set<string>();
  const stub = {
    sent: [],
    batches: 0,
    failures: 0,
    alive: true,
    withheld: given.withheld === true,
    setup: {
      language: 'en',
      direction: 'ltr',
      words,
      enabled: true,
      paused: false,
      quietLook: false,
      ...given.setup,
    },
  } as unknown as StubWorker;
  const runtime: Runtime = {
    get id() {
      return stub.alive ? 'probe' : undefined;
    },
    async sendMessage(message) {
      const { type } = message as { type: string };
      if (stub.failures > 0) {
        stub.failures--;
        throw new Error('The message channel closed before a response was received.');
      }
      stub.sent.push(structuredClone(message as { type: string }));
      if (type === 'page-start') return { ok: true, value: stub.setup };
      if (type === 'load-part') {
        if (stub.withheld) return { ok: false, error: 'page-not-readable' };
        if ((message as unknown as { part: string }).part === 'drawing') provide('drawing', drawing);
        else provideGeneric();
      }
      if (type === 'assess') {
        stub.batches++;
        const { posts } = message as { posts: Parameters<typeof judge>[0][] };
        return { ok: true, value: posts.map((post) => judge(post, dismissed.has(post.key))) };
      }
      if (type === 'dismiss') dismissed.add((message as unknown as { key: string }).key);
      return { ok: true, value: null };
    },
    onMessage: {
      addListener: (listener) => void listeners.add(listener),
      removeListener: (listener) => void listeners.delete(listener),
    },
  };
  stub.tell = (message) =>
    new Promise((resolve) => {
      const from = (message as { from?: string }).from ?? 'probe';
      const taken = [...listeners].map((listener) => listener(message as never, { id: from }, resolve));
      if (!taken.includes(true)) resolve('no answer');
    });
  stub.again = () => scanOnce(document, runtime, allSites) === stub.scan;
  stub.scan = scanOnce(document, runtime, allSites);
  (globalThis as { stub?: StubWorker }).stub = stub;
}

/** The reader of texts by itself. */
export function readText(element: Element, options?: TextOptions): string {
  return readTextOf(element, options);
}
