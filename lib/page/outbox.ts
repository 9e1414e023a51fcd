/** Posts on their way to the worker: in batches, one after the other. */
import type { PostMessage, Verdict } from '../messages.ts';
import type { Ask } from './ask.ts';
import type { Entry } from './entry.ts';
import { limits } from './post-message.ts';

export interface Item {
  message: PostMessage;
  /** Copies with the same words wait for the same answer. */
  entries: Set<Entry>;
  chat: boolean;
}

export interface OutboxEvents {
  /** The name under which posts are sent: chats inside a site have one of their own. */
  nameOf(chat: boolean): string;
  answered(item: Item, verdict: Verdict | undefined): void;
  /** The worker could not be reached, or could not read: an error key. */
  failed(items: Item[], error: string): void;
  /** A batch has been dealt with. */
  done(): void;
}

export interface Outbox {
  /** Adds a post; sent with the next `flush`, or at once when a batch is full. */
  add(message: PostMessage, entry: Entry | null, chat: boolean): void;
  /** Resolves when everything that waits now has been answered or given up. Never rejects. */
  flush(): Promise<void>;
}

export function makeOutbox(ask: Ask, address: () => string, events: OutboxEvents): Outbox {
  const waiting = new Map<string, Item>();
  let sending: Promise<void> | null = null;

  function take(): Item[] {
    const items: Item[] = [];
    for (const [name, item] of waiting) {
      if (items.length > 0 && item.chat !== items[0].chat) continue;
      items.push(item);
      waiting.delete(name);
      if (items.length >= limits.batch) break;
    }
    return items;
  }

  async function send(): Promise<void> {
    while (waiting.size > 0) {
      const items = take();
      const { chat } = items[0];
      const answer = await ask({
        type: 'assess',
        site: events.nameOf(chat),
        posts: items.map((item) => item.message),
        address: address().slice(0, limits.link),
        chat,
      });
      if (answer.ok) {
        for (const item of items) {
          const { key, signature } = item.message;
          events.answered(
            item,
            answer.value.find((verdict) => verdict.key === key && verdict.signature === signature),
          );
        }
      } else events.failed(items, answer.error);
      events.done();
    }
  }

  function flush(): Promise<void> {
    sending ??= send().finally(() => {
      sending = null;
    });
    return sending;
  }

  return {
    add(message, entry, chat) {
      const name = `${chat} ${message.key} ${message.signature}`;
      const item = waiting.get(name) ?? { message, entries: new Set(), chat };
      if (entry) item.entries.add(entry);
      waiting.set(name, item);
      if (waiting.size >= limits.batch) void flush();
    },
    flush,
  };
}
