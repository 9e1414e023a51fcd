/** Xiaohongshu: cards of a list, and the note that opens over it. The full address is kept: without its token it is dead. */
import { cards } from '../reading/boards.ts';
import { feed, keyFrom } from '../reading/feeds.ts';
import type { Site } from '../site.ts';

const note = /\/(?:explore|discovery\/item|search_result)\/([0-9a-f]{24})/;

export const xiaohongshu: Site = {
  id: 'xiaohongshu',
  matches: ['*://*.xiaohongshu.com/*'],
  access: 'optional',
  strategies: [
    feed({
      id: 'note',
      box: '#noteContainer,.note-container,.note-detail-mask',
      text: '#detail-title,#detail-desc .note-text,#detail-desc:not(:has(.note-text))',
      lines: true,
      author: '.author .username,.author-wrapper .username',
      key: (_, url) => note.exec(url.pathname)?.[1],
    }),
    feed({
      id: 'comment',
      kind: 'comment',
      box: '.comment-item',
      nested: true,
      text: '.content .note-text',
      author: '.author .name',
    }),
    cards({
      id: 'note-card',
      box: 'section.note-item',
      fields: ['.footer .title span,.footer .title'],
      company: '.footer .author .name',
      link: 'a[href*=xsec_token],a[href]',
      key: (box) => keyFrom(box, 'a[href]', note),
      place: (box) => ({ kind: 'float', anchor: box, where: 'first' }),
    }),
  ],
};
