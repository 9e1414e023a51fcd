/** Chats are read only as far as the user wants, in a real browser. */
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { closeBrowser } from './page-browser.ts';
import { type Scanned, scan } from './page-world.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let now: Scanned;
afterEach(async () => {
  await now.page.context().close();
});
afterAll(closeBrowser);

describe('a page', () => {
  it('of a chat is not read while the user leaves that one conversation out, and is read when no longer', async () => {
    const bubble = (peer: string, text: string) =>
      `<div class="bubble" data-peer-id="${peer}" data-mid="${text.length}"><div class="message">${text}</div></div>`;
    const at = 'https://web.telegram.org/k/#77';
    const chat = (text: string) => `<div class="chat">${bubble('77', text)}</div>`;
    now = await scan(chat('DANGER in a chat'), { at });
    await now.waitForMarks(1);
    const [{ id, leftOut }, ...others] = (await now.report()).chats ?? [];
    expect(others).toEqual([]);
    expect(leftOut).toBe(false);
    expect(id).toMatch(/^telegram-web\/[0-9a-f]{16}$/);
    const setup = {
      enabled: true,
      paused: false,
      words: {},
      language: 'en',
      direction: 'ltr',
      quietLook: false,
    };
    await now.tell({ type: 'setup', setup: { ...setup, chatsLeftOut: [id] } });
    await now.waitForMarks(0);
    const silent = await now.report();
    expect([silent.read, silent.findings, silent.chats]).toEqual([0, [], [{ id, leftOut: true }]]);
    const judged = async () => (await now.sent()).flatMap(({ posts = [] }) => posts.map(({ text }) => text));
    const before = (await judged()).length;
    await now.page.evaluate(
      (html) => document.querySelector('.chat')?.insertAdjacentHTML('beforeend', html),
      bubble('77', 'DANGER and one more') + bubble('78', 'hello from another conversation'),
    );
    await expect.poll(judged).toContain('hello from another conversation');
    expect((await judged()).slice(before)).toEqual(['hello from another conversation']);
    expect(await now.marks()).toBe(0);
    await now.tell({ type: 'setup', setup: { ...setup, chatsLeftOut: [] } });
    await now.waitForMarks(2);
  });
});
