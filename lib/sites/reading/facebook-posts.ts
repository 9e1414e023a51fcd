/** Posts of Facebook's feeds, groups, pages, searches and dialogs. */
import type { FoundPost, Strategy } from '../site.ts';
import { all, climb, line, outermost } from './elements.ts';
import { textKey } from './identity.ts';
import { readLinks, withoutParameters } from './links.ts';
import { pictureWords, readText } from './text.ts';

/** The markers nest: the outermost is the message. */
export const messageMarker =
  '[data-ad-rendering-role=story_message],[data-ad-preview=message],[data-ad-comet-preview=message]';
const profile = '[data-ad-rendering-role=profile_name]';
const controls =
  '[data-ad-rendering-role=like_button],[data-ad-rendering-role=comment_button],[data-ad-rendering-role=share_button]';
const limits = '[role=main],[role=feed],[role=dialog],body';
const posted = 'a[href*="comment_id="]';

/** Is this article a comment? Its own time link says so in every language; the label only in English. */
export function isComment(article: Element): boolean {
  if (/^(Comment|Reply) by\b/.test(article.getAttribute('aria-label') ?? '')) return true;
  return [...article.querySelectorAll(posted)].some((link) => link.closest('[role=article]') === article);
}

/** Does this element belong to a comment below the post? */
function inComment(element: Element, box: Element): boolean {
  for (let article = element.closest('[role=article]'); article; ) {
    if (article === box || !box.contains(article)) return false;
    if (isComment(article)) return true;
    article = article.parentElement?.closest('[role=article]') ?? null;
  }
  return false;
}

/** The post around a message: the numbered box, else what holds a name and the action bar, else the one name's box. */
function boxOf(marker: Element): Element | null {
  const numbered = marker.closest('[aria-posinset]');
  if (numbered) return numbered;
  const whole = climb(
    marker,
    (element) =>
      !element.matches(limits) &&
      element.querySelector(profile) !== null &&
      element.querySelector(controls) !== null,
    limits,
  );
  if (whole) return whole;
  const described = marker.closest('[aria-describedby]');
  if (described?.querySelector(profile)) return described;
  let best: Element | null = null;
  for (let up: Element | null = marker; up && !up.matches(limits); up = up.parentElement) {
    const names = up.querySelectorAll(profile).length;
    if (names > 1) break;
    if (names === 1) best = up;
  }
  return best ?? marker.closest('[role=article]') ?? marker.parentElement;
}

/** Where the words of a post without text stand: the picture that carries them. */
function picture(box: Element): Element | null {
  const image = [...box.querySelectorAll('img[alt]')].find(
    (each) => (each.getAttribute('alt') ?? '').length >= 12,
  );
  return image?.closest('a') ?? image ?? null;
}

interface Identity {
  permalink?: string;
  id?: string;
}

const addresses: readonly RegExp[] = [
  /\/groups\/[^/?]+\/(?:posts|permalink)\/(\w+)/,
  /\/posts\/(?:[^/?]+\/)?(pfbid\w+|\d+)/,
  /[?&]story_fbid=(\w+)/,
  /[?&]set=gm\.(\d+)/,
  /[?&]multi_permalinks=(\d+)/,
];

/** The post's own address, where the page shows one (often only once the reader's pointer is on the time). */
function identityOf(box: Element, message: Element | null, url: URL): Identity {
  let best: { rank: number; id: string; href: string } | null = null;
  for (const link of box.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    const rank = href.includes('comment_id=') ? -1 : addresses.findIndex((shape) => shape.test(href));
    if (rank < 0 || (best && best.rank <= rank) || message?.contains(link) || inComment(link, box)) continue;
    best = { rank, id: addresses[rank].exec(href)?.[1] ?? '', href };
  }
  if (!best) return {};
  const target = new URL(best.href, url);
  withoutParameters(target, /^(__|ref|notif|mibextid|rdid)/);
  return { id: best.id, permalink: target.href };
}

/** Who wrote it: in groups the person's link after the group's name, elsewhere the first name with a link. */
function authorOf(box: Element, message: Element | null): { name: string; key: string } {
  const before = (element: Element) =>
    !message || (element.compareDocumentPosition(message) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const named = [...box.querySelectorAll('a[href]')].filter((link) => line(link) !== '' && before(link));
  const person =
    named.find((link) => /\/groups\/[^/]+\/user\/\d+/.test(link.getAttribute('href') ?? '')) ??
    named.find((link) => link.closest(profile) && !link.matches('[role=button]')) ??
    named.find((link) => link.closest('h2,h3,h4,strong'));
  const name = line(person ?? box.querySelector(profile)).slice(0, 200);
  const path = (person?.getAttribute('href') ?? '').replace(/^https?:\/\/[^/]+/, '').replace(/[?#].*$/, '');
  return { name, key: path.length > 1 ? path : name };
}

/** Posts on a coloured background and the like have no marker: their longest free text above the action bar. */
function unmarked(box: Element): Element | null {
  const bar = box.querySelector(controls);
  let best: Element | null = null;
  let length = 0;
  for (const text of box.querySelectorAll('div[dir=auto],span[dir=auto]')) {
    if (bar && (text.compareDocumentPosition(bar) & Node.DOCUMENT_POSITION_FOLLOWING) === 0) continue;
    if (text.closest(`a,h2,h3,h4,[role=button],[contenteditable],${profile}`) || inComment(text, box))
      continue;
    const size = line(text).length;
    // A parent of many paragraphs is longer than each of them; of equals the outermost comes first.
    if (size > length) [best, length] = [text, size];
  }
  if (!best || length < 2) return null;
  const parent = best.parentElement;
  return parent && parent !== box && parent.querySelectorAll(':scope > div[dir=auto]').length > 1
    ? parent
    : best;
}

/** "See more" at the end of the message: the rest is not on the page. */
function isCut(message: Element): boolean {
  const buttons = message.querySelectorAll('[role=button]');
  const last = buttons[buttons.length - 1];
  return last !== undefined && line(last).length > 0 && line(last).length < 25;
}

function read(box: Element, url: URL, strategy: string): FoundPost | null {
  if (isComment(box)) return null;
  const messages = outermost([...box.querySelectorAll(messageMarker)]).filter(
    (message) => !inComment(message, box),
  );
  const found = messages.length > 0 ? messages : [unmarked(box)].filter((text) => text !== null);
  const message = found[0] ?? null;
  const skip = (element: Element) => inComment(element, box);
  // A reshared post's words are words of this post.
  const text = found
    .map((each) => readText(each))
    .filter(Boolean)
    .join('\n\n');
  const pictures = pictureWords(box, skip);
  if (text === '' && pictures.length === 0) return null;
  const { name, key } = authorOf(box, message);
  const { id, permalink } = identityOf(box, message, url);
  const post: FoundPost['post'] = {
    key: id ?? textKey(key, text || pictures.join('\n')),
    text,
    pictures,
    links: readLinks(box, url, { skip }),
  };
  if (name) post.author = name;
  if (permalink) post.permalink = permalink;
  if (found.some(isCut)) post.partial = true;
  return {
    element: box,
    post,
    place: {
      kind: 'block',
      anchor: message ?? picture(box) ?? box,
      where: message || picture(box) ? 'before' : 'last',
    },
    strategy,
  };
}

/** On the messages page nothing is a post. */
const readable = (url: URL) => !/^\/(messages|marketplace)(\/|$)/.test(url.pathname);

/** A post has an author line; menus and lists of people number and describe their entries too. */
const nameOf = (box: Element) => box.querySelector(`${profile},h2 a,h3 a,h4 a,strong a`) !== null;

/** Two paths to one post: from its message up, and by the box, where a post has no message marker. */
export const feedBoxes: Strategy = {
  id: 'message',
  candidates(root, url) {
    if (!readable(url)) return [];
    const boxes = all(root, messageMarker).map(boxOf);
    const numbered = all(root, '[role=main] [aria-posinset]').filter(
      (box) => nameOf(box) || box.querySelector(messageMarker) !== null,
    );
    const described = all(root, '[role=main] div[aria-describedby]:not([aria-posinset])').filter(
      (box) => nameOf(box) && box.querySelector('[role=button]') !== null,
    );
    return outermost([...boxes, ...numbered, ...described].filter((box) => box !== null));
  },
  read(box, url) {
    const how = box.hasAttribute('aria-posinset')
      ? 'posinset'
      : box.querySelector(messageMarker)
        ? 'marker'
        : 'described';
    return read(box, url, how);
  },
};

export const feedChildren: Strategy = {
  id: 'feed-child',
  candidates: (root, url) =>
    readable(url) ? all(root, '[role=feed] > div,h2[dir=auto] + div > div').filter(nameOf) : [],
  read: (box, url) => read(box, url, 'feed-child'),
};

export const topArticles: Strategy = {
  id: 'article',
  candidates: (root, url) =>
    readable(url)
      ? outermost(all(root, '[role=main] [role=article],[role=dialog] [role=article]')).filter(
          (article) => !isComment(article),
        )
      : [],
  read: (box, url) => read(box, url, 'article'),
};

export const pagelets: Strategy = {
  id: 'pagelet',
  candidates: (root, url) =>
    readable(url) ? outermost(all(root, '[data-pagelet^=FeedUnit]')).filter(nameOf) : [],
  read: (box, url) => read(box, url, 'pagelet'),
};
