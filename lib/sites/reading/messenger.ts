/** Messages of Messenger, on its own site and inside Facebook. Incoming ones only, and only where turned on. */
import type { Strategy } from '../site.ts';
import { all, outermost } from './elements.ts';
import { textKey } from './identity.ts';
import { readLinks } from './links.ts';
import { readText } from './text.ts';

/** How the reader is called in the label of a message, by interface language. */
const you =
  /(^|[\s,،、]|時間|时间)(you|anda|awak|kamu|ikaw|you sent|bạn|คุณ|你|您|あなた|나|회원님|tú|vous|você|du|вы|ty|siz|आप|আপনি|तपाईं|நீங்கள்|ඔබ|آپ|أنت|သင်|អ្នក|wewe|እርስዎ)\s*[:：]/iu;

/**
 * Is it the reader's own message? The label says so; where its language is not known, the side does: own messages
 * stand at the end of the line. In doubt it is taken for the reader's own and not read.
 */
function isOwn(message: Element, text: Element): boolean {
  const label = message.getAttribute('aria-label') ?? '';
  if (you.test(label)) return true;
  const row = message.getBoundingClientRect();
  const bubble = text.getBoundingClientRect();
  const before = bubble.left - row.left;
  const after = row.right - bubble.right;
  const backwards = message.closest('[dir=rtl]') !== null;
  return backwards ? before <= after : before >= after;
}

const thread = /\/t\/([^/?#]+)/;

export const messengerMessages: Strategy = {
  id: 'chat-message',
  kind: 'chat',
  conversation(message, url) {
    // A small chat window names its conversation by a link in its head, a page of chats by its address.
    const window = message.closest('[data-pagelet=CometChatTab]');
    const named = window
      ? (window.querySelector('a[href*="/t/"]')?.getAttribute('href') ?? '')
      : url.pathname;
    return thread.exec(named)?.[1] ?? null;
  },
  candidates: (root) =>
    all(root, '[aria-roledescription=message]').filter((message) =>
      message.closest('[role=main],[data-pagelet=CometChatTab]'),
    ),
  read(message, url) {
    const parts = outermost([...message.querySelectorAll('div[dir=auto]')]).filter(
      (part) => !part.closest('[role=button],h3,h4'),
    );
    // Whose it is comes first: of the reader's own messages not a word is read.
    if (parts.length === 0 || isOwn(message, parts[0])) return null;
    const text = parts
      .map((part) => readText(part, { keepLines: true }))
      .filter(Boolean)
      .join('\n');
    if (text === '') return null;
    const id = (message.getAttribute('data-message-id') ?? '').split('.').at(-1);
    return {
      element: message,
      post: { key: id ? `g${id}` : textKey('', text), text, pictures: [], links: readLinks(message, url) },
      place: { kind: 'edge', anchor: message, where: 'first' },
      strategy: 'chat-message',
    };
  },
};
