/** Facebook beside the feed: Marketplace, captions of reels and videos, the mobile layout. */
import type { Strategy } from '../site.ts';
import { all, line, outermost } from './elements.ts';
import { textKey } from './identity.ts';
import { readLinks } from './links.ts';
import { readText } from './text.ts';

const itemId = (href: string | null) => /\/marketplace\/item\/(\d+)/.exec(href ?? '')?.[1];

/** Cards of the Marketplace grid: price, title, place. The card is one link: the mark stands beside it. */
export const marketplaceGrid: Strategy = {
  id: 'marketplace-card',
  kind: 'list',
  candidates: (root) => all(root, '[role="main"] a[href*="/marketplace/item/"]'),
  read(card, url) {
    const href = card.getAttribute('href');
    const id = itemId(href);
    const parts = outermost([...card.querySelectorAll('span[dir="auto"]')]).map((part) => readText(part));
    const text = [...new Set(parts.filter(Boolean))].join('\n');
    if (!id || text === '') return null;
    return {
      element: card.parentElement ?? card,
      post: {
        key: `m${id}`,
        text,
        pictures: [],
        permalink: new URL(`/marketplace/item/${id}/`, url).href,
        teaser: true,
      },
      place: { kind: 'float', anchor: card, where: 'before' },
      strategy: 'marketplace-card',
    };
  },
};

/** The longest text of a part of the page that is neither link nor control. */
function longest(root: Element, least: number): Element | null {
  let best: Element | null = null;
  let length = least - 1;
  for (const text of root.querySelectorAll('span[dir="auto"],div[dir="auto"]')) {
    if (text.closest('a,h1,h2,[role="button"],[role="article"],[contenteditable],[role="navigation"]'))
      continue;
    const size = line(text).length;
    if (size > length) [best, length] = [text, size];
  }
  return best;
}

/** An opened Marketplace item, as a page or in a dialog. */
export const facebookItem: Strategy = {
  id: 'marketplace-item',
  kind: 'job',
  candidates: (root, url) =>
    itemId(url.pathname)
      ? all(root, '[role="dialog"],[role="main"]').filter((box) => box.querySelector('h1') !== null)
      : [],
  read(box, url) {
    const title = box.querySelector('h1');
    const description = longest(box, 30);
    const id = itemId(url.pathname);
    if (!title || !id) return null;
    const text = [line(title), description ? readText(description) : ''].filter(Boolean).join('\n\n');
    return {
      element: box,
      post: {
        key: `m${id}`,
        text,
        pictures: [],
        permalink: new URL(`/marketplace/item/${id}/`, url).href,
        links: description ? readLinks(description, url) : [],
        ...(description?.querySelector('[role="button"]') ? { partial: true } : {}),
      },
      place: { kind: 'block', anchor: description ?? title, where: 'before' },
      strategy: 'marketplace-item',
    };
  },
};

/** Captions of reels and videos. What is spoken or burnt into the picture is not on the page. */
export const facebookReel: Strategy = {
  id: 'reel',
  kind: 'job',
  candidates: (root, url) =>
    /^\/(reel\/|watch|[^/]+\/videos\/)/.test(url.pathname)
      ? all(root, '[role="main"]').filter((box) => box.querySelector('video') !== null)
      : [],
  read(box, url) {
    const caption = longest(box, 20);
    if (!caption) return null;
    const text = readText(caption);
    const id = /\/(?:reel|videos)\/(\d+)/.exec(url.pathname)?.[1] ?? url.searchParams.get('v');
    return {
      element: caption.parentElement ?? caption,
      post: {
        key: id ?? textKey('', text),
        text,
        pictures: [],
        permalink: url.href,
        links: readLinks(caption, url),
      },
      place: { kind: 'block', anchor: caption, where: 'before' },
      strategy: 'reel',
    };
  },
};

/** The layout of `m.facebook.com`: boxes without roles, text in areas of their own. */
export const facebookMobile: Strategy = {
  id: 'mobile',
  candidates: (root) =>
    all(root, '[data-mcomponent="TextArea"]').filter(
      (area) => line(area.querySelector('.native-text')).length >= 40,
    ),
  read(area, url) {
    const text = readText(area);
    const box = area.closest('[data-mcomponent="MContainer"]') ?? area;
    if (text === '') return null;
    return {
      element: box,
      post: { key: textKey('', text), text, pictures: [], links: readLinks(area, url) },
      place: { kind: 'block', anchor: area, where: 'before' },
      strategy: 'mobile',
    };
  },
};
