/** What we know of one candidate on the page. */
import { hash64 } from '../sites/reading/identity.ts';
import type { MarkPlace, Post, Strategy } from '../sites/site.ts';
import type { Mark } from './mark.ts';
import { keyOf } from './post-message.ts';
import type { KnownVerdict } from './verdicts.ts';
import type { Watched } from './watcher.ts';

export interface Entry extends Watched {
  strategy: Strategy;
  /** Empty until read, and again once the element holds no post. */
  key: string;
  signature: string;
  /** Hashes, so that no text of harmless posts is kept. */
  author: number;
  opening: number;
  /** `views` at the last reading. */
  readAt: number;
  /** The navigation in which it was read last. */
  epoch: number;
  /** What the element's whole text was like at the last reading. */
  print: number;
  partial: boolean;
  place: MarkPlace | null;
  verdict: KnownVerdict | null;
  mark: Mark | null;
  /** How often the page took our mark away. */
  removals: number;
}

export function newEntry(element: Element, strategy: Strategy): Entry {
  return {
    element,
    target: element,
    strategy,
    visible: false,
    since: 0,
    views: 0,
    key: '',
    signature: '',
    author: 0,
    opening: 0,
    readAt: -1,
    epoch: -1,
    print: 0,
    partial: false,
    place: null,
    verdict: null,
    mark: null,
    removals: 0,
  };
}

const short = (text: string) => Number.parseInt(hash64(text).slice(0, 7), 16);
const openingOf = (text: string) => short(text.replace(/\s+/g, '').slice(0, 40));

/**
 * The key of what an entry holds now. A post without an id of its own is named by its text; when it is edited or
 * unfolded under the reader's eyes it is still the same post and keeps its key.
 */
export function keyNow(entry: Entry, post: Post): string {
  const key = keyOf(post);
  if (entry.key === '' || key === entry.key || !/^t[0-9a-f]{16}$/.test(key) || !/^t/.test(entry.key))
    return key;
  const stayed = entry.readAt === entry.views;
  const sameAuthor = post.author !== undefined && entry.author === short(post.author);
  return (stayed && sameAuthor) || entry.opening === openingOf(post.text) ? entry.key : key;
}

export function remember(entry: Entry, post: Post): void {
  entry.author = post.author === undefined ? 0 : short(post.author);
  entry.opening = openingOf(post.text);
  entry.partial = post.partial === true;
  entry.readAt = entry.views;
}
