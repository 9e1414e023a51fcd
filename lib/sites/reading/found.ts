/** A post from its parts, as most sites need it. */
import type { FoundPost, MarkPlace, Post } from '../site.ts';
import { textKey } from './identity.ts';
import { withoutParameters } from './links.ts';

export interface Parts {
  element: Element;
  /** The site's own id; without one the author and the text make the key. */
  key?: string | null;
  text: string;
  pictures?: string[];
  author?: string;
  /** What names the author steadily, if the shown name does not. */
  authorKey?: string;
  permalink?: string | null;
  links?: string[];
  partial?: boolean;
  teaser?: boolean;
  place: MarkPlace;
  strategy: string;
}

/** The post, or `null` where there are no words: placeholders, pictures without text. */
export function foundPost(parts: Parts): FoundPost | null {
  const { element, key, text, pictures = [], author, authorKey, permalink, links, place, strategy } = parts;
  if (text.trim() === '' && pictures.length === 0) return null;
  const post: Post = {
    key: key || textKey(authorKey || author || '', text || pictures.join('\n')),
    text,
    pictures,
    links: links ?? [],
  };
  if (author) post.author = author.slice(0, 200);
  if (permalink) post.permalink = permalink;
  if (parts.partial) post.partial = true;
  if (parts.teaser) post.teaser = true;
  return { element, post, place, strategy };
}

/** A mark as a block above the words. */
export const above = (anchor: Element): MarkPlace => ({ kind: 'block', anchor, where: 'before' });

/** An address of the page's site without the parts that only track the reader. */
export function address(href: string | null | undefined, url: URL): string | null {
  if (!href) return null;
  try {
    const target = new URL(href, url);
    withoutParameters(target, /^(utm_|__|ref|trk|tracking|origin|type$|rdid|mibextid|notif|s$)/i);
    target.hash = '';
    return /^https?:$/.test(target.protocol) ? target.href : null;
  } catch {
    return null;
  }
}
