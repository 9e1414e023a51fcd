/** Zalo's web app. Incoming messages of the open chat only, and only where the user turned it on. */
import { feed, floating } from '../reading/feeds.ts';
import type { Site } from '../site.ts';

export const zalo: Site = {
  id: 'zalo',
  matches: ['*://chat.zalo.me/*'],
  access: 'optional',
  chat: true,
  strategies: [
    feed({
      id: 'message',
      kind: 'chat',
      box: '#messageViewScroll .chat-item:not(.me)',
      fits: (box) => box.querySelector('[data-id=div_SentMsg_Text]') === null,
      text: '[data-component=message-text-content],[data-id=div_ReceivedMsg_Text]',
      skip: '.message-sender-name-content,[data-component=message-quote]',
      lines: true,
      author: '.message-sender-name-content',
      place: floating,
    }),
  ],
};
