import { describe, expect, it } from 'vitest';
import { toWorker } from '../../lib/messages.ts';
import type { MessageSender } from '../../lib/worker/deps.ts';
import { base, batch, pageSender, post, setUp, tabSender } from './worker-fakes.ts';

/** One valid payload and several bad ones for every message. */
const payloads: Record<string, { good: object; bad: object[] }> = {
  'page-start': { good: { site: 'facebook' }, bad: [{}, { site: 3 }, { site: 'x'.repeat(61) }] },
  assess: {
    good: batch(post('a', 'danger')),
    bad: [
      {},
      { ...batch(), posts: 'many' },
      { ...batch(), posts: Array.from({ length: 51 }, (_, n) => post(`k${n}`, 'x')) },
      { ...batch(), posts: [{ key: 'a', text: 'no signature' }] },
      { ...batch(), posts: [post('a', 'x'.repeat(25_001))] },
      { ...batch(), posts: [{ ...post('a', 'x'), links: Array(41).fill('https://a.example') }] },
      { ...batch(), chat: 'no' },
      { ...batch(), address: null },
    ],
  },
  'tab-state': {
    good: { flagged: 1, read: 3 },
    bad: [
      { flagged: -1, read: 0 },
      { flagged: 1.5, read: 2 },
      { flagged: '1', read: 1 },
      { flagged: 1e12, read: 1 },
      { read: 1 },
    ],
  },
  'load-part': { good: { part: 'drawing' }, bad: [{}, { part: '/background.js' }] },
  dismiss: {
    good: { site: 'facebook', key: 'a', signature: 's' },
    bad: [{ site: 'facebook' }, { site: 'facebook', key: 1, signature: 's' }],
  },
  'open-finding': {
    good: { key: 'a', view: 'why' },
    bad: [{ key: 'a' }, { key: 'a', view: 'options' }, { key: 'a', view: 'help', situation: 'lost' }],
  },
  'assess-text': { good: { text: 'danger' }, bad: [{}, { text: ['danger'] }, { text: 'a', country: 60 }] },
  'get-settings': { good: {}, bad: [] },
  'set-settings': { good: { change: { country: 'MY' } }, bad: [{}, { change: 'all' }, { change: null }] },
  history: { good: {}, bad: [{ limit: 'all' }, { limit: -1 }] },
  'history-note': {
    good: { id: 'facebook|a', note: 'n' },
    bad: [{ id: 'a' }, { id: 'a', note: 'x'.repeat(2_001) }],
  },
  'history-delete': { good: { id: 'facebook|a' }, bad: [{}, { id: 9 }] },
  'erase-all': { good: {}, bad: [] },
  export: { good: { as: 'json' }, bad: [{}, { as: 'exe' }] },
  'take-request': { good: { tabId: 7 }, bad: [{}, { tabId: '7' }, { tabId: -7 }] },
  'read-tab': { good: { tabId: 7, what: 'page' }, bad: [{ tabId: 7 }, { tabId: 7, what: 'cookies' }] },
  'quiet-exit': { good: { tabId: 7 }, bad: [{}, { tabId: 7, forget: 'yes' }] },
  'register-sites': { good: {}, bad: [] },
};

const strangers: Record<string, MessageSender> = {
  'another extension': { ...pageSender(), id: 'somebody' } as MessageSender,
  'another extension in a tab': { ...tabSender(), id: 'somebody' } as MessageSender,
  'no address': { id: 'abcdefgh' } as MessageSender,
  'a web address without a tab': { id: 'abcdefgh', url: 'https://www.facebook.com/' } as MessageSender,
  'an address that begins like ours': {
    id: 'abcdefgh',
    url: `https://evil.example/${base}`,
  } as MessageSender,
  'a tab that is no page': { ...tabSender(), url: 'about:blank' } as MessageSender,
};

it('knows a payload for every message of the protocol', () => {
  expect(Object.keys(payloads).sort()).toEqual(Object.keys(toWorker).sort());
});

describe.each(Object.entries(payloads))('%s', (type, { good, bad }) => {
  const allowed = (toWorker as Record<string, { from: readonly string[] }>)[type].from;
  const right = allowed.includes('content') ? tabSender() : pageSender();

  it('is served for its allowed sender', async () => {
    const { ask } = setUp({ tabs: [{ id: 7, url: 'https://jobs.example/1', windowId: 1, index: 0 }] });
    expect(await ask({ ...good, type }, right)).toMatchObject({ ok: true });
  });

  it('is refused to every other sender, before its payload is looked at', async () => {
    const { ask } = setUp();
    for (const [name, sender] of Object.entries(strangers)) {
      expect(await ask({ ...good, type }, sender), name).toEqual({ ok: false, error: 'wrong-sender' });
    }
    if (!allowed.includes('page'))
      expect(await ask({ ...good, type }, pageSender())).toMatchObject({ error: 'wrong-sender' });
    if (!allowed.includes('content')) {
      expect(await ask({ type, nonsense: true }, tabSender())).toMatchObject({ error: 'wrong-sender' });
    }
  });

  it('is refused with a payload that is no object, or a bad one', async () => {
    const { ask } = setUp();
    expect(await ask([type], right)).toEqual({ ok: false, error: 'unknown-message' });
    for (const payload of bad) {
      expect(await ask({ ...payload, type }, right), JSON.stringify(payload).slice(0, 80)).toEqual({
        ok: false,
        error: 'bad-payload',
      });
    }
  });
});

describe('the door', () => {
  it('refuses what is no message of ours', async () => {
    const { ask } = setUp();
    for (const message of [
      null,
      undefined,
      'assess',
      7,
      [],
      {},
      { type: 'constructor' },
      { type: '__proto__' },
      { type: 5 },
    ]) {
      expect(await ask(message, tabSender())).toEqual({ ok: false, error: 'unknown-message' });
    }
  });

  it('refuses a site name that does not fit the real address', async () => {
    const { ask } = setUp();
    const evil = tabSender('https://evil.example/');
    expect(await ask(batch(post('a', 'danger')), evil)).toMatchObject({ error: 'wrong-sender' });
    expect(await ask({ type: 'page-start', site: 'facebook' }, evil)).toMatchObject({
      error: 'wrong-sender',
    });
    expect(await ask({ ...batch(post('a', 'danger')), site: 'generic' }, evil)).toMatchObject({ ok: true });
  });

  it('uses known fields only', async () => {
    let seen: object = {};
    const { ask } = setUp({
      loadReader: async () => ({
        version: 'x',
        assess: (input) => {
          seen = input;
          return { level: 'none', category: 'none', score: 0, signals: [], rulesetVersion: 'x' };
        },
      }),
    });
    const extra = { ...post('a', 'hello'), author: 'Somebody', html: '<b>' };
    await ask({ ...batch(extra), admin: true }, tabSender());
    expect(seen).toEqual({ text: 'hello', links: undefined, country: undefined });
  });

  it('tells a missing ruleset instead of calling a post harmless, and reads it at the next need', async () => {
    let there = false;
    const { ask } = setUp({
      loadReader: async () => {
        if (!there) throw new Error('no file');
        return {
          version: 'x',
          assess: () => ({ level: 'none', category: 'none', score: 0, signals: [], rulesetVersion: 'x' }),
        };
      },
    });
    expect(await ask(batch(post('a', 'danger')), tabSender())).toEqual({
      ok: false,
      error: 'ruleset-missing',
    });
    there = true;
    expect(await ask(batch(post('a', 'danger')), tabSender())).toMatchObject({ ok: true });
  });
});
