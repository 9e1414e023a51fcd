/** Facebook beside the feed: Marketplace, captions of reels and videos, the mobile layout. */
import type { FoundPost, Strategy } from '../site.ts';
import { cards } from './boards.ts';
import { all, line } from './elements.ts';
import { feed } from './feeds.ts';
import { above, foundPost } from './found.ts';
import { readLinks } from './links.ts';
import { readText } from './text.ts';

const itemId = (href: string | null) => /\/marketplace\/item\/(\d+)/.exec(href ?? '')?.[1];

/** Cards of the Marketplace grid: price, title, place. The card is one link: the mark stands beside it. */
export const marketplaceGrid: Strategy = cards({
  id: 'marketplace-card',
  box: '[role=main] a[href*="/marketplace/item/"]',
  fields: [{ all: 'span[dir=auto]' }],
  key: (card) => `m${itemId(card.getAttribute('href'))}`,
  place: (card) => ({ kind: 'float', anchor: card, where: 'before' }),
});

/** The longest text of a part of the page that is neither link nor control. */
function longest(root: Element, least: number): Element | null {
  let best: Element | null = null;
  let length = least - 1;
  for (const text of root.querySelectorAll('span[dir=auto],div[dir=auto]')) {
    if (text.closest('a,h1,h2,[role=button],[role=article],[contenteditable],[role=navigation]')) continue;
    const size = line(text).length;
    if (size > length) [best, length] = [text, size];
  }
  return best;
}

/** One open thing that the address names: its title, if it has one, and its longest text. */
function opened(
  strategy: string,
  within: string,
  has: string,
  id: (url: URL) => string | null | undefined,
): Strategy {
  return {
    id: strategy,
    kind: 'job',
    candidates: (root, url) =>
      id(url) ? all(root, within).filter((box) => box.querySelector(has) !== null) : [],
    read(box, url): FoundPost | null {
      const title = box.querySelector('h1');
      const words = longest(box, 20);
      const anchor = words ?? title;
      if (!anchor) return null;
      return foundPost({
        element: box,
        key: id(url),
        text: [line(title), words ? readText(words) : ''].filter(Boolean).join('\n\n'),
        permalink: url.origin + url.pathname,
        links: readLinks(anchor, url),
        partial: words?.querySelector('[role=button]') !== null,
        place: above(anchor),
        strategy,
      });
    },
  };
}

/** An opened Marketplace item, as a page or in a dialog. */
export const facebookItem = opened('marketplace-item', '[role=dialog],[role=main]', 'h1', (url) => {
  const id = itemId(url.pathname);
  return id && `m${id}`;
});

/** Captions of reels and videos. What is spoken or burnt into the picture is not on the page. */
export const facebookReel = opened(
  'reel',
  '[role=main]',
  'video',
  (url) =>
    /^\/(?:reel|[^/]+\/videos)\/(\d+)/.exec(url.pathname)?.[1] ??
    (url.pathname.startsWith('/watch') ? url.searchParams.get('v') : null),
);

/** The layout of `m.facebook.com`: boxes without roles, text in areas of their own. */
export const facebookMobile: Strategy = feed({
  id: 'mobile',
  box: '[data-mcomponent=TextArea]',
  fits: (area) => line(area.querySelector('.native-text')).length >= 40,
  text: '.native-text',
  place: (area) => above(area),
});
