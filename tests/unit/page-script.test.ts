/** The script of a page and its extension: messages, a stopped worker, updates, silence. */
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { closeBrowser, wordsOf } from './page-browser.ts';
import { feed, post, type Report, type Scanned, scan, type World } from './page-world.ts';

// A browser starts and lays out pages: slower than a function, and other work may share the machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let now: Scanned;
afterEach(async () => {
  await now.page.context().close();
});
afterAll(closeBrowser);

describe('the script', () => {
  it('asks for its drawing part once, and only where there is something to mark', async () => {
    const parts = async () => (await now.sent()).filter(({ type }) => type === 'load-part');
    now = await scan(feed(post('hello')));
    await expect.poll(async () => (await now.report()).read).toBe(1);
    expect(await parts()).toEqual([]);
    await now.append(post('DANGER one', 'Dee Oh') + post('DANGER two', 'Fay Goh'));
    await now.waitForMarks(2);
    expect(await parts()).toEqual([{ type: 'load-part', part: 'drawing' }]);
  });

  it('still tells the toolbar where the browser lets no part in', async () => {
    now = await scan(feed(post('DANGER withheld')), { withheld: true });
    await expect.poll(async () => (await now.report()).findings.length).toBe(1);
    expect(await now.marks()).toBe(0);
    expect((await now.sent()).findLast(({ type }) => type === 'tab-state')?.flagged).toBe(1);
    // And marks the post on the same still page when it does again, asking seldom meanwhile.
    await now.page.evaluate(() => {
      (globalThis as World).stub.withheld = false;
    });
    await now.waitForMarks(1);
    const asked = (await now.sent()).filter(({ type }) => type === 'load-part');
    expect(asked.length).toBeLessThanOrEqual(4);
  });

  it('answers its own extension only', async () => {
    now = await scan(feed(post('DANGER sender')));
    await now.waitForMarks(1);
    expect(await now.tell({ type: 'quiet-exit', from: 'another' })).toBe('no answer');
    expect(await now.marks()).toBe(1);
  });

  it('asks again when the worker was stopped in the middle', async () => {
    now = await scan(feed(post('hello')));
    await expect.poll(async () => (await now.report()).read).toBe(1);
    await now.page.evaluate(
      (html) => {
        (globalThis as World).stub.failures = 1;
        document.querySelector('[role=feed]')?.insertAdjacentHTML('beforeend', html);
      },
      post('DANGER after the stop', 'Dee Oh'),
    );
    await now.waitForMarks(1);
    expect((await now.report()).trouble).toBeUndefined();
  });

  it('says so when the worker cannot be reached, and goes on when it can', async () => {
    now = await scan(feed(post('hello')));
    await expect.poll(async () => (await now.report()).read).toBe(1);
    await now.page.evaluate(
      (html) => {
        (globalThis as World).stub.failures = 2;
        document.querySelector('[role=feed]')?.insertAdjacentHTML('beforeend', html);
      },
      post('DANGER later', 'Dee Oh'),
    );
    await expect.poll(async () => (await now.report()).trouble).toBe('no-worker');
    await now.waitForMarks(1);
    expect((await now.report()).trouble).toBeUndefined();
  });

  it('stops and cleans up when the extension is gone, and a new copy takes over', async () => {
    now = await scan(feed(post('DANGER updated')));
    await now.waitForMarks(1);
    expect(await now.page.evaluate(() => (globalThis as World).stub.again())).toBe(true);
    await now.page.evaluate(() => {
      (globalThis as World).stub.alive = false;
    });
    await now.waitForMarks(0);
    await now.page.evaluate((given) => (globalThis as World).probe.start(given), { words: wordsOf('en') });
    await now.waitForMarks(1);
  });

  it('removes marks that a dead copy left, but nothing of the page that only has the name', async () => {
    const left =
      '<second-look-mark></second-look-mark><second-look-mark><p id="own">of the page</p></second-look-mark>';
    now = await scan(feed(left + post('hello')));
    await now.waitForMarks(1);
    expect(await now.page.locator('#own').count()).toBe(1);
  });

  it('draws nothing with the quiet look, and nothing more after a quiet exit', async () => {
    now = await scan(feed(post('DANGER quiet')), { setup: { quietLook: true } });
    await expect.poll(async () => (await now.report()).findings.length).toBe(1);
    expect(await now.marks()).toBe(0);
    const setup = await now.page.evaluate(() => ({ ...(globalThis as World).stub.setup, quietLook: false }));
    await now.tell({ type: 'setup', setup });
    await now.waitForMarks(1);
    await now.tell({ type: 'quiet-exit' });
    expect(await now.marks()).toBe(0);
    expect((await now.report()).findings).toEqual([]);
    await now.tell({ type: 'setup', setup });
    expect(await now.marks()).toBe(0);
  });

  it('speaks the new language at once', async () => {
    now = await scan(feed(post('DANGER words')));
    await now.waitForMarks(1);
    const setup = await now.page.evaluate(() => (globalThis as World).stub.setup);
    await now.tell({ type: 'setup', setup: { ...setup, language: 'ms', words: wordsOf('ms') } });
    await now.tell({ type: 'redraw' });
    await now.press();
    const tree = await now.page.context().newCDPSession(now.page);
    const { nodes } = (await tree.send('Accessibility.getFullAXTree')) as {
      nodes: { name?: { value: string } }[];
    };
    const names = nodes.map(({ name }) => name?.value ?? '');
    expect(names.some((name) => name.startsWith(wordsOf('ms')['mark-danger']))).toBe(true);
    expect(names).toContain(wordsOf('ms')['card-help']);
  });

  it('reads nothing where the site is switched off, until it is asked to', async () => {
    now = await scan(feed(post('DANGER asked')), { setup: { enabled: false } });
    expect((await now.report()).read).toBe(0);
    const found = (await now.tell({ type: 'check-page' })) as Report;
    expect(found.findings).toHaveLength(1);
    expect(await now.marks()).toBe(1);
  });

  it('judges a selection on request', async () => {
    now = await scan(feed('<p id="words">DANGER chosen words</p>'), { setup: { enabled: false } });
    await now.page.evaluate(() =>
      getSelection()?.selectAllChildren(document.querySelector('#words') as Element),
    );
    const found = (await now.tell({ type: 'check-selection' })) as Report;
    expect(found.findings.map(({ text }) => text)).toEqual(['DANGER chosen words']);
    const given = (await now.tell({ type: 'check-selection', text: 'x' })) as Report;
    expect(given.findings).toHaveLength(1);
  });
});
