/** Messages on LinkedIn, recruiters' ones included. Incoming only, and only where the user turned chats on. */
import type { Strategy } from '../site.ts';
import { feed, floating } from './feeds.ts';

export const linkedinMessages: Strategy = feed({
  id: 'chat-message',
  kind: 'chat',
  box: '.msg-s-event-listitem--other[data-event-urn]',
  text: '.msg-s-event-listitem__body',
  lines: true,
  conversation: (_, url) => /^\/messaging\/thread\/([^/]+)/.exec(url.pathname)?.[1] ?? null,
  key: (item) => item.getAttribute('data-event-urn'),
  place: floating,
});
