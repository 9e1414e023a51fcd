import { describe, expect, it, vi } from 'vitest';
import { base, batch, type FakeTab, pageSender, post, report, setUp, tabSender } from './worker-fakes.ts';

const feed: FakeTab = { id: 7, windowId: 1, index: 0, url: 'https://www.facebook.com/' };
const state = (flagged: number, more = {}) => ({ type: 'tab-state', flagged, read: 9, ...more });

describe('the toolbar button', () => {
  it('shows the number of flagged posts, nothing for none, and says it in words', async () => {
    const { ask, told } = setUp();
    await ask(state(3, { worst: 'danger' }), tabSender());
    expect([told.badge[7], told.title[7], told.icon[7]]).toEqual([
      '3',
      'Second Look: 3 posts with warning signs',
      'danger',
    ]);
    await ask(state(1, { worst: 'caution' }), tabSender());
    expect([told.badge[7], told.title[7], told.icon[7]]).toEqual([
      '1',
      'Second Look: 1 post with warning signs',
      'caution',
    ]);
    await ask(state(0), tabSender());
    expect([told.badge[7], told.title[7], told.icon[7]]).toEqual([
      '',
      'Second Look: nothing marked on this page',
      'plain',
    ]);
    await ask(state(12_345), tabSender());
    expect(told.badge[7]).toBe('999+');
  });

  it('counts for each tab, from anew after navigation, and not what a frame says', async () => {
    const { ask, told } = setUp();
    await ask(state(2), tabSender());
    await ask(state(5), tabSender(undefined, { id: 8 }));
    expect([told.badge[7], told.badge[8]]).toEqual(['2', '5']);
    await ask(state(9), tabSender(undefined, {}, 44));
    expect(told.badge[7]).toBe('2');
    await ask({ type: 'page-start', site: 'facebook' }, tabSender());
    expect([told.badge[7], told.badge[8]]).toEqual(['', '5']);
  });

  it('shows where a site is switched off', async () => {
    const worker = setUp();
    await worker.fromWindow({ type: 'set-settings', change: { sitesOff: ['facebook'] } });
    const { value } = await worker.ask({ type: 'page-start', site: 'facebook' }, tabSender());
    expect(value.enabled).toBe(false);
    expect([worker.told.title[7], worker.told.icon[7]]).toEqual(['Second Look: not reading here', 'off']);
  });

  it('empties when the site is switched off, and counts again when a page is read on request', async () => {
    const worker = setUp({ tabs: [{ ...feed, answer: () => null }] });
    await worker.ask({ type: 'page-start', site: 'facebook' }, tabSender());
    await worker.ask(state(2), tabSender());
    await worker.fromWindow({ type: 'set-settings', change: { sitesOff: ['facebook'] } });
    await vi.waitFor(() => expect([worker.told.badge[7], worker.told.icon[7]]).toEqual(['', 'off']));
    await worker.ask(state(1), tabSender());
    expect([worker.told.badge[7], worker.told.icon[7]]).toEqual(['1', 'caution']);
  });

  it('with the quiet look is the same whatever was found, also for tabs that were open before', async () => {
    const worker = setUp();
    await worker.ask(state(3, { worst: 'danger' }), tabSender());
    worker.restart();
    await worker.fromWindow({ type: 'set-settings', change: { quietLook: true } });
    const quiet = ['', 'Second Look', 'quiet'];
    expect([worker.told.badge[7], worker.told.title[7], worker.told.icon[7]]).toEqual(quiet);
    await worker.ask(state(0), tabSender());
    expect([worker.told.badge[7], worker.told.title[7], worker.told.icon[7]]).toEqual(quiet);
    expect([worker.told.title.all, worker.told.icon.all]).toEqual(['Second Look', 'quiet']);
    await worker.ask(state(3), tabSender());
    await worker.fromWindow({ type: 'set-settings', change: { quietLook: false } });
    expect(worker.told.badge[7]).toBe('3');
  });

  it('forgets a closed tab', async () => {
    const worker = setUp();
    await worker.ask(state(3), tabSender());
    await worker.worker.tabClosed(7);
    expect(worker.session.data).toEqual({});
  });
});

describe('a page that starts', () => {
  const start = async (worker: ReturnType<typeof setUp>, site: string, url: string) =>
    (await worker.ask({ type: 'page-start', site }, tabSender(url))).value;

  it('gets the words of the mark and no others', async () => {
    const setup = await start(setUp(), 'facebook', feed.url);
    expect(setup).toEqual({
      language: 'en',
      direction: 'ltr',
      words: { 'mark-danger': 'Strong warning signs' },
      enabled: true,
      paused: false,
      quietLook: false,
      chatsHere: false,
      chatsLeftOut: [],
    });
  });

  it('reads a chat only when the user turned that one on', async () => {
    const worker = setUp();
    const chat = 'https://web.whatsapp.com/';
    expect(await start(worker, 'whatsapp', chat)).toMatchObject({ enabled: false });
    expect(await start(worker, 'facebook-chat', feed.url)).toMatchObject({ enabled: false });
    await worker.fromWindow({ type: 'set-settings', change: { chatsOn: ['facebook-chat'] } });
    expect(await start(worker, 'whatsapp', chat)).toMatchObject({ enabled: false });
    expect(await start(worker, 'facebook-chat', feed.url)).toMatchObject({ enabled: true });
    expect(await start(worker, 'facebook', feed.url)).toMatchObject({ enabled: true, chatsHere: true });
    const inbox = 'https://www.linkedin.com/messaging/';
    expect(await start(worker, 'linkedin', inbox)).toMatchObject({ enabled: true, chatsHere: false });
    await worker.fromWindow({ type: 'set-settings', change: { chatsOn: ['linkedin-chat'] } });
    expect(await start(worker, 'linkedin-chat', inbox)).toMatchObject({ enabled: true });
    expect(await start(worker, 'linkedin', inbox)).toMatchObject({ enabled: true, chatsHere: true });
    await worker.fromWindow({ type: 'set-settings', change: { chatsOn: ['whatsapp'], chatsPaused: true } });
    expect(await start(worker, 'whatsapp', chat)).toMatchObject({ enabled: true, paused: true });
  });

  it('of another site is read by itself only where the user asked for that', async () => {
    const worker = setUp();
    expect(await start(worker, 'generic', 'https://jobs.example/1')).toMatchObject({ enabled: false });
    await worker.fromWindow({ type: 'set-settings', change: { extraSites: ['https://jobs.example/*'] } });
    expect(await start(worker, 'generic', 'https://jobs.example/1')).toMatchObject({ enabled: true });
    expect(await start(worker, 'generic', 'https://other.example/1')).toMatchObject({ enabled: false });
  });
});

describe('opening a finding', () => {
  const open = { type: 'open-finding', key: 'a', view: 'help', situation: 'there' };

  it('opens the popup, which takes the request once', async () => {
    const worker = setUp({ tabs: [feed] });
    await worker.ask(open, tabSender());
    expect(worker.told.created).toEqual(['popup']);
    worker.restart();
    const take = () => worker.fromWindow({ type: 'take-request', tabId: 7 });
    expect((await take()).value).toEqual({ key: 'a', view: 'help', situation: 'there' });
    expect((await take()).value).toBeNull();
  });

  it('opens a tab where the browser opens no popup', async () => {
    const worker = setUp({ tabs: [feed] });
    worker.state.popupOpens = false;
    await worker.ask(open, tabSender());
    expect(worker.told.created).toEqual([`${base}popup.html?tab=7`]);
  });

  it('does not come up later at an old finding', async () => {
    const worker = setUp({ tabs: [feed] });
    await worker.ask(open, tabSender());
    worker.clock.time += 121_000;
    expect((await worker.fromWindow({ type: 'take-request', tabId: 7 })).value).toBeNull();
  });
});

describe('quiet exit', () => {
  const finding = (key: string) => ({
    key,
    signature: 's',
    level: 'danger',
    text: 'danger',
    site: 'facebook',
    partial: false,
    gone: false,
    assessment: { level: 'danger', category: 'fee-scam', score: 80, signals: [], rulesetVersion: 'x' },
  });
  const withFindings = () =>
    setUp({
      tabs: [
        {
          ...feed,
          answer: ({ type }) => (type === 'report' ? report(feed.url, [finding('a'), finding('b')]) : null),
        },
      ],
    });
  const keysLeft = async (worker: ReturnType<typeof setUp>) =>
    (await worker.fromWindow({ type: 'history' })).value.map((entry: { id: string }) => entry.id).sort();

  it('empties badge and marks of the tab, and keeps them empty until the tab goes elsewhere', async () => {
    const worker = withFindings();
    await worker.ask(batch(post('a', 'danger')), tabSender());
    await worker.ask(state(2), tabSender());
    await worker.fromWindow({ type: 'quiet-exit', tabId: 7 });
    expect(worker.told.sent.at(-1)?.message).toEqual({ type: 'quiet-exit' });
    expect([worker.told.badge[7], worker.told.title[7], worker.told.icon[7]]).toEqual([
      '',
      'Second Look',
      'plain',
    ]);
    await worker.ask(state(2), tabSender());
    expect(worker.told.badge[7]).toBe('');
    expect(await keysLeft(worker)).toEqual(['facebook|a']);
    await worker.ask({ type: 'page-start', site: 'facebook' }, tabSender());
    await worker.ask(state(2), tabSender());
    expect(worker.told.badge[7]).toBe('2');
  });

  it('forgets the findings of the tab, or one of them, and no others', async () => {
    const worker = withFindings();
    await worker.ask(batch(post('a', 'danger'), post('b', 'danger'), post('c', 'danger')), tabSender());
    await worker.fromWindow({ type: 'quiet-exit', tabId: 7, forget: true, key: 'a' });
    expect(await keysLeft(worker)).toEqual(['facebook|b', 'facebook|c']);
    await worker.fromWindow({ type: 'quiet-exit', tabId: 7, forget: true });
    expect(await keysLeft(worker)).toEqual(['facebook|c']);
  });

  it('forgets also after the page has emptied itself', async () => {
    let emptied = false;
    const answer = ({ type }: { type: string }) => {
      if (type === 'quiet-exit') emptied = true;
      return type === 'report' ? report(feed.url, emptied ? [] : [finding('a'), finding('b')]) : null;
    };
    const worker = setUp({ tabs: [{ ...feed, answer }] });
    await worker.ask(batch(post('a', 'danger'), post('b', 'danger'), post('c', 'danger')), tabSender());
    await worker.fromWindow({ type: 'quiet-exit', tabId: 7 });
    await worker.fromWindow({ type: 'quiet-exit', tabId: 7, forget: true });
    expect(await keysLeft(worker)).toEqual(['facebook|c']);
  });
});

describe('a dismissal', () => {
  it('is told to the other tabs of the site, and to the tab itself when a page of ours says it', async () => {
    const tabs = [feed, { ...feed, id: 8 }, { ...feed, id: 9, url: 'https://www.linkedin.com/' }];
    const worker = setUp({ tabs: tabs.map((tab) => ({ ...tab, answer: () => null })) });
    await worker.ask({ type: 'page-start', site: 'facebook' }, tabSender(feed.url, { id: 7 }));
    await worker.ask({ type: 'page-start', site: 'facebook' }, tabSender(feed.url, { id: 8 }));
    await worker.ask({ type: 'page-start', site: 'linkedin' }, tabSender(tabs[2].url, { id: 9 }));
    const dismiss = { type: 'dismiss', site: 'facebook', key: 'a', signature: 's' };
    await worker.ask(dismiss, tabSender());
    await vi.waitFor(() =>
      expect(worker.told.sent).toEqual([{ tabId: 8, message: { type: 'dismissed', key: 'a' } }]),
    );
    worker.told.sent.length = 0;
    await worker.ask({ ...dismiss, undo: true }, pageSender('history.html'));
    await vi.waitFor(() => expect(worker.told.sent.map(({ tabId }) => tabId)).toEqual([7, 8]));
    expect(worker.told.sent[0].message).toEqual({ type: 'dismissed', key: 'a', undo: true });
  });
});

it('leads to the next marked post by command', async () => {
  const worker = setUp({ tabs: [{ ...feed, answer: () => null }] });
  await worker.worker.command('next-marked', { id: 7 } as never);
  await worker.worker.command('something-else', { id: 7 } as never);
  expect(worker.told.sent).toEqual([{ tabId: 7, message: { type: 'next-marked' } }]);
});
