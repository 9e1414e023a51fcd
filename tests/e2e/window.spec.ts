/** The windows over a real page: by keyboard alone, quiet when wanted, in the reader's language. */
import type { Page } from '@playwright/test';
import { type Extension, expect, test, type Web } from './extension.ts';
import { cardsOf, marksOf, press } from './marks.ts';
import { feedPage } from './pages/facebook.ts';
import { clear, danger } from './texts.ts';

const home = 'https://www.facebook.com/';

/** A feed with two dangerous posts, read, and the popup over it. */
async function withPopup(extension: Extension, web: Web): Promise<{ feed: Page; popup: Page }> {
  web.set(
    home,
    feedPage([
      { id: 'p1', text: danger.compound },
      { id: 'p2', text: clear.bakery },
      { id: 'p3', text: danger.mule },
    ]),
  );
  const feed = await extension.visit(home);
  await expect.poll(() => extension.badge(feed)).toBe('2');
  return { feed, popup: await extension.openPage(`popup.html?tab=${await extension.tabId(feed)}`) };
}

/** What the focus is on, as a screen reader names it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const on = document.activeElement as HTMLSelectElement | null;
    const name = on?.getAttribute('aria-label') ?? on?.labels?.[0]?.innerText ?? on?.innerText ?? '';
    return name.slice(0, 60).replace(/\s+/g, ' ').trim();
  });

/** Goes on with the Tab key until the focus is on something of that name. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (typeof name === 'string' ? now === name : name.test(now)) return;
    seen.push(now);
  }
  throw new Error(`Tab never came to ${name}. It came to: ${seen.join(' | ')}`);
}

test('the popup leads by keyboard alone from the list to the marked words and a help line', async ({
  extension,
  web,
}) => {
  const { popup } = await withPopup(extension, web);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('2 posts here need a second look');
  await popup.keyboard.press('Tab');
  expect(await focused(popup)).toContain('Leave fast');
  await tabTo(popup, /^Why\?/);
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('heading', { level: 1 })).toContainText('This reads like');
  // The evidence stands in the post's own words, as they were written.
  const marked = await popup
    .locator('figure.words mark a')
    .evaluateAll((links) => links.map((link) => link.firstChild?.textContent?.trim() ?? ''));
  expect(marked.length).toBeGreaterThan(1);
  for (const part of marked) expect(danger.compound + danger.mule).toContain(part);
  await tabTo(popup, 'I am thinking about it');
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('heading', { name: 'What to do now' })).toBeVisible();
  await tabTo(popup, 'My country');
  await popup.keyboard.type('Malaysia');
  await tabTo(popup, 'Copy the number');
});

test('"Show in page" leads to the post, and "Not now" stays so when the page is loaded again', async ({
  extension,
  web,
}) => {
  const { feed, popup } = await withPopup(extension, web);
  await popup.getByRole('button', { name: 'Show in page' }).first().click();
  await expect.poll(() => feed.evaluate(() => document.activeElement?.localName)).toBe('second-look-mark');

  const mark = (await marksOf(feed)).find(({ inside }) => inside.includes('p1'));
  if (!mark) throw new Error('The first post has no mark.');
  await press(feed, mark.buttons[0].node);
  await expect.poll(async () => (await cardsOf(feed)).length).toBe(1);
  const [card] = await cardsOf(feed);
  expect(card.text).toContain('Talk to someone you trust before you reply.');
  const notNow = card.buttons.find(({ name }) => name === 'Not now');
  if (!notNow) throw new Error('The card has no "Not now".');
  await press(feed, notNow.node);
  await expect.poll(async () => (await marksOf(feed)).map(({ inside }) => inside.at(-1))).toHaveLength(1);
  await expect.poll(() => extension.badge(feed)).toBe('1');
  await feed.reload();
  await expect.poll(async () => (await extension.report(feed)).read).toBe(3);
  await expect.poll(() => extension.badge(feed)).toBe('1');
  // The number comes first: after a loading the mark waits for the part that draws it.
  await expect.poll(async () => (await marksOf(feed)).length).toBe(1);
});

test('with the quiet look nothing shows that something was found, until one looks into the popup', async ({
  extension,
  web,
}) => {
  const { feed, popup } = await withPopup(extension, web);
  await popup
    .getByRole('switch', { name: /^Quiet look/ })
    .or(popup.getByLabel(/^Quiet look/))
    .first()
    .click();
  await expect.poll(async () => (await marksOf(feed)).length).toBe(0);
  await expect.poll(() => extension.badge(feed)).toBe('');
  await expect.poll(() => extension.title(feed)).toBe('Second Look');
  await popup.reload();
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('2 posts here need a second look');
});

test('"Leave fast" empties window, badge and marks at once, and can forget', async ({ extension, web }) => {
  const { feed, popup } = await withPopup(extension, web);
  expect(await extension.ask('history')).toHaveLength(2);
  await expect(popup.getByText('2 posts here need a second look')).toBeVisible();
  await popup.keyboard.press('Escape');
  await expect(popup.getByText('2 posts here need a second look')).toHaveCount(0);
  await expect.poll(async () => (await marksOf(feed)).length).toBe(0);
  await expect.poll(() => extension.badge(feed)).toBe('');
  await popup.locator('summary', { hasText: 'More' }).click();
  await popup.getByRole('button', { name: 'Forget what was found on this page' }).click();
  await expect(popup.getByText('It is forgotten.')).toBeVisible();
  expect(await extension.ask('history')).toEqual([]);
});

test('another language is there at once: in the mark, on the button, in the window that is open', async ({
  extension,
  web,
}) => {
  const { feed, popup } = await withPopup(extension, web);
  await expect(popup.getByText('Leave fast')).toBeVisible();
  await extension.ask('set-settings', { change: { language: 'ms' } });
  await expect(popup.getByText('Leave fast')).toHaveCount(0);
  await expect.poll(async () => (await marksOf(feed)).map(({ text }) => text).join()).not.toContain('Strong');
  await expect.poll(async () => (await marksOf(feed)).length).toBe(2);
  await expect.poll(() => extension.title(feed)).not.toContain('posts with');
  expect(await popup.evaluate(() => document.documentElement.lang)).toBe('ms');
});
