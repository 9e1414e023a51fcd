import type { Sender } from '../messages.ts';
import type { MessageSender } from './deps.ts';

/**
 * Who really sent a message, by what the browser says of the sender and never by what the message says of itself.
 * `null` for everybody else: other extensions, frames of ours in a page of somebody else's, addresses that are no page.
 */
export function senderKind(sender: MessageSender, own: { id: string; base: string }): Sender | null {
  if (sender.id !== own.id) return null;
  const address = sender.url ?? '';
  if (address.startsWith(own.base)) return 'page';
  if (sender.tab?.id === undefined || sender.tab.id < 0) return null;
  return /^(https?|file):/.test(address) ? 'content' : null;
}
