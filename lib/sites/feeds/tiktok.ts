/** TikTok: captions and comments. What is spoken or burnt into the picture is not on the page. */
import { feed, keyFrom } from '../reading/feeds.ts';
import type { Site } from '../site.ts';

const video = /\/(?:video|photo)\/(\d+)/;
const key = (box: Element, url: URL) =>
  keyFrom(box, 'a[href*="/video/"],a[href*="/photo/"]', video) ?? video.exec(url.pathname)?.[1];
const description =
  '[data-e2e="browse-video-desc"],[data-e2e="video-desc"],[data-e2e="search-card-video-caption"]';
const author =
  '[data-e2e="video-author-uniqueid"],[data-e2e="browse-username"],[data-e2e="search-card-user-unique-id"]';
const place = (_: Element, words: Element) => ({ kind: 'edge', anchor: words, where: 'before' }) as const;

export const tiktok: Site = {
  id: 'tiktok',
  matches: ['*://*.tiktok.com/*'],
  access: 'optional',
  excludes: (url) => /^\/(messages|setting|login|upload|tiktokstudio)(\/|$)/.test(url.pathname),
  strategies: [
    feed({
      id: 'feed-item',
      box: '[data-e2e="recommend-list-item-container"],[class*=DivItemContainer]',
      fits: (box) => box.querySelector(description) !== null,
      text: description,
      author,
      link: 'a[href*="/video/"],a[href*="/photo/"]',
      key,
      place,
    }),
    // An open video has no box of its own.
    feed({ id: 'open-video', box: description, text: description, key, place }),
    feed({
      id: 'comment',
      kind: 'comment',
      box: '[data-e2e^="comment-level-"]',
      text: '[data-e2e^="comment-level-"]',
      place,
    }),
  ],
};
