/** Telegram's two web apps (K and A). Incoming messages of the open chat only, and only where the user turned it on. */
import { feed, floating } from '../reading/feeds.ts';
import type { Site } from '../site.ts';

export const telegramWeb: Site = {
  id: 'telegram-web',
  matches: ['*://web.telegram.org/*', '*://webk.telegram.org/*', '*://webz.telegram.org/*'],
  access: 'optional',
  chat: true,
  // The open chat stands behind the #.
  page: (url) => url.pathname + url.hash,
  strategies: [
    feed({
      id: 'bubble-k',
      kind: 'chat',
      box: '.bubble[data-mid]:not(.is-out):not(.service)',
      fits: (box) => box.closest('.chat') !== null || box.closest('#column-center') !== null,
      text: '.translatable-message,.message:not(:has(.translatable-message))',
      skip: '.time,.reply,.reactions,.peer-title,.name',
      lines: true,
      ownLinks: true,
      author: '.name .peer-title',
      conversation: (box, url) => box.getAttribute('data-peer-id') || url.hash || null,
      key: (box) => `${box.getAttribute('data-peer-id')}/${box.getAttribute('data-mid')}`,
      place: floating,
    }),
    feed({
      id: 'message-a',
      kind: 'chat',
      box: '.Message.message-list-item:not(.own):not(.ActionMessage)',
      text: '.text-content',
      skip: '.MessageMeta,.EmbeddedMessage,.Reactions,.message-title',
      lines: true,
      ownLinks: true,
      author: '.message-title',
      conversation: (_, url) => url.hash || null,
      key: (box, url) => `${url.hash}/${box.getAttribute('data-message-id') ?? box.id}`,
      place: floating,
    }),
  ],
};
