/** Messages on LinkedIn, recruiters' ones included. Incoming only, and only where the user turned chats on. */
import type { Strategy } from '../site.ts';
import { all } from './elements.ts';
import { foundPost } from './found.ts';
import { readLinks } from './links.ts';
import { readText } from './text.ts';

export const linkedinMessages: Strategy = {
  id: 'chat-message',
  kind: 'chat',
  candidates: (root) => all(root, '.msg-s-event-listitem--other[data-event-urn]'),
  read(item, url) {
    const body = item.querySelector('.msg-s-event-listitem__body');
    if (!body) return null;
    return foundPost({
      element: item,
      key: item.getAttribute('data-event-urn'),
      text: readText(body, { keepLines: true }),
      links: readLinks(body, url),
      place: { kind: 'float', anchor: body, where: 'before' },
      strategy: 'chat-message',
    });
  },
};
