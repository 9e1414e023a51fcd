/** Feeds, comments and chats: one builder, so that a site is mostly data. */
import type { MarkPlace, PostKind, Strategy } from '../site.ts';
import { all, line, outermost } from './elements.ts';
import { address, foundPost } from './found.ts';
import { readLinks } from './links.ts';
import { pictureWords, readText } from './text.ts';

export interface FeedSpec {
  id: string;
  kind?: PostKind;
  /** Each match is a post. */
  box: string;
  /** Boxes nest (a comment holds its answers): keep all of them, and read of each what is not in another one. */
  nested?: boolean;
  /** Is the match a post at all? */
  fits?(box: Element): boolean;
  /** The words; every outermost match that is not in `skip`. Quoted words are words of the post. */
  text: string;
  /** Parts of the box, or within the words, that are not the post's. */
  skip?: string;
  /** Line feeds in the text are the writer's own. */
  lines?: boolean;
  author?: string;
  key?(box: Element, url: URL): string | null | undefined;
  /** Chats: what names the conversation of a message. */
  conversation?(box: Element, url: URL): string | null;
  /** The link to the post itself. */
  link?: string;
  /** The address of the post where no link to it is needed. */
  permalink?(box: Element, url: URL): string | null | undefined;
  /** The reader of names: the words of the part as they are, if not said. */
  name?(part: Element): string;
  /** What is there only when the text is cut. */
  more?: string;
  /** Read what the site recognised in pictures. */
  pictures?: boolean;
  /** The site's own links are contacts too. */
  ownLinks?: boolean;
  teaser?: boolean;
  /** Above the words, if not said. */
  place?(box: Element, words: Element): MarkPlace;
}

/** The mark stands across the edge of a bubble: its list measures the heights of its rows. */
export const floating = (bubble: Element): MarkPlace => ({ kind: 'edge', anchor: bubble, where: 'first' });

export function feed(spec: FeedSpec): Strategy {
  const { id, box: boxes, skip, nested, author, link, more, lines } = spec;
  return {
    id,
    kind: spec.kind ?? 'post',
    ...(spec.conversation ? { conversation: spec.conversation } : {}),
    candidates(root) {
      const found = nested ? [...new Set(all(root, boxes))] : outermost(all(root, boxes));
      return spec.fits ? found.filter(spec.fits) : found;
    },
    read(box, url) {
      const left = (element: Element): boolean => {
        const inside = skip ? element.closest(skip) : null;
        if (inside && inside !== box && box.contains(inside)) return true;
        return nested === true && element.closest(boxes) !== box;
      };
      const own = (selector: string) =>
        [...box.querySelectorAll(selector)].filter((element) => !left(element));
      // Names, times and buttons are left out of the words, and looked at by themselves.
      const part = (selector: string) =>
        [...box.querySelectorAll(selector)].find(
          (element) =>
            (element.parentElement === box || !left(element.parentElement as Element)) &&
            (nested !== true || element.closest(boxes) === box),
        );
      const itself = box.matches(spec.text) ? [box] : [];
      const words = itself.length > 0 ? itself : outermost(own(spec.text));
      const pictures = spec.pictures ? pictureWords(box, left) : [];
      const name = (named: Element | undefined) => (named && spec.name ? spec.name(named) : line(named));
      const [first] = words;
      const anchor = first ?? box;
      return foundPost({
        element: box,
        key: spec.key?.(box, url),
        text: words
          .map((each) => readText(each, { keepLines: lines, skip: left }))
          .filter(Boolean)
          .join('\n\n'),
        pictures,
        author: name(author ? part(author) : undefined),
        permalink: link ? address(part(link)?.getAttribute('href'), url) : spec.permalink?.(box, url),
        links: spec.ownLinks
          ? words.flatMap((each) => readLinks(each, url, { skip: left, ownToo: true }))
          : readLinks(box, url, { skip: left }),
        partial: more ? part(more) !== undefined : false,
        teaser: spec.teaser,
        place: spec.place?.(box, anchor) ?? {
          kind: 'block',
          anchor,
          where: first && first !== box ? 'before' : 'first',
        },
        strategy: id,
      });
    },
  };
}

/** The part of an address in a box that a shape names. */
export function keyFrom(box: Element, selector: string, shape: RegExp): string | undefined {
  for (const link of box.querySelectorAll(selector)) {
    const id = shape.exec(link.getAttribute('href') ?? '')?.[1];
    if (id) return id;
  }
  return undefined;
}

/** Strategies that read only at certain addresses. */
export const only = (shape: RegExp, strategies: readonly Strategy[]): Strategy[] =>
  strategies.map((strategy) => ({
    ...strategy,
    candidates: (root, url) => (shape.test(url.pathname + url.search) ? strategy.candidates(root, url) : []),
  }));
