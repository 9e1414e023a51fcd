import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fitsPattern } from '../../lib/worker/match-pattern.ts';
import { siteEntries } from '../../lib/worker/site-files.ts';
import { base, batch, type FakeTab, post, report, setUp, tabSender } from './worker-fakes.ts';

const tab = (id: number, url: string, more: Partial<FakeTab> = {}): FakeTab => ({
  id,
  url,
  windowId: 1,
  index: id,
  ...more,
});
const alive = (url: string) => ({
  answer: ({ type }: { type: string }) => (type === 'report' ? report(url) : undefined),
});

describe('open tabs', () => {
  const facebook = 'https://www.facebook.com/';
  const all = () => [
    tab(1, facebook),
    tab(2, 'https://www.linkedin.com/feed/', alive('https://www.linkedin.com/feed/')),
    tab(3, 'https://bank.example/'),
    tab(4, facebook, { discarded: true }),
    tab(5, facebook, { closed: true }),
    tab(6, facebook),
  ];

  it.each(['install', 'update'])('get the script after an %s, once, where none is alive', async (reason) => {
    const worker = setUp({ tabs: all() });
    await worker.worker.installed({ reason });
    expect(worker.told.injected).toEqual([1, 6]);
    await worker.worker.installed({ reason });
    expect(worker.told.injected).toEqual([1, 6]);
  });

  it('are left alone when only the browser was updated or started', async () => {
    const worker = setUp({ tabs: all() });
    await worker.worker.installed({ reason: 'chrome_update' });
    await worker.worker.started();
    expect(worker.told.injected).toEqual([]);
  });

  it('get it when access is given back, and not without access', async () => {
    const worker = setUp({ tabs: all() });
    worker.state.granted = [];
    await worker.worker.installed({ reason: 'install' });
    expect(worker.told.injected).toEqual([]);
    worker.state.granted = ['*://*.facebook.com/*'];
    await worker.worker.accessChanged();
    expect(worker.told.injected).toEqual([1, 6]);
  });
});

describe('sites beyond the manifest', () => {
  const registered = ({ told }: ReturnType<typeof setUp>) => told.registered.map(({ matches }) => matches);

  it('are registered only when wanted and granted: a chat must be turned on', async () => {
    const worker = setUp();
    worker.state.granted.push('*://web.whatsapp.com/*');
    await worker.worker.started();
    expect(registered(worker)).toEqual([]);
    await worker.fromWindow({ type: 'set-settings', change: { chatsOn: ['whatsapp'] } });
    expect(registered(worker)).toEqual([['*://web.whatsapp.com/*']]);
    worker.state.granted.push('*://*.reddit.com/*');
    await worker.worker.accessChanged();
    expect(worker.told.registered.map(({ js, matches }) => [js[0], matches])).toEqual([
      ['/content-scripts/scan-feeds.js', ['*://*.reddit.com/*']],
      ['/content-scripts/scan-chats.js', ['*://web.whatsapp.com/*']],
    ]);
    expect(worker.told.registered[0].excludeMatches).toContain('*://*.facebook.com/*');
    await worker.fromWindow({ type: 'set-settings', change: { sitesOff: ['reddit'], chatsOn: [] } });
    expect(registered(worker)).toEqual([]);
  });

  it('that the user adds inside a site that we know are read by its own reader', async () => {
    const worker = setUp();
    worker.state.granted.push('*://www.reddit.com/*', 'https://jobs.example/*');
    await worker.fromWindow({
      type: 'set-settings',
      change: { extraSites: ['*://www.reddit.com/*', 'https://jobs.example/*'] },
    });
    expect(worker.told.registered.map(({ js, matches }) => [js[0], matches])).toEqual([
      ['/content-scripts/scan-feeds.js', ['*://www.reddit.com/*']],
      ['/content-scripts/scan-any.js', ['https://jobs.example/*']],
    ]);
  });

  it('are registered again on update and start, and taken out when access is taken away', async () => {
    const worker = setUp({ tabs: [tab(1, 'https://jobs.example/a')] });
    worker.state.granted.push('https://jobs.example/*');
    await worker.fromWindow({ type: 'set-settings', change: { extraSites: ['https://jobs.example/*'] } });
    expect(worker.told.injected).toEqual([1]);
    for (const again of ['update', 'start'] as const) {
      worker.told.registered = [];
      worker.restart();
      await (again === 'update' ? worker.worker.installed({ reason: 'update' }) : worker.worker.started());
      expect(registered(worker), again).toEqual([['https://jobs.example/*']]);
    }
    worker.state.granted = worker.state.granted.filter((origin) => !origin.includes('jobs.example'));
    await worker.worker.accessChanged();
    expect(registered(worker)).toEqual([]);
  });

  it('are listed for the options with what is granted', async () => {
    const worker = setUp();
    worker.state.granted = ['*://*.linkedin.com/*'];
    const { access } = (await worker.fromWindow({ type: 'get-settings' })).value;
    const short = access.map(({ site, granted, enabled }: Record<string, unknown>) => [
      site,
      granted,
      enabled,
    ]);
    expect(short).toEqual([
      ['facebook', false, true],
      ['linkedin', true, true],
      ['whatsapp', false, false],
      ['reddit', false, true],
      ['facebook-chat', false, false],
      ['linkedin-chat', true, false],
    ]);
  });
});

describe('a part of the page script', () => {
  const load = (part: string) => ({ type: 'load-part', part });

  it('is put into the frame that asks for it, and into no other', async () => {
    const worker = setUp({ tabs: [tab(7, 'https://www.facebook.com/groups/1')] });
    expect(await worker.ask(load('drawing'), tabSender(undefined, {}, 4))).toEqual({ ok: true, value: null });
    expect(await worker.ask(load('generic'), tabSender())).toEqual({ ok: true, value: null });
    expect(worker.told.parts).toEqual([
      { tabId: 7, frameIds: [4], file: '/part-drawing.js' },
      { tabId: 7, frameIds: [0], file: '/part-generic.js' },
    ]);
  });

  it('is one of ours, asked for by a page, where the browser lets us in', async () => {
    const worker = setUp({ tabs: [tab(7, 'https://www.facebook.com/groups/1', { closed: true })] });
    expect((await worker.ask(load('background'), tabSender())).error).toBe('bad-payload');
    expect((await worker.fromWindow(load('drawing'))).error).toBe('wrong-sender');
    expect((await worker.ask(load('drawing'), tabSender())).error).toBe('page-not-readable');
    expect(worker.told.parts).toEqual([]);
  });
});

describe('a page on request', () => {
  it.each([
    ['https://www.facebook.com/groups/1', 'content-scripts/scan-facebook'],
    ['https://www.linkedin.com/jobs/', 'content-scripts/scan-linkedin'],
    ['https://t.me/s/channel', 'content-scripts/scan'],
    ['https://www.reddit.com/r/jobs', 'content-scripts/scan-feeds'],
    ['https://jobs.example/1', 'content-scripts/scan-any'],
  ])('%s is read by the script that knows it', async (url, file) => {
    const worker = setUp({ tabs: [tab(7, url)] });
    await worker.fromWindow({ type: 'read-tab', tabId: 7, what: 'page' });
    expect(worker.told.files).toEqual([`/${file}.js`]);
  });

  it('is read by a script put there for it, and not put there twice', async () => {
    const worker = setUp({ tabs: [tab(7, 'https://jobs.example/1')] });
    const read = () => worker.fromWindow({ type: 'read-tab', tabId: 7, what: 'page' });
    expect((await read()).value).toMatchObject({ url: 'https://jobs.example/1', read: 3 });
    await read();
    expect(worker.told.injected).toEqual([7]);
    expect(worker.told.sent.map(({ message }) => message.type)).toEqual(['check-page', 'check-page']);
  });

  it('is refused in words where the browser lets nobody in, or the page answers nonsense', async () => {
    const nonsense = { answer: () => ({ site: 5 }) };
    const worker = setUp({
      tabs: [tab(7, 'https://store.example/', { closed: true }), tab(8, 'https://jobs.example/', nonsense)],
    });
    for (const tabId of [7, 8, 99]) {
      const answer = await worker.fromWindow({ type: 'read-tab', tabId, what: 'page' });
      expect(answer).toEqual({ ok: false, error: 'page-not-readable' });
    }
  });

  it('is read from the context menu, which then opens the popup', async () => {
    const worker = setUp({ tabs: [tab(7, 'https://jobs.example/1')] });
    await worker.worker.installed({ reason: 'install' });
    expect(worker.told.menus).toEqual([
      { id: 'check-selection', title: 'Check the selected text' },
      { id: 'check-page', title: 'Check this page' },
    ]);
    const page = { id: 7, windowId: 1, index: 0 } as never;
    await worker.worker.menuChosen(
      { menuItemId: 'check-selection', selectionText: 'work abroad' } as never,
      page,
    );
    expect(worker.told.sent.at(-1)?.message).toEqual({ type: 'check-selection', text: 'work abroad' });
    expect(worker.told.created).toContain('popup');
    await worker.worker.menuChosen({ menuItemId: 'of-somebody-else' } as never, page);
    expect(worker.told.created.filter((name) => name === 'popup')).toHaveLength(1);
  });
});

it('welcomes once, at the first install', async () => {
  const worker = setUp();
  await worker.worker.installed({ reason: 'install' });
  await worker.worker.installed({ reason: 'update' });
  await worker.fromWindow({ type: 'set-settings', change: { welcomed: true } });
  await worker.worker.installed({ reason: 'install' });
  expect(worker.told.created).toEqual([`${base}welcome.html`]);
});

describe('erasing everything', () => {
  it('leaves nothing on the device, and batches on their way write nothing', async () => {
    const worker = setUp();
    worker.state.granted.push('https://jobs.example/*');
    await worker.fromWindow({
      type: 'set-settings',
      change: { country: 'MY', extraSites: ['https://jobs.example/*'] },
    });
    await worker.ask(batch(post('a', 'danger')), tabSender());
    await worker.ask({ type: 'dismiss', site: 'facebook', key: 'a', signature: 's' }, tabSender());
    const late = worker.ask(batch(post('b', 'danger')), tabSender());
    expect(await worker.fromWindow({ type: 'erase-all' })).toEqual({ ok: true, value: null });
    await late;
    expect(worker.local.data).toEqual({});
    expect(worker.session.data).toEqual({});
    expect(worker.told.registered).toEqual([]);
    expect(worker.state.granted).toEqual(['*://*.facebook.com/*', '*://*.linkedin.com/*']);
    const { settings } = (await worker.fromWindow({ type: 'get-settings' })).value;
    expect(settings).toMatchObject({ country: '', extraSites: [] });
    expect((await worker.fromWindow({ type: 'history' })).value).toEqual([]);
    await worker.ask(batch(post('c', 'danger')), tabSender());
    expect(
      (await worker.fromWindow({ type: 'history' })).value.map(({ id }: { id: string }) => id),
    ).toContain('facebook|c');
  });

  it('says so where a part could not be erased, and erases the rest', async () => {
    const worker = setUp();
    await worker.fromWindow({ type: 'set-settings', change: { country: 'MY' } });
    worker.deps.indexedDB = {
      deleteDatabase: () => {
        throw new DOMException('made for this test', 'UnknownError');
      },
      open: () => {
        throw new DOMException('made for this test', 'InvalidStateError');
      },
    } as unknown as IDBFactory;
    expect(await worker.fromWindow({ type: 'erase-all' })).toEqual({ ok: false, error: 'erase-failed' });
    expect(worker.local.data).toEqual({});
  });
});

describe('match patterns', () => {
  it.each([
    ['*://*.facebook.com/*', 'https://www.facebook.com/groups/1?x=2', true],
    ['*://*.facebook.com/*', 'http://facebook.com/', true],
    ['*://*.facebook.com/*', 'https://notfacebook.com/', false],
    ['*://*.facebook.com/*', 'https://facebook.com.evil.example/', false],
    ['*://*.facebook.com/*', 'ftp://facebook.com/', false],
    ['https://jobs.example/*', 'http://jobs.example/', false],
    ['*://t.me/*', 'https://t.me/s/channel', true],
    ['*://t.me/*', 'https://tame/', false],
    ['*://discord.com/channels/*', 'https://discord.com/channels/1', true],
    ['*://discord.com/channels/*', 'https://discord.com/login', false],
    ['*://*/*', 'https://anything.example/', true],
    ['nonsense', 'https://anything.example/', false],
    ['*://*/*', 'nonsense', false],
  ])('%s on %s: %s', (pattern, address, fits) => expect(fitsPattern(pattern, address)).toBe(fits));
});

describe('the list of sites', () => {
  it('is read from the folder: a new site is one new file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sites-'));
    try {
      const site = (id: string, more: string) =>
        `export const s = { id: '${id}', matches: ['*://${id}.example/*'], strategies: [], ${more} };`;
      await writeFile(join(folder, 'board.ts'), site('board', "access: 'required'"));
      await mkdir(join(folder, 'chats'));
      await writeFile(join(folder, 'chats', 'chat.ts'), site('chat', "access: 'optional', chat: true"));
      await writeFile(join(folder, 'generic.ts'), site('generic', "access: 'optional'"));
      await writeFile(join(folder, 'all.ts'), "export const all = import.meta.glob('./*.ts');");
      await writeFile(join(folder, 'notes.md'), 'no site');
      expect(await siteEntries(folder)).toEqual([
        { id: 'board', matches: ['*://board.example/*'], access: 'required', chat: false },
        { id: 'chat', matches: ['*://chat.example/*'], access: 'optional', chat: true, script: 'chats' },
      ]);
      await writeFile(join(folder, 'old-place.ts'), site('lost', "access: 'optional'"));
      await expect(siteEntries(folder)).rejects.toThrow('old-place.ts: a site on request stands in boards/');
      await rm(join(folder, 'old-place.ts'));
      await writeFile(join(folder, 'broken.ts'), 'document.title;');
      await expect(siteEntries(folder)).rejects.toThrow('lib/sites/broken.ts cannot be loaded');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
