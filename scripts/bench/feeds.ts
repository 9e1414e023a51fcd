/** Long feeds of three sites, built like the real ones where it matters, for what scrolling them costs. */
import { escapeHtml, type FeedPost, feedPage } from '../../tests/e2e/pages/facebook.ts';

export interface BenchFeed {
  name: string;
  home: string;
  /** A page in which every post is an element of the class `post`. */
  html(posts: readonly FeedPost[]): string;
}

const page = (posts: string): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Feed</title><link rel="icon" href="data:,"><style>
body { margin: 0; font: 15px/1.4 system-ui, sans-serif; } main { max-width: 600px; margin: 0 auto; padding: 16px; }
.post { display: block; padding: 14px 16px; margin-bottom: 16px; border: 1px solid #ccc; overflow-wrap: anywhere; }
</style></head><body><main>${posts}</main></body></html>`;

const number = (at: number): string => `${at}`.padStart(4, '0');

export const benchFeeds: readonly BenchFeed[] = [
  { name: 'Facebook', home: 'https://www.facebook.com/', html: (posts) => feedPage(posts) },
  {
    name: 'LinkedIn',
    home: 'https://www.linkedin.com/feed/',
    html: (posts) =>
      page(
        posts
          .map(
            (
              { text, author },
              at,
            ) => `<div class="feed-shared-update-v2 post" role="article" data-urn="urn:li:activity:710000000000000${number(at)}">
<div class="update-components-actor"><a href="/in/p${at}/"><span class="update-components-actor__title"><span dir="ltr"><span aria-hidden="true">${author}</span></span></span></a></div>
<div class="update-components-text update-components-update-v2__commentary"><span class="break-words">${escapeHtml(text)}</span></div>
<button>Like</button><button>Comment</button></div>`,
          )
          .join('\n'),
      ),
  },
  {
    name: 'X',
    home: 'https://x.com/home',
    html: (posts) =>
      page(
        `<div data-testid="primaryColumn">${posts
          .map(
            (
              { text, author },
              at,
            ) => `<div data-testid="cellInnerDiv"><article data-testid="tweet" role="article" class="post">
<div data-testid="User-Name"><a href="/p${at}"><span>${author}</span></a><a href="/p${at}/status/185000000000000${number(at)}"><time datetime="2026-11-01">1h</time></a></div>
<div data-testid="tweetText"><span>${escapeHtml(text)}</span></div><div role="group"><button data-testid="reply">12</button></div></article></div>`,
          )
          .join('\n')}</div>`,
      ),
  },
];
