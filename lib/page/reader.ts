/** From candidates to verdicts: reads what rests in view, asks the worker, and has the marks drawn. */
import type { PageSetup, PostMessage, TabReport } from '../messages.ts';
import { likeness } from '../sites/reading/text.ts';
import type { Post, Site } from '../sites/site.ts';
import type { Ask } from './ask.ts';
import { type Entry, keyNow, newEntry, remember } from './entry.ts';
import { Finder } from './finder.ts';
import { Findings } from './findings.ts';
import type { Marks } from './marks.ts';
import { type Item, Outbox } from './outbox.ts';
import { messageOf, signatureOf, wordsOf } from './post-message.ts';
import { isOurs } from './shell.ts';
import { type KnownVerdict, known, Verdicts } from './verdicts.ts';
import { type Watcher, watch } from './watcher.ts';

/** The name under which the chats inside another site are sent. */
export const innerChat = 'facebook-chat';
/** A post that was not answered is tried again in the sweep, so often. */
const moreTries = 3;
const unanswered: KnownVerdict = { level: 'none', reasons: [], dismissed: false, notCovered: false };

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
  /** Every look around, also without any change. */
  tick(): void;
}

export class Reader {
  readonly findings = new Findings();
  trouble: string | undefined;
  private verdicts = new Verdicts();
  private known = new WeakMap<Element, Entry>();
  private entries = new Set<Entry>();
  private finder: Finder;
  private outbox: Outbox;
  private watcher: Watcher<Entry> | null = null;
  private epoch = 0;
  private tries = 0;
  /** Looks around since navigation. */
  private looks = 0;
  private page: string;
  /** Dismissed in chats: remembered here alone, since nothing of a chat is written. */
  private dismissedHere = new Set<string>();
  /** Texts that stand in no element: the words that the reader selected. */
  private loose = new Set<string>();
  private parts: ReaderParts;

  constructor(parts: ReaderParts) {
    this.parts = parts;
    this.finder = new Finder(parts.site, () => parts.site.chat === true || parts.setup().chatsHere === true);
    this.outbox = new Outbox(parts.ask, () => parts.document.location.href, {
      siteOf: (chat) => (chat && !parts.site.chat ? innerChat : parts.site.id),
      answered: (item, verdict) => this.answered(item, verdict),
      failed: (items, error) => this.failed(items, error),
      done: () => parts.changed(),
    });
    this.page = this.pageName();
  }

  get site(): Site {
    return this.parts.site;
  }

  get health(): TabReport['health'] {
    return this.finder.health;
  }

  private get url(): URL {
    return new URL(this.parts.document.location.href);
  }

  private pageName(): string {
    const { url } = this;
    return this.parts.site.page?.(url) ?? url.pathname + url.search;
  }

  /** Reads what the reader sees, until the signal. */
  start(signal: AbortSignal): void {
    this.watcher = watch<Entry>(
      { document: this.parts.document, root: this.parts.document, ours: isOurs },
      {
        appeared: (root) => this.collect(root ?? this.parts.document),
        rested: (entry) => this.read(entry),
        read: () => void this.outbox.flush(),
        tick: (sweep) => this.tick(sweep),
      },
      signal,
    );
    for (const entry of this.entries) this.watcher.add(entry);
    signal.addEventListener('abort', () => {
      this.watcher = null;
    });
  }

  private collect(root: ParentNode): Entry[] {
    const found = this.finder.candidates(root, this.url).map((candidate) => {
      let entry = this.known.get(candidate.element);
      if (!entry) {
        entry = newEntry(candidate.element, candidate.strategy);
        this.known.set(candidate.element, entry);
      }
      entry.strategy = candidate.strategy;
      if (!this.entries.has(entry)) {
        this.entries.add(entry);
        this.watcher?.add(entry);
      }
      return entry;
    });
    for (const entry of this.entries) if (this.finder.isOutdone(entry)) this.drop(entry);
    return found;
  }

  private drop(entry: Entry): void {
    this.parts.marks.forget(entry);
    this.watcher?.drop(entry);
    this.entries.delete(entry);
    entry.key = entry.signature = '';
  }

  private forget(entry: Entry): void {
    this.parts.marks.forget(entry);
    entry.key = entry.signature = '';
    entry.verdict = null;
  }

  /** Reads one candidate and finds its verdict, or asks for it. */
  private read(entry: Entry): void {
    const found = this.finder.read(entry, this.url);
    entry.print = likeness(entry.element);
    if (!found || wordsOf(found.post).trim() === '') {
      this.forget(entry);
      if (this.finder.demoted) {
        this.finder.demoted = false;
        this.watcher?.lookAround();
      }
      return;
    }
    const { post } = found;
    const key = keyNow(entry, post);
    const message = messageOf(key, post);
    entry.place = found.place;
    remember(entry, post);
    if (this.findings.count(key)) this.finder.count(found);
    if (key === entry.key && message.signature === entry.signature && entry.epoch === this.epoch) {
      if (entry.verdict) this.parts.marks.update(entry);
      return;
    }
    // Another post in the same element: its mark goes at once. The same post with other words keeps it until judged.
    if (key !== entry.key) this.forget(entry);
    entry.key = key;
    entry.signature = message.signature;
    entry.epoch = this.epoch;
    const verdict = this.verdicts.get(key, message.signature);
    if (verdict) this.apply(entry, message, verdict);
    else this.outbox.add(message, entry, entry.strategy.kind === 'chat');
  }

  private answered({ message, entries }: Item, verdict: KnownAnswer): void {
    this.trouble = undefined;
    const judged = verdict ? known(verdict) : unanswered;
    this.verdicts.set(message.key, message.signature, judged);
    let shown = false;
    for (const entry of entries) {
      if (entry.key !== message.key || entry.signature !== message.signature) continue;
      if (entry.epoch !== this.epoch) continue;
      if (judged.level !== 'none' && !this.isStill(entry, message)) {
        entry.signature = '';
        this.watcher?.readAgain(entry);
        continue;
      }
      this.apply(entry, message, judged);
      shown = true;
    }
    const listed = this.findings.signatureOf(message.key) === message.signature;
    if (!shown && (listed || this.loose.has(message.key))) {
      this.findings.take(this.findings.entryOf(message.key), message, judged, this.nameOf(false));
    }
  }

  /** Between reading and answer the page may have put another post into the element. */
  private isStill(entry: Entry, message: PostMessage): boolean {
    if (!entry.element.isConnected) return true;
    const now = this.finder.read(entry, this.url);
    return now !== null && signatureOf(wordsOf(now.post)) === message.signature;
  }

  private nameOf(chat: boolean): string {
    return chat && !this.parts.site.chat ? innerChat : this.parts.site.id;
  }

  private apply(entry: Entry, message: PostMessage, judged: KnownVerdict): void {
    const here = this.dismissedHere.has(message.key) ? { ...judged, dismissed: true } : judged;
    entry.verdict = here;
    this.findings.take(entry, message, here, this.nameOf(entry.strategy.kind === 'chat'));
    this.parts.marks.update(entry);
  }

  private failed(items: readonly Item[], error: string): void {
    this.trouble = error;
    this.tries++;
    for (const { entries } of items) for (const entry of entries) entry.signature = '';
  }

  /** The look around. */
  private tick(sweep: boolean): void {
    if (this.pageName() !== this.page) this.navigate();
    this.parts.marks.check();
    if (sweep) {
      // Many pages are an empty shell at first, and some readers look at a page as a whole.
      if (++this.looks <= 2 || (this.looks <= 8 && this.findings.read === 0)) this.watcher?.lookAround();
      const again = this.trouble !== undefined && this.tries <= moreTries;
      for (const entry of this.entries) {
        if (!entry.element.isConnected) this.leave(entry);
        else if (
          entry.visible &&
          (likeness(entry.element) !== entry.print || (again && entry.signature === ''))
        ) {
          this.watcher?.readAgain(entry);
        }
      }
    }
    this.parts.tick();
  }

  /** The page took the element out. Feeds put it back in when the reader scrolls back. */
  private leave(entry: Entry): void {
    this.watcher?.drop(entry);
    this.entries.delete(entry);
    if (entry.verdict?.level === 'none') this.known.delete(entry.element);
    this.parts.marks.check();
  }

  /** The site shows another page without loading it: findings begin anew, verdicts stay. */
  navigate(): void {
    this.page = this.pageName();
    this.epoch++;
    this.tries = 0;
    this.looks = 0;
    this.findings.clear();
    this.finder.reset();
    for (const entry of this.entries) this.watcher?.readAgain(entry);
    this.watcher?.lookAround();
    this.parts.navigated();
    this.parts.changed();
  }

  /** Another address may be another page. */
  look(): void {
    if (this.pageName() !== this.page) this.navigate();
  }

  /** Language or sensitivity have changed: what was judged is asked for again. */
  async judgeAgain(): Promise<void> {
    this.verdicts.clear();
    for (const message of this.findings.gone()) this.outbox.add(message, null, false);
    for (const entry of this.entries) {
      if (entry.key === '') continue;
      entry.signature = '';
      if (entry.visible || entry.verdict?.level !== 'none') this.read(entry);
    }
    await this.outbox.flush();
  }

  /** Reads the whole page now, in view or not. */
  async readAll(wait: () => Promise<void>): Promise<void> {
    const candidates = this.collect(this.parts.document);
    for (const [at, entry] of candidates.slice(0, 300).entries()) {
      if (entry.element.isConnected) this.read(entry);
      if (at % 10 === 9) await wait();
    }
    await this.outbox.flush();
  }

  /** Judges a text that is no post of the page (a selection). */
  async readText(post: Post): Promise<void> {
    const message = messageOf(post.key, post);
    this.loose.add(message.key);
    this.findings.count(message.key);
    const verdict = this.verdicts.get(message.key, message.signature);
    if (verdict) this.findings.take(null, message, verdict, this.nameOf(false));
    else {
      this.outbox.add(message, null, this.parts.site.chat === true);
      await this.outbox.flush();
    }
  }

  /** The reader said "not now", here or in a window of ours. */
  dismiss(key: string, undo: boolean): void {
    if (undo) this.dismissedHere.delete(key);
    else this.dismissedHere.add(key);
    for (const entry of this.entries) {
      if (entry.key !== key || !entry.verdict) continue;
      entry.verdict = { ...entry.verdict, dismissed: !undo };
      this.parts.marks.update(entry);
      if (undo) this.again(entry);
    }
    if (!undo) this.findings.dismiss(key);
    this.parts.changed();
  }

  private again(entry: Entry): void {
    this.verdicts.clear();
    entry.signature = '';
    this.read(entry);
    void this.outbox.flush();
  }
}

type KnownAnswer = Parameters<typeof known>[0] | undefined;
