/** YouTube: the description of an open video, and comments. */
import { detail } from '../reading/boards.ts';
import { feed, keyFrom } from '../reading/feeds.ts';
import type { Site } from '../site.ts';

export const youtube: Site = {
  id: 'youtube',
  matches: ['*://*.youtube.com/*'],
  access: 'optional',
  excludes: (url) => /^\/(account|feed\/history|premium)(\/|$)/.test(url.pathname),
  strategies: [
    detail({
      id: 'description',
      body: ['ytd-watch-metadata #description-inline-expander', 'ytd-expander#description'],
      pane: 'ytd-watch-metadata,ytd-watch-flexy',
      fields: ['h1'],
      company: '#channel-name a',
      key: (_, url) => url.searchParams.get('v'),
      when: (url) => url.pathname === '/watch',
      lines: true,
    }),
    feed({
      id: 'comment',
      kind: 'comment',
      box: 'ytd-comment-view-model,ytd-comment-renderer',
      text: '#content-text',
      lines: true,
      author: '#author-text',
      key: (box) => keyFrom(box, 'a[href*="lc="]', /[?&]lc=([\w.-]+)/),
      link: 'a[href*="lc="]',
    }),
  ],
};
