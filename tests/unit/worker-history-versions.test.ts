import { readdirSync, readFileSync } from 'node:fs';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { type HistoryEntry, historyEntry } from '../../lib/messages.ts';
import { openHistory } from '../../lib/worker/history.ts';
import { databaseName, historyVersions } from '../../lib/worker/history-versions.ts';
import type { Loose } from './worker-fakes.ts';

const folder = new URL('../fixtures/history/', import.meta.url);
const frozen = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));

it('has a frozen example of every version of the database', () => {
  expect(frozen.map((example) => example.version)).toEqual(historyVersions.map((version) => version.number));
});

interface Example {
  version: number;
  stores: Record<string, { keyPath: string; indexes: string[] }>;
  posts: HistoryEntry[];
}

/** Makes a database as that version of the extension left it on disk, without our code. */
function laidDown(example: Example): Promise<IDBFactory> {
  const factory = new IDBFactory();
  return new Promise((resolve, reject) => {
    // Dexie counts in tens.
    const request = factory.open(databaseName, example.version * 10);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => {
      for (const [name, { keyPath, indexes }] of Object.entries(example.stores)) {
        const store = request.result.createObjectStore(name, { keyPath });
        for (const index of indexes) store.createIndex(index, index);
        for (const entry of example.posts) store.put(entry);
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve(factory);
    };
  });
}

const later = { now: () => Date.UTC(2026, 10, 25), IDBKeyRange, historyPatience: 1_000 };

it.each(frozen as Example[])('reads a database of version $version whole', async (example) => {
  const history = openHistory({ ...later, indexedDB: await laidDown(example) });
  const entries = await history.list(10_000);
  expect(entries.map((entry) => entry.id).sort()).toEqual(example.posts.map((entry) => entry.id).sort());
  for (const entry of entries) expect(historyEntry.safeParse(entry).success).toBe(true);
  expect(entries.find((entry) => entry.note)?.dismissed).toBe(true);
});

it.each(frozen as Example[])(
  'carries version $version over a next version with an upgrade',
  async (example) => {
    const next = {
      number: historyVersions.length + 1,
      stores: { posts: 'id, time, site' },
      upgrade: (transaction: { table(name: string): Loose }) =>
        transaction.table('posts').toCollection().modify({ note: 'carried over' }),
    };
    const history = openHistory({ ...later, indexedDB: await laidDown(example) }, [...historyVersions, next]);
    const entries = await history.list(10_000);
    expect(entries).toHaveLength(example.posts.length);
    expect(entries.every((entry) => entry.note === 'carried over')).toBe(true);
  },
);

it('still reads after a return to an older version of the extension', async () => {
  const factory = await laidDown({ ...(frozen[0] as Example), version: 9 });
  expect(await openHistory({ ...later, indexedDB: factory }).list(10_000)).toHaveLength(2);
});
