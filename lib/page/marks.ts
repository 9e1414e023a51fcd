/** Which posts bear a mark: every flagged one, of two copies the one in front, and none that the page keeps removing. */

import type { Drawing } from './drawing.ts';
import type { Entry } from './entry.ts';
import type { Mark } from './mark.ts';
import type { Words } from './words.ts';

/** A page that takes a mark away this often has won; the toolbar still tells. */
const tries = 3;

/** What stands over the page. */
export const front = 'dialog,[role="dialog"],[aria-modal="true"]';

export interface Marks {
  /** Brings the mark of an entry in line with its verdict. */
  update(entry: Entry): void;
  /** The element holds this post no more. */
  forget(entry: Entry): void;
  /** Puts marks back that the page took away while their post still stands; after three times it is left so. */
  check(): void;
  /** New words, or a change between speaking and being silent. */
  redraw(words: Words, silent: boolean): void;
  /** Marks in the order of the page. */
  shown(): Mark[];
  /** The mark of a post, if it has one. */
  of(key: string): Mark | undefined;
  clear(): void;
}

function unmark(entry: Entry): void {
  entry.mark?.host.remove();
  entry.mark = null;
}

/**
 * Makes the marks of a page; `pressed` is called on a real press. `drawing` may give nothing at first: it then has
 * `redraw` called when there is something to draw with.
 */
export function makeMarks(
  document: Document,
  pressed: (entry: Entry, mark: Mark, event: Event) => void,
  drawing: () => Drawing | undefined,
): Marks {
  const byKey = new Map<string, Set<Entry>>();
  let words: Words | null = null;
  let silent = false;
  /** A mark is wanted and there was nothing to draw it with. */
  let bare = false;

  const standing = (key: string) => [...(byKey.get(key) ?? [])].filter(({ element }) => element.isConnected);

  /** A copy in a dialog stands over the others; without one, each copy is a post of its own to the reader. */
  function settle(key: string): void {
    const entries = standing(key);
    const inFront = entries.filter(({ element }) => element.closest(front));
    for (const entry of entries) {
      if (silent || (inFront.length > 0 && !inFront.includes(entry))) unmark(entry);
      else draw(entry);
    }
  }

  /** A page where nothing can be drawn must not keep the toolbar from telling. */
  function draw(entry: Entry): void {
    try {
      drawNow(entry);
    } catch {
      entry.removals = tries;
      unmark(entry);
    }
  }

  function drawNow(entry: Entry): void {
    const { place, verdict, removals, element } = entry;
    if (!words || !place || !verdict || verdict.level === 'none' || removals >= tries) return;
    if (entry.mark?.kind !== place.kind) unmark(entry);
    if (!entry.mark) {
      const tools = drawing();
      if (!tools) {
        bare = true;
        return;
      }
      const mark: Mark = tools.makeMark(document, place.kind, (event) => pressed(entry, mark, event));
      entry.mark = mark;
    }
    const { mark } = entry;
    mark.draw(verdict.level, words, entry.partial);
    const { host } = mark;
    const beside = [host.nextElementSibling, host.previousElementSibling].includes(place.anchor);
    if (!host.isConnected || !(beside || element.contains(host))) mark.put(place);
  }

  function forget(entry: Entry): void {
    unmark(entry);
    const entries = byKey.get(entry.key);
    if (!entries?.delete(entry)) return;
    if (entries.size === 0) byKey.delete(entry.key);
    else settle(entry.key);
  }

  const all = () => [...byKey.values()].flatMap((entries) => [...entries]);

  return {
    forget,
    update(entry) {
      const { key, verdict } = entry;
      if (!verdict || verdict.level === 'none' || verdict.dismissed) return forget(entry);
      byKey.set(key, (byKey.get(key) ?? new Set()).add(entry));
      settle(key);
    },
    check() {
      const again = bare;
      bare = false;
      for (const [key, entries] of byKey) {
        let changed = false;
        for (const entry of entries) {
          if (!entry.element.isConnected) changed = entries.delete(entry);
          else if (entry.mark && !entry.mark.host.isConnected) {
            changed = true;
            if (++entry.removals >= tries) entry.mark = null;
          }
        }
        if (entries.size === 0) byKey.delete(key);
        else if (changed || again) settle(key);
      }
    },
    redraw(next, quiet) {
      words = next;
      silent = quiet;
      for (const key of byKey.keys()) settle(key);
    },
    shown: () =>
      all()
        .map(({ mark }) => mark)
        .filter((mark): mark is Mark => mark?.host.isConnected === true)
        .sort((a, b) => (a.host.compareDocumentPosition(b.host) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1)),
    of: (key) => standing(key).find(({ mark }) => mark?.host.isConnected)?.mark ?? undefined,
    clear() {
      all().forEach(unmark);
      byKey.clear();
    },
  };
}
