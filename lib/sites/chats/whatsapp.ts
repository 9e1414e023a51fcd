/** WhatsApp's web app. Incoming messages of the open chat only, and only where the user turned it on. */
import { feed, floating } from '../reading/feeds.ts';
import type { Site } from '../site.ts';

const idOf = (box: Element) => box.closest('[data-id]')?.getAttribute('data-id') ?? '';

/** Said by the id in one version, by a class in the other. What says neither is not read. */
function isIncoming(box: Element): boolean {
  const id = idOf(box);
  if (/^(true|false)_/.test(id)) return id.startsWith('false_');
  return box.closest('.message-in') !== null && box.closest('.message-out') === null;
}

export const whatsapp: Site = {
  id: 'whatsapp',
  matches: ['*://web.whatsapp.com/*'],
  access: 'optional',
  chat: true,
  strategies: [
    feed({
      id: 'message',
      kind: 'chat',
      box: '#main [data-pre-plain-text]',
      fits: isIncoming,
      text: '.selectable-text',
      skip: '[data-testid=quoted-message],[aria-label="Quoted message"],.quoted-mention',
      lines: true,
      key: (box) => box.closest('[data-id]')?.getAttribute('data-id'),
      // "false_PERSON@c.us_MESSAGE"
      conversation: (box) => /^false_([^_]+@[^_]+)_/.exec(idOf(box))?.[1] ?? null,
      more: '.read-more-button',
      place: floating,
    }),
  ],
};
