/** YouTube: the description of an open video, and comments. */
import { all, line, outermost } from './reading/elements.ts';
import { feed, keyFrom } from './reading/feeds.ts';
import { foundPost } from './reading/found.ts';
import { readLinks } from './reading/links.ts';
import { readText } from './reading/text.ts';
import type { Site } from './site.ts';

export const youtube: Site = {
  id: 'youtube',
  matches: ['*://*.youtube.com/*'],
  access: 'optional',
  excludes: (url) => /^\/(account|feed\/history|premium)(\/|$)/.test(url.pathname),
  strategies: [
    {
      id: 'description',
      kind: 'job',
      candidates: (root, url) =>
        url.pathname === '/watch'
          ? outermost(all(root, 'ytd-watch-metadata #description-inline-expander,ytd-expander#description'))
          : [],
      read(box, url) {
        const document = box.ownerDocument;
        const title = line(document.querySelector('ytd-watch-metadata h1,h1.title'));
        const words = readText(box, {
          keepLines: true,
          skip: (element) => element.matches('tp-yt-paper-button,#snippet-text + *[hidden]'),
        });
        return foundPost({
          element: box,
          key: url.searchParams.get('v'),
          text: [title, words].filter(Boolean).join('\n\n'),
          author: line(document.querySelector('ytd-watch-metadata #channel-name a')),
          permalink: url.href,
          links: readLinks(box, url),
          place: { kind: 'block', anchor: box, where: 'before' },
          strategy: 'description',
        });
      },
    },
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
