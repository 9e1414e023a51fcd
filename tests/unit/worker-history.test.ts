import { expect, it, vi } from 'vitest';
import type { HistoryEntry } from '../../lib/messages.ts';
import { openHistory } from '../../lib/worker/history.ts';
import { databaseName } from '../../lib/worker/history-versions.ts';
import { batch, post, setUp, tabSender } from './worker-fakes.ts';

const day = 86_400_000;

async function entriesOf({ fromWindow }: ReturnType<typeof setUp>): Promise<HistoryEntry[]> {
  return (await fromWindow({ type: 'history' })).value;
}

it('keeps what was flagged: no author, no pictures, nothing of harmless posts', async () => {
  const worker = setUp();
  const flagged = {
    ...post('a', 'danger: work abroad'),
    author: 'Somebody',
    permalink: 'https://www.facebook.com/p/1',
  };
  await worker.ask(batch(flagged, post('b', 'caution'), post('c', 'a cake recipe')), tabSender());
  const entries = await entriesOf(worker);
  expect(entries.map((entry) => entry.id).sort()).toEqual(['facebook|a', 'facebook|b']);
  expect(entries.find((entry) => entry.id === 'facebook|a')).toEqual({
    id: 'facebook|a',
    time: worker.clock.time,
    site: 'facebook',
    level: 'danger',
    category: 'forced-labour-scam',
    signals: ['passport-kept', 'no-title-yet', 'licence-named', 'pay-too-high', 'chat-app-only'],
    text: 'danger: work abroad',
    address: 'https://www.facebook.com/p/1',
    signature: flagged.signature,
  });
});

it('is not changed by a batch sent twice, also by a worker that was stopped in between', async () => {
  const worker = setUp();
  const sent = batch(post('a', 'danger'), post('b', 'caution'));
  const first = await worker.ask(sent, tabSender());
  const before = await entriesOf(worker);
  worker.clock.time += 5_000;
  worker.restart();
  expect(await worker.ask(sent, tabSender())).toEqual(first);
  expect(await entriesOf(worker)).toEqual(before);
});

it('replaces a post whose words changed, and takes it out when it became harmless', async () => {
  const worker = setUp();
  await worker.ask(batch(post('a', 'caution'), post('b', 'danger')), tabSender());
  await worker.ask(batch(post('a', 'danger, edited'), post('b', 'all well')), tabSender());
  const entries = await entriesOf(worker);
  expect(entries.map(({ id, text }) => [id, text])).toEqual([['facebook|a', 'danger, edited']]);
});

it('keeps a post on which the user wrote a note', async () => {
  const worker = setUp();
  await worker.ask(batch(post('a', 'danger')), tabSender());
  await worker.fromWindow({ type: 'history-note', id: 'facebook|a', note: 'sent by my cousin' });
  await worker.ask(batch(post('a', 'all well')), tabSender());
  expect(await entriesOf(worker)).toMatchObject([{ text: 'danger', note: 'sent by my cousin' }]);
});

it('writes nothing for private windows, for chats, and while history is off', async () => {
  const worker = setUp();
  await worker.ask(batch(post('private', 'danger')), tabSender(undefined, { incognito: true }));
  await worker.ask({ ...batch(post('inner chat', 'danger')), chat: true }, tabSender());
  const chatHost = tabSender('https://web.whatsapp.com/');
  await worker.ask({ ...batch(post('chat', 'danger')), site: 'whatsapp', chat: false }, chatHost);
  await worker.ask(
    { ...batch(post('chat read by the generic reader', 'danger')), site: 'generic' },
    chatHost,
  );
  expect(await entriesOf(worker)).toEqual([]);
  expect(worker.local.data).toEqual({});

  await worker.fromWindow({ type: 'set-settings', change: { historyDays: 0 } });
  const answer = await worker.ask(batch(post('off', 'danger')), tabSender());
  expect(answer.value).toMatchObject([{ level: 'danger' }]);
  await worker.fromWindow({ type: 'set-settings', change: { historyDays: 30 } });
  expect(await entriesOf(worker)).toEqual([]);
});

it('is purged when a worker starts, by the days that the user chose', async () => {
  const worker = setUp();
  await worker.fromWindow({ type: 'set-settings', change: { historyDays: 7 } });
  await worker.ask(batch(post('old', 'danger')), tabSender());
  worker.clock.time += 6 * day;
  await worker.ask(batch(post('new', 'danger')), tabSender());
  worker.clock.time += 1.5 * day;
  worker.restart();
  await worker.worker.woke();
  // Read past the settings: gone from the database, not only from the list.
  const all = await openHistory(worker.deps).list(10_000);
  expect(all.map((entry) => entry.id)).toEqual(['facebook|new']);
});

it('is emptied at once when the user chooses fewer days or none', async () => {
  const worker = setUp();
  await worker.ask(batch(post('a', 'danger')), tabSender());
  worker.clock.time += 10 * day;
  await worker.ask(batch(post('b', 'danger')), tabSender());
  await worker.fromWindow({ type: 'set-settings', change: { historyDays: 7 } });
  expect((await openHistory(worker.deps).list(10_000)).map((entry) => entry.id)).toEqual(['facebook|b']);
  await worker.fromWindow({ type: 'set-settings', change: { historyDays: 0 } });
  expect(await openHistory(worker.deps).list(10_000)).toEqual([]);
});

it('a dismissed post stays dismissed until its words change, and can be taken back', async () => {
  const worker = setUp();
  const sent = post('a', 'danger');
  const verdictOf = async (given = sent) => (await worker.ask(batch(given), tabSender())).value[0].dismissed;
  await worker.ask(batch(sent), tabSender());
  const dismiss = { type: 'dismiss', site: 'facebook', key: 'a', signature: sent.signature };
  await worker.ask(dismiss, tabSender());
  expect(await verdictOf()).toBe(true);
  // The browser was closed: what is held in memory is gone, the history remembers.
  worker.session.data = {};
  worker.restart();
  expect(await verdictOf()).toBe(true);
  await worker.fromWindow({ ...dismiss, undo: true });
  expect(await verdictOf()).toBe(false);
  await worker.ask(dismiss, tabSender());
  expect(await verdictOf(post('a', 'danger, other words'))).toBe(false);
});

it('a dismissal is for the words that were dismissed, also where nothing is written', async () => {
  const worker = setUp();
  const sent = post('a', 'danger');
  await worker.ask(batch(sent), tabSender());
  await worker.ask({ type: 'dismiss', site: 'facebook', key: 'a', signature: sent.signature }, tabSender());
  const inPrivate = tabSender(undefined, { incognito: true });
  expect((await worker.ask(batch(post('a', 'danger, other words')), inPrivate)).value[0].dismissed).toBe(
    false,
  );
  expect((await worker.ask(batch(sent), inPrivate)).value[0].dismissed).toBe(true);
});

it('remembers nothing that was asked for before an erasure', async () => {
  const worker = setUp();
  await worker.ask(batch(post('a', 'danger')), tabSender());
  const [entry] = await entriesOf(worker);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const history = openHistory(worker.deps);
  const since = history.erasures();
  await history.erase();
  await history.remember([entry], [], since);
  expect(await history.list(30)).toEqual([]);
  await history.remember([entry], [], history.erasures());
  expect(await history.list(30)).toHaveLength(1);
});

it('is purged at most once an hour, however often a worker starts', async () => {
  const worker = setUp();
  await worker.worker.woke();
  const first = worker.session.data.purged;
  worker.clock.time += 60_000;
  worker.restart();
  await worker.worker.woke();
  expect(worker.session.data.purged).toBe(first);
  worker.clock.time += 3_600_000;
  await worker.worker.woke();
  expect(worker.session.data.purged).toBe(worker.clock.time);
});

it('a dismissal in a chat or a private window is held without writing it', async () => {
  const worker = setUp();
  const inPrivate = tabSender(undefined, { incognito: true });
  const sent = post('a', 'danger');
  await worker.ask(batch(sent), inPrivate);
  await worker.ask({ type: 'dismiss', site: 'facebook', key: 'a', signature: sent.signature }, inPrivate);
  expect((await worker.ask(batch(sent), inPrivate)).value[0].dismissed).toBe(true);
  expect(await entriesOf(worker)).toEqual([]);
  expect(worker.local.data).toEqual({});
});

it.each([
  ['missing', undefined],
  ['broken at opening', { open: () => fail('UnknownError') }],
  ['not allowed', { open: () => fail('InvalidStateError') }],
])('a database that is %s never stops an assessment, and the user is told', async (_name, factory) => {
  // The database library says on the console that it tries again.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const worker = setUp({ indexedDB: factory as unknown as IDBFactory });
  const answer = await worker.ask(batch(post('a', 'danger'), post('b', 'fine')), tabSender());
  expect(answer.value).toMatchObject([{ level: 'danger' }, { level: 'none' }]);
  expect((await worker.fromWindow({ type: 'get-settings' })).value.historyBroken).toBe(true);
  expect(await worker.fromWindow({ type: 'history' })).toEqual({ ok: false, error: 'history-broken' });
  expect(await worker.fromWindow({ type: 'export', as: 'csv' })).toEqual({
    ok: false,
    error: 'history-broken',
  });
});

function fail(name: string): never {
  throw new DOMException('made for this test', name);
}

it('a full database keeps what it has, and the next success clears the notice', async () => {
  const worker = setUp();
  await worker.ask(batch(post('a', 'danger')), tabSender());
  const store = Object.getPrototypeOf(await rawStore(worker.deps.indexedDB as IDBFactory));
  const put = store.put;
  store.put = () => fail('QuotaExceededError');
  try {
    const answer = await worker.ask(batch(post('b', 'danger')), tabSender());
    expect(answer.value).toMatchObject([{ level: 'danger' }]);
    expect((await openHistory(worker.deps).list(30)).map((entry) => entry.id)).toEqual(['facebook|a']);
  } finally {
    store.put = put;
  }
  await worker.ask(batch(post('b', 'danger')), tabSender());
  expect((await worker.fromWindow({ type: 'get-settings' })).value.historyBroken).toBe(false);
  expect((await entriesOf(worker)).map((entry) => entry.id).sort()).toEqual(['facebook|a', 'facebook|b']);
});

function rawStore(factory: IDBFactory): Promise<IDBObjectStore> {
  return new Promise((resolve, reject) => {
    const request = factory.open(databaseName);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      resolve(request.result.transaction('posts').objectStore('posts'));
      request.result.close();
    };
  });
}

it('a database that never answers holds an assessment up once, for the patience given', async () => {
  const silent = { open: () => ({}), databases: async () => [] } as unknown as IDBFactory;
  const worker = setUp({ indexedDB: silent, historyPatience: 5 });
  expect((await worker.ask(batch(post('a', 'danger')), tabSender())).value).toMatchObject([
    { level: 'danger' },
  ]);
  let asked = 0;
  silent.open = () => {
    asked += 1;
    return {} as IDBOpenDBRequest;
  };
  await worker.ask(batch(post('b', 'danger')), tabSender());
  expect(asked).toBe(0);
});

it('leaves damaged entries out of the list', async () => {
  const worker = setUp();
  await worker.ask(batch(post('a', 'danger'), post('b', 'danger')), tabSender());
  const request = (worker.deps.indexedDB as IDBFactory).open(databaseName);
  await new Promise<void>((resolve) => {
    request.onsuccess = () => {
      const change = request.result.transaction('posts', 'readwrite');
      change.objectStore('posts').put({ id: 'facebook|b', time: worker.clock.time, level: 'purple' });
      change.oncomplete = () => resolve(request.result.close());
    };
  });
  expect((await entriesOf(worker)).map((entry) => entry.id)).toEqual(['facebook|a']);
});
