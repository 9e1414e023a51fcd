/** From candidates to verdicts: reads what rests in view, asks the worker, and has the marks drawn. */
import type { PageSetup, PostMessage, Verdict } from '../messages.ts';
import { likeness } from '../sites/reading/text.ts';
import type { Post, Site } from '../sites/site.ts';
import type { Ask } from './ask.ts';
import { chatName, chatsOf } from './chats.ts';
import { type Entry, keyNow, newEntry, remember } from './entry.ts';
import { type Finder, makeFinder } from './finder.ts';
import { type Findings, makeFindings } from './findings.ts';
import type { Marks } from './marks.ts';
import { type Item, makeOutbox } from './outbox.ts';
import { partOf } from './parts.ts';
import { messageOf, signatureOf, wordsOf } from './post-message.ts';
import { harmless, type KnownVerdict, known, makeVerdicts } from './verdicts.ts';
import { type Watcher, watch } from './watcher.ts';

/** A post that was not answered is tried again in the sweep, so often. */
const moreTries = 3;

export interface ReaderParts {
  document: Document;
  site: Site;
  ask: Ask;
  marks: Marks;
  setup(): PageSetup;
  /** Findings or counts have changed. */
  changed(): void;
  /** The reader is on another page of the site. */
  navigated(): void;
  /** Every look around, also without any change; `sweeps` since navigation. */
  tick(sweeps: number): void;
}

export interface Reader {
  site: Site;
  findings: Findings;
  finder(): Finder;
  /** The conversations on screen that can be left out. */
  conversations(): string[];
  /** What could not be done: an error key. */
  trouble(): string | undefined;
  fail(error: string): void;
  /** Reads what the reader sees, until the signal. */
  start(signal: AbortSignal): void;
  /** Another address may be another page. */
  look(): void;
  /** Language or sensitivity have changed: what was judged is asked for again. */
  judgeAgain(): Promise<void>;
  /** Reads the whole page now, in view or not. */
  readAll(wait: () => Promise<void>): Promise<void>;
  /** Judges a text that is no post of the page (a selection). */
  readText(post: Post): Promise<void>;
  /** The reader said "not now", here or in a window of ours. */
  dismiss(key: string, undo: boolean): void;
}

export function makeReader(parts: ReaderParts): Reader {
  const { document, site, marks } = parts;
  const findings = makeFindings();
  const verdicts = makeVerdicts();
  const byElement = new WeakMap<Element, Entry>();
  const entries = new Set<Entry>();
  /** Dismissed in chats: remembered here alone, since nothing of a chat is written. */
  const dismissed = new Set<string>();
  /** Texts that stand in no element: the words that the reader selected. */
  const loose = new Set<string>();
  let here = new URL(document.location.href);
  /** The address, taken apart only when it is another one. */
  const url = (): URL => {
    const { href } = document.location;
    if (href !== here.href) here = new URL(href);
    return here;
  };
  const pageName = () => site.page?.(url()) ?? url().pathname + url().search;
  const nameOf = (chat: boolean) => (chat ? chatName(site) : site.id);
  const newFinder = () => makeFinder(site, chatsOf(site, parts.setup));
  const isChat = ({ strategy }: Entry) => strategy.kind === 'chat';
  let finder = newFinder();
  let watcher: Watcher<Entry> | null = null;
  let page = pageName();
  let epoch = 0;
  let tries = 0;
  let sweeps = 0;
  let trouble: string | undefined;

  const outbox = makeOutbox(parts.ask, () => document.location.href, {
    nameOf,
    answered,
    failed(items, error) {
      trouble = error;
      tries++;
      for (const item of items) for (const entry of item.entries) entry.signature = '';
    },
    done: parts.changed,
  });

  function collect(root: ParentNode): Entry[] {
    const found = finder.candidates(root, url()).map(({ element, strategy }) => {
      const entry = byElement.get(element) ?? newEntry(element, strategy);
      byElement.set(element, entry);
      entry.strategy = strategy;
      if (!entries.has(entry)) {
        entries.add(entry);
        watcher?.add(entry);
      }
      return entry;
    });
    for (const entry of entries) {
      if (!finder.isOutdone(entry)) continue;
      forget(entry);
      leave(entry);
    }
    return found;
  }

  /** The page took the element out, or it is no post. Feeds put elements back in when the reader scrolls back. */
  function leave(entry: Entry): void {
    watcher?.drop(entry);
    entries.delete(entry);
    if (entry.verdict?.level === 'none') byElement.delete(entry.element);
  }

  function forget(entry: Entry): void {
    marks.forget(entry);
    entry.key = entry.signature = '';
    entry.verdict = null;
  }

  /** Reads one candidate and finds its verdict, or asks for it. */
  function read(entry: Entry): void {
    const found = finder.read(entry, url());
    entry.print = likeness(entry.element);
    if (!found || wordsOf(found.post).trim() === '') {
      forget(entry);
      if (finder.wantsLook()) watcher?.lookAround();
      return;
    }
    const { post } = found;
    const key = keyNow(entry, post);
    const message = messageOf(key, post);
    const { signature } = message;
    entry.place = found.place;
    remember(entry, post);
    if (findings.count(key)) finder.count(found);
    if (key === entry.key && signature === entry.signature && entry.epoch === epoch) {
      if (entry.verdict) marks.update(entry);
      return;
    }
    // Another post in the same element: its mark goes at once. The same post with other words keeps it until judged.
    if (key !== entry.key) forget(entry);
    Object.assign(entry, { key, signature, epoch });
    const verdict = verdicts.get(key, signature);
    if (verdict) apply(entry, message, verdict);
    else outbox.add(message, entry, isChat(entry));
  }

  function answered({ message, entries: waiting }: Item, verdict: Verdict | undefined): void {
    trouble = undefined;
    const judged = verdict ? known(verdict) : harmless;
    verdicts.set(message.key, message.signature, judged);
    let shown = false;
    for (const entry of waiting) {
      if (entry.key !== message.key || entry.signature !== message.signature || entry.epoch !== epoch)
        continue;
      if (judged.level !== 'none' && !isStill(entry, message)) {
        entry.signature = '';
        watcher?.readAgain(entry);
      } else {
        apply(entry, message, judged);
        shown = true;
      }
    }
    if (!shown && (findings.lists(message) || loose.has(message.key))) {
      findings.take(findings.entryOf(message.key), message, judged, nameOf(false));
    }
  }

  /** Between reading and answer the page may have put another post into the element. */
  function isStill(entry: Entry, message: PostMessage): boolean {
    if (!entry.element.isConnected) return true;
    const now = finder.read(entry, url());
    return now !== null && signatureOf(wordsOf(now.post)) === message.signature;
  }

  function apply(entry: Entry, message: PostMessage, judged: KnownVerdict): void {
    entry.verdict = dismissed.has(message.key) ? { ...judged, dismissed: true } : judged;
    findings.take(entry, message, entry.verdict, nameOf(isChat(entry)));
    marks.update(entry);
  }

  function look(): void {
    if (pageName() !== page) navigate();
  }

  /** The look around. */
  function tick(sweep: boolean): void {
    look();
    marks.check();
    if (sweep) {
      // Many pages are an empty shell at first, and some readers look at a page as a whole.
      if (++sweeps <= 8 && findings.totals().read < 3) watcher?.lookAround();
      const again = trouble !== undefined && tries <= moreTries;
      for (const entry of entries) {
        if (!entry.element.isConnected) leave(entry);
        else if (
          entry.visible &&
          (likeness(entry.element) !== entry.print || (again && entry.signature === ''))
        ) {
          watcher?.readAgain(entry);
        }
      }
    }
    parts.tick(sweeps);
  }

  /** The site shows another page without loading it: findings begin anew, verdicts stay. */
  function navigate(): void {
    page = pageName();
    epoch++;
    tries = sweeps = 0;
    findings.clear();
    finder = newFinder();
    for (const entry of entries) watcher?.readAgain(entry);
    watcher?.lookAround();
    parts.navigated();
    parts.changed();
  }

  return {
    site,
    findings,
    finder: () => finder,
    conversations: () => finder.conversations(document, url()),
    trouble: () => trouble,
    fail(error) {
      trouble = error;
    },
    start(signal) {
      watcher = watch<Entry>(
        { document, root: document, ours: (node) => partOf('drawing')?.isOurs(node) === true },
        {
          appeared: (root) => collect(root ?? document),
          rested: read,
          read: () => void outbox.flush(),
          tick,
        },
        signal,
      );
      for (const entry of entries) watcher.add(entry);
      signal.addEventListener('abort', () => {
        watcher = null;
      });
    },
    look,
    async judgeAgain() {
      verdicts.clear();
      for (const message of findings.gone()) outbox.add(message, null, false);
      for (const entry of entries) {
        if (entry.key === '') continue;
        entry.signature = '';
        if (entry.visible || entry.verdict?.level !== 'none') read(entry);
      }
      await outbox.flush();
    },
    async readAll(wait) {
      for (const [at, entry] of collect(document).slice(0, 300).entries()) {
        if (entry.element.isConnected) read(entry);
        if (at % 10 === 9) await wait();
      }
      await outbox.flush();
    },
    async readText(post) {
      const message = messageOf(post.key, post);
      loose.add(message.key);
      findings.count(message.key);
      const verdict = verdicts.get(message.key, message.signature);
      if (verdict) findings.take(null, message, verdict, nameOf(false));
      else {
        outbox.add(message, null, site.chat === true);
        await outbox.flush();
      }
    },
    dismiss(key, undo) {
      if (undo) dismissed.delete(key);
      else dismissed.add(key);
      if (undo) verdicts.clear();
      else findings.dismiss(key);
      for (const entry of entries) {
        if (entry.key !== key || !entry.verdict) continue;
        entry.verdict = { ...entry.verdict, dismissed: !undo };
        marks.update(entry);
        if (!undo) continue;
        entry.signature = '';
        read(entry);
      }
      void outbox.flush();
      parts.changed();
    },
  };
}
