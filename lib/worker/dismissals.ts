/**
 * Posts that the user set aside. Where the post is in history the entry there says so and outlives the browser;
 * for chats, private windows and a switched-off history it holds until the browser closes, in memory only.
 */
import type { Api } from './deps.ts';
import type { History } from './history.ts';
import { oneAtATime } from './one-at-a-time.ts';

const most = 1_000;

export interface Dismissals {
  /** Ids of the posts (id to signature) that are set aside. The words must still be the same. */
  among(posts: Map<string, string>): Promise<Set<string>>;
  set(id: string, signature: string, undo: boolean): Promise<void>;
}

export function dismissals(api: Api, history: History): Dismissals {
  const inTurn = oneAtATime();
  async function held(): Promise<string[]> {
    const { dismissed } = await api.storage.session.get('dismissed');
    return Array.isArray(dismissed) ? dismissed.filter((mark) => typeof mark === 'string') : [];
  }
  return {
    async among(posts) {
      const marks = new Set(await held().catch(() => []));
      const aside = await history.dismissed(posts);
      for (const [id, signature] of posts) if (marks.has(`${id}|${signature}`)) aside.add(id);
      return aside;
    },
    async set(id, signature, undo) {
      const mark = `${id}|${signature}`;
      await inTurn(async () => {
        const others = (await held()).filter((other) => other !== mark);
        await api.storage.session.set({ dismissed: undo ? others : [...others, mark].slice(-most) });
      });
      // Changes an entry that is there; writes none that is not.
      await history.dismiss(id, signature, undo).catch(() => undefined);
    },
  };
}
