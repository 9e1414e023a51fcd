/** Discord's web app: messages of the open channel, only where the user turned it on. */
import { feed, floating } from '../reading/feeds.ts';
import type { Site } from '../site.ts';

/** The number of the person whose picture stands in an element. */
const person = (element: Element | null | undefined) =>
  /\/avatars\/(\d+)\//.exec(element?.querySelector('img[src*="/avatars/"]')?.getAttribute('src') ?? '')?.[1];

/** The reader's own messages carry the same picture as the panel of the account. Follow-ups have none: look upward. */
function isOwn(item: Element): boolean {
  const me = person(item.ownerDocument.querySelector('section[class*=panels],[class*=panels_]'));
  if (!me) return false;
  for (let up: Element | null = item; up; up = up.previousElementSibling) {
    const writer = person(up);
    if (writer) return writer === me;
  }
  return false;
}

export const discord: Site = {
  id: 'discord',
  matches: ['*://discord.com/channels/*'],
  access: 'optional',
  chat: true,
  strategies: [
    feed({
      id: 'message',
      kind: 'chat',
      box: 'li[id^=chat-messages-]',
      fits: (item) => item.closest('[data-list-id=chat-messages]') !== null && !isOwn(item),
      text: '[id^=message-content-]',
      skip: '[id^=message-reply-context-],[class*=repliedMessage],time',
      lines: true,
      author: '[id^=message-username-]',
      key: (item) => item.id.split('-').slice(2).join('-'),
      conversation: (_, url) => url.pathname,
      place: floating,
    }),
  ],
};
