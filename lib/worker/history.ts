/**
 * What the user was warned of, on this device: time, site, level, category, sign ids, the post's text, its address.
 * No author, no pictures; `caution` and `danger` only. The database is opened here and nowhere else.
 * It is a convenience: full, corrupt or missing, it never stops an assessment; `broken()` then tells the user.
 */
import Dexie, { type EntityTable } from 'dexie';
import { type HistoryEntry, historyEntry } from '../messages.ts';
import type { WorkerDeps } from './deps.ts';
import { databaseName, type HistoryVersion, historyVersions } from './history-versions.ts';

type Database = Dexie & { posts: EntityTable<HistoryEntry, 'id'> };
export type Remembered = Omit<HistoryEntry, 'time' | 'note' | 'dismissed'>;

const day = 86_400_000;

export interface History {
  /** Grows with every erasure: what was asked for before one is not remembered after it. */
  erasures(): number;
  /**
   * Puts what was flagged, takes out what `harmless` now is (unless the user wrote a note on it).
   * `since`: `erasures()` at the moment the batch arrived.
   */
  remember(flagged: Remembered[], harmless: string[], since: number): Promise<void>;
  /** Which of these posts (id to signature) the user dismissed; empty where the database does not answer. */
  dismissed(posts: Map<string, string>): Promise<Set<string>>;
  dismiss(id: string, signature: string, undo: boolean): Promise<void>;
  /** Newest first; entries that are damaged or past `days` are left out. Rejects if the database does not answer. */
  list(days: number, limit?: number): Promise<HistoryEntry[]>;
  note(id: string, note: string): Promise<void>;
  remove(ids: string[]): Promise<void>;
  /** Takes out what is older than `days`; all of it for 0. */
  purge(days: number): Promise<void>;
  /** Deletes the database. Batches that are still on their way write nothing any more. */
  erase(): Promise<void>;
  /** True while the last writing or reading did not succeed. */
  broken(): boolean;
}

export function openHistory(
  deps: Pick<WorkerDeps, 'now' | 'indexedDB' | 'IDBKeyRange' | 'historyPatience'>,
  versions: readonly HistoryVersion[] = historyVersions,
): History {
  let database: Database | undefined;
  let failed = false;
  let erasures = 0;
  /** After a database that did not answer in time, assessments do not wait for it again before this moment. */
  let spareUntil = 0;

  function opened(): Database {
    if (!database) {
      const options = { indexedDB: deps.indexedDB, IDBKeyRange: deps.IDBKeyRange };
      database = new Dexie(databaseName, options) as Database;
      for (const { number, stores, upgrade } of versions) {
        const version = database.version(number).stores(stores);
        if (upgrade) version.upgrade(upgrade);
      }
    }
    return database;
  }

  /**
   * Runs one use of the database; a failure is remembered, and the next use opens it afresh. A reader of a page waits
   * (`waits`) only as long as `historyPatience`; our own pages wait ten times as long.
   */
  async function use<T>(
    task: (database: Database) => PromiseLike<T>,
    waits: 'page' | 'window' = 'window',
  ): Promise<T> {
    try {
      if (!deps.indexedDB) throw new Error('no IndexedDB in this browser');
      if (waits === 'page' && deps.now() < spareUntil)
        throw new Error('the history did not answer a moment ago');
      const patience = deps.historyPatience * (waits === 'page' ? 1 : 10);
      const value = await inTime(Promise.resolve(task(opened())), patience, () => {
        spareUntil = deps.now() + 60_000;
      });
      failed = false;
      return value;
    } catch (cause) {
      failed = true;
      database?.close();
      database = undefined;
      throw cause;
    }
  }

  return {
    erasures: () => erasures,
    remember(flagged, harmless, since) {
      return use(
        (open) =>
          open.transaction('rw', open.posts, async () => {
            if (since !== erasures) return;
            const { posts } = open;
            const before = new Map((await posts.bulkGet(flagged.map(({ id }) => id))).flatMap(keyed));
            await posts.bulkPut(flagged.map((entry) => merged(entry, before.get(entry.id), deps.now())));
            const stale = (await posts.bulkGet(harmless)).flatMap(keyed).filter(([, entry]) => !entry.note);
            if (stale.length > 0) await posts.bulkDelete(stale.map(([id]) => id));
          }),
        'page',
      );
    },
    async dismissed(asked) {
      const entries = await use(({ posts }) => posts.bulkGet([...asked.keys()]), 'page').catch(() => []);
      const set = entries
        .flatMap(keyed)
        .filter(([id, entry]) => entry.dismissed && entry.signature === asked.get(id));
      return new Set(set.map(([id]) => id));
    },
    dismiss: (id, signature, undo) =>
      use(async ({ posts }) => {
        await posts
          .where({ id })
          .filter((entry) => entry.signature === signature)
          .modify({ dismissed: !undo });
      }),
    list: (days, limit = 1_000) =>
      use(async ({ posts }) => {
        const entries = await posts.orderBy('time').reverse().limit(limit).toArray();
        const oldest = deps.now() - days * day;
        return entries.filter((entry) => entry.time > oldest && historyEntry.safeParse(entry).success);
      }),
    note: (id, note) =>
      use(async ({ posts }) => {
        await posts.update(id, { note });
      }),
    remove: (ids) => use(({ posts }) => posts.bulkDelete(ids)),
    purge: (days) =>
      use(async ({ posts }) => {
        if (days === 0) await posts.clear();
        else
          await posts
            .where('time')
            .belowOrEqual(deps.now() - days * day)
            .delete();
      }),
    erase: () => {
      erasures += 1;
      return use((open) => open.delete()).finally(() => {
        database = undefined;
      });
    },
    broken: () => failed,
  };
}

function inTime<T>(task: Promise<T>, limit: number, late: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      late();
      reject(new Error('the history did not answer in time'));
    }, limit);
    task.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function keyed(entry: HistoryEntry | undefined): [string, HistoryEntry][] {
  return entry ? [[entry.id, entry]] : [];
}

/** The entry as it is put: the same text keeps its time, its dismissal and its note; other text keeps the note alone. */
function merged(entry: Remembered, before: HistoryEntry | undefined, now: number): HistoryEntry {
  if (!before) return { ...entry, time: now };
  const note = before.note === undefined ? {} : { note: before.note };
  if (before.signature !== entry.signature) return { ...entry, ...note, time: now };
  const dismissed = before.dismissed === undefined ? {} : { dismissed: before.dismissed };
  return { ...entry, ...note, ...dismissed, time: before.time };
}
