/** Threads. A box inside a box is a quoted post. */
import { feed, keyFrom } from '../reading/feeds.ts';
import type { Site } from '../site.ts';

export const threads: Site = {
  id: 'threads',
  matches: ['*://*.threads.com/*', '*://*.threads.net/*'],
  access: 'optional',
  excludes: (url) => /^\/(messages|settings|login|activity)(\/|$)/.test(url.pathname),
  expects: (url) => /^\/($|search|@[^/]+\/post\/)/.test(url.pathname),
  strategies: ['[data-pressable-container]', 'div[role=region]'].map((box, at) =>
    feed({
      id: at === 0 ? 'thread' : 'region',
      box,
      text: 'span[dir=auto]',
      skip: 'a[href^="/@"],time,[role=button],button',
      lines: true,
      author: 'a[href^="/@"]:not(:empty)',
      key: (post) => keyFrom(post, 'a[href*="/post/"]', /\/post\/([\w-]+)/),
      link: 'a[href*="/post/"]',
      pictures: true,
    }),
  ),
};
