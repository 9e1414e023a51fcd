/** Posts on their way to the worker: in batches, one after the other, each at most twice. */
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
  siteOf(chat: boolean): string;
  answered(item: Item, verdict: Verdict | undefined): void;
  /** The worker could not be reached, or could not read: an error key. */
  failed(items: Item[], error: string): void;
  /** A batch has been dealt with. */
  done(): void;
}

export class Outbox {
  private waiting = new Map<string, Item>();
  private sending: Promise<void> | null = null;
  private ask: Ask;
  private address: () => string;
  private events: OutboxEvents;

  constructor(ask: Ask, address: () => string, events: OutboxEvents) {
    this.ask = ask;
    this.address = address;
    this.events = events;
  }

  /** Adds a post; sent with the next `flush`, or at once when a batch is full. */
  add(message: PostMessage, entry: Entry | null, chat: boolean): void {
    const name = `${chat ? 'c' : 'p'} ${message.key} ${message.signature}`;
    const item = this.waiting.get(name) ?? { message, entries: new Set(), chat };
    if (entry) item.entries.add(entry);
    this.waiting.set(name, item);
    if (this.waiting.size >= limits.batch) void this.flush();
  }

  /** Resolves when everything that waits now has been answered or given up. Never rejects. */
  flush(): Promise<void> {
    this.sending ??= this.send().finally(() => {
      this.sending = null;
    });
    return this.sending;
  }

  private async send(): Promise<void> {
    while (this.waiting.size > 0) {
      const items = this.take();
      const { chat } = items[0];
      const answer = await this.ask({
        type: 'assess',
        site: this.events.siteOf(chat),
        posts: items.map((item) => item.message),
        address: this.address().slice(0, limits.link),
        chat,
      });
      if (answer.ok) {
        const verdicts = new Map(
          answer.value.map((verdict) => [`${verdict.key} ${verdict.signature}`, verdict]),
        );
        for (const item of items) {
          this.events.answered(item, verdicts.get(`${item.message.key} ${item.message.signature}`));
        }
      } else this.events.failed(items, answer.error);
      this.events.done();
    }
  }

  private take(): Item[] {
    const items: Item[] = [];
    for (const [name, item] of this.waiting) {
      if (items.length > 0 && item.chat !== items[0].chat) continue;
      items.push(item);
      this.waiting.delete(name);
      if (items.length >= limits.batch) break;
    }
    return items;
  }
}
