/** Which posts bear a mark: every flagged one, of two copies the one in front, and none that the page keeps removing. */
import type { Entry } from './entry.ts';
import { type Mark, makeMark } from './mark.ts';
import type { Words } from './words.ts';

/** A page that takes a mark away this often has won; the toolbar still tells. */
const tries = 3;

const front = '[role="dialog"],dialog,[aria-modal="true"]';

export class Marks {
  private byKey = new Map<string, Set<Entry>>();
  private document: Document;
  private words: Words;
  private pressed: (entry: Entry, mark: Mark, event: Event) => void;
  /** Nothing is drawn: the quiet look, or a quiet exit. */
  private silent = false;

  constructor(document: Document, words: Words, pressed: Marks['pressed']) {
    this.document = document;
    this.words = words;
    this.pressed = pressed;
  }

  /** Brings the mark of an entry in line with its verdict. */
  update(entry: Entry): void {
    if (isFlagged(entry)) this.group(entry.key).add(entry);
    else this.forget(entry);
    this.settle(entry.key);
  }

  /** The element holds this post no more. */
  forget(entry: Entry): void {
    entry.mark?.remove();
    entry.mark = null;
    for (const [key, entries] of entry.key === '' ? [] : [[entry.key, this.byKey.get(entry.key)] as const]) {
      if (!entries?.delete(entry)) continue;
      if (entries.size === 0) this.byKey.delete(key);
      else this.settle(key);
    }
  }

  private group(key: string): Set<Entry> {
    let entries = this.byKey.get(key);
    if (!entries) {
      entries = new Set();
      this.byKey.set(key, entries);
    }
    return entries;
  }

  /** A copy in a dialog stands over the others; without one, each copy is a post of its own to the reader. */
  private settle(key: string): void {
    const entries = [...(this.byKey.get(key) ?? [])].filter((entry) => entry.element.isConnected);
    const inFront = entries.filter((entry) => entry.element.closest(front));
    for (const entry of entries) {
      if (!this.silent && (inFront.length === 0 || inFront.includes(entry))) this.draw(entry);
      else {
        entry.mark?.remove();
        entry.mark = null;
      }
    }
  }

  private draw(entry: Entry): void {
    const { place, verdict, removals } = entry;
    if (!place || !verdict || verdict.level === 'none' || removals >= tries) return;
    if (entry.mark && entry.mark.kind !== place.kind) {
      entry.mark.remove();
      entry.mark = null;
    }
    if (!entry.mark) {
      const mark = makeMark(this.document, place.kind, (event) => this.pressed(entry, mark, event));
      entry.mark = mark;
    }
    entry.mark.draw(verdict.level, this.words, entry.partial);
    if (!entry.element.contains(entry.mark.host) && !this.isBeside(entry, entry.mark)) entry.mark.put(place);
  }

  private isBeside({ place }: Entry, { host }: Mark): boolean {
    return (
      host.isConnected &&
      (host.nextElementSibling === place?.anchor || host.previousElementSibling === place?.anchor)
    );
  }

  /** Puts marks back that the page took away while their post still stands; after three times it is left so. */
  check(): void {
    for (const [key, entries] of this.byKey) {
      let changed = false;
      for (const entry of entries) {
        if (!entry.element.isConnected) {
          entries.delete(entry);
          changed = true;
        } else if (entry.mark && !entry.mark.host.isConnected) {
          entry.removals++;
          changed = true;
          if (entry.removals >= tries) entry.mark = null;
        }
      }
      if (entries.size === 0) this.byKey.delete(key);
      else if (changed) this.settle(key);
    }
  }

  /** New words, or a change between speaking and being silent. */
  redraw(words: Words, silent: boolean): void {
    this.words = words;
    this.silent = silent;
    for (const key of this.byKey.keys()) this.settle(key);
  }

  /** Marks in the order of the page. */
  shown(): Mark[] {
    return [...this.byKey.values()]
      .flatMap((entries) => [...entries])
      .map((entry) => entry.mark)
      .filter((mark): mark is Mark => mark?.host.isConnected === true)
      .sort((a, b) => (a.host.compareDocumentPosition(b.host) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  }

  entries(): Entry[] {
    return [...this.byKey.values()].flatMap((entries) => [...entries]);
  }

  entriesOf(key: string): Entry[] {
    return [...(this.byKey.get(key) ?? [])];
  }

  clear(): void {
    for (const entry of this.entries()) {
      entry.mark?.remove();
      entry.mark = null;
    }
    this.byKey.clear();
  }
}

function isFlagged({ verdict, key }: Entry): boolean {
  return key !== '' && verdict !== null && verdict.level !== 'none' && !verdict.dismissed;
}
