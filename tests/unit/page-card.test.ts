/** The card of a mark, by mouse and by keyboard. */
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { closeBrowser } from './page-browser.ts';
import { address, feed, post, type Scanned, scan, type World } from './page-world.ts';

// A browser starts and lays out pages: slower than a function, and other work may share the machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let now: Scanned;
afterEach(async () => {
  await now.page.context().close();
});
afterAll(closeBrowser);

describe('the card', () => {
  it('opens on a real press only, says the reasons, and gives the focus back on Esc', async () => {
    now = await scan(feed(post('DANGER card')), {
      before: () => {
        // Only a test can look in: the roots are closed.
        const roots: ShadowRoot[] = [];
        (globalThis as unknown as { roots: ShadowRoot[] }).roots = roots;
        const attach = Element.prototype.attachShadow;
        Element.prototype.attachShadow = function (init) {
          const root = attach.call(this, init);
          roots.push(root);
          return root;
        };
      },
    });
    await now.waitForMarks(1);
    await now.page.evaluate(() => {
      for (const root of (globalThis as unknown as { roots: ShadowRoot[] }).roots)
        root.querySelector('button')?.click();
      document
        .querySelector('second-look-mark')
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    });
    expect(await now.page.locator('second-look-card').count()).toBe(0);
    await now.press();
    expect(await now.page.locator('second-look-card').count()).toBe(1);
    const words = await now.page.evaluate(() =>
      (globalThis as unknown as { roots: ShadowRoot[] }).roots.at(-1)?.textContent?.replace(/\s+/g, ' '),
    );
    expect(words).toContain('They want to keep your passport');
    expect(words).toContain('What can I do?');
    await now.page.keyboard.press('Escape');
    await now.page.waitForFunction(() => document.querySelector('second-look-card') === null);
    expect(await now.page.evaluate(() => document.activeElement?.localName)).toBe('second-look-mark');
  });

  it('works by keyboard alone and sends the situation that was chosen', async () => {
    now = await scan(feed(post('DANGER keys')));
    await now.waitForMarks(1);
    expect(await now.tell({ type: 'next-marked' })).toEqual({ ok: true });
    await now.page.keyboard.press('Enter');
    // Why, what can I do, not now, thinking about it, about to leave.
    for (let at = 0; at < 5; at++) await now.page.keyboard.press('Tab');
    await now.page.keyboard.press('Enter');
    await now.page.waitForFunction(() => document.querySelector('second-look-card') === null);
    expect((await now.sent()).at(-1)).toMatchObject({
      type: 'open-finding',
      view: 'help',
      situation: 'leaving',
    });
  });

  it('"Not now" takes the mark and the number away, and tells the worker', async () => {
    now = await scan(feed(post('DANGER dismiss')));
    await now.waitForMarks(1);
    await now.press();
    for (let at = 0; at < 3; at++) await now.page.keyboard.press('Tab');
    await now.page.keyboard.press('Enter');
    await now.waitForMarks(0);
    const messages = await now.sent();
    expect(messages.find(({ type }) => type === 'dismiss')).toMatchObject({ site: 'facebook' });
    expect(messages.find(({ type, flagged }) => type === 'tab-state' && flagged === 0)).toBeDefined();
    const { key } = messages.find(({ type }) => type === 'dismiss') as unknown as { key: string };
    await now.tell({ type: 'dismissed', key, undo: true });
    await now.page.evaluate(() => (globalThis as World).stub.sent.splice(0));
  });

  it('keeps its presses and keys from the page', async () => {
    now = await scan(feed(`<a href="/elsewhere" class="around">${post('DANGER in a link')}</a>`));
    await now.waitForMarks(1);
    await now.page.evaluate(() => {
      const heard: string[] = [];
      (globalThis as unknown as { heard: string[] }).heard = heard;
      for (const type of ['click', 'keydown', 'pointerdown'])
        document.addEventListener(type, () => heard.push(type));
    });
    await now.press();
    await now.page.keyboard.press('Tab');
    expect(await now.page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
    expect(now.page.url()).toBe(address);
  });
});
