/** From a mark, two presses lead to somebody to talk to, in a window of 320 px, in languages of long words too. */
import type { Page } from '@playwright/test';
import { type Extension, expect, test, type Web } from './extension.ts';
import { boxOf, cardsOf, marksOf, press } from './marks.ts';
import { feedPage } from './pages/facebook.ts';
import { danger } from './texts.ts';

const home = 'https://www.facebook.com/';
const small = { width: 320, height: 600 };

/** A popup of the browser is out of a driver's reach. Once refused, the same page opens in a tab, as it does for readers. */
async function withoutPopup(extension: Extension): Promise<void> {
  const worker = await extension.worker();
  await worker.evaluate(() => {
    const real = chrome.action.openPopup;
    chrome.action.openPopup = async () => {
      chrome.action.openPopup = real;
      throw new Error('no popup here');
    };
  });
}

/** Presses the mark of a dangerous post, then the card's button at that place among the three situations. */
async function pressTwice(extension: Extension, web: Web, situation: 0 | 1 | 2): Promise<Page> {
  web.set(home, feedPage([{ id: 'p1', text: danger.compound }]));
  const feed = await extension.visit(home);
  await feed.setViewportSize(small);
  await expect.poll(async () => (await marksOf(feed)).length).toBe(1);
  const [mark] = await marksOf(feed);
  await press(feed, mark.buttons[0].node);
  await expect.poll(async () => (await cardsOf(feed)).length).toBe(1);
  const [card] = await cardsOf(feed);
  // Why, what can I do, not now; then the situations.
  expect(card.buttons).toHaveLength(6);
  for (const { node, name } of card.buttons) {
    const { x, width, height } = await boxOf(feed, node);
    expect(x, name).toBeGreaterThanOrEqual(0);
    expect(x + width, name).toBeLessThanOrEqual(small.width);
    expect(height, name).toBeGreaterThanOrEqual(24);
  }
  await withoutPopup(extension);
  const opened = extension.context.waitForEvent('page', { timeout: 30_000 });
  await press(feed, card.buttons[3 + situation].node);
  const popup = await opened;
  await popup.setViewportSize(small);
  return popup;
}

/** Where the first help line ends that a reader needs: its name, and its number or (for a line without one) its site. */
async function firstLine(popup: Page): Promise<{ country: string; bottom: number }> {
  const line = popup.locator('.line').first();
  await expect(line).toBeVisible();
  expect(await popup.evaluate(() => scrollY)).toBe(0);
  return line.evaluate((line) => {
    const way = line.querySelector('.line-number') ?? line.querySelector('a.button');
    const bottoms = [line.querySelector('.line-name'), way].map((part) =>
      part ? part.getBoundingClientRect().bottom : Number.POSITIVE_INFINITY,
    );
    return { country: line.querySelector('p')?.textContent ?? '', bottom: Math.max(...bottoms) };
  });
}

for (const language of ['en', 'ta', 'ar']) {
  test(`in ${language}, with the country known: the first line is of that country and in view`, async ({
    extension,
    web,
  }) => {
    await extension.ask('set-settings', { change: { language, country: 'MY' } });
    for (const situation of [0, 1, 2] as const) {
      const popup = await pressTwice(extension, web, situation);
      const { country, bottom } = await firstLine(popup);
      expect(country).toContain(new Intl.DisplayNames([language], { type: 'region' }).of('MY'));
      expect(bottom, `situation ${situation}`).toBeLessThanOrEqual(small.height);
      await popup.close();
    }
  });

  test(`in ${language}, without a country: a question for it on top, an international line in view`, async ({
    extension,
    web,
  }) => {
    await extension.ask('set-settings', { change: { language, country: '' } });
    const popup = await pressTwice(extension, web, 2);
    expect((await firstLine(popup)).bottom).toBeLessThanOrEqual(small.height);
    const question = await popup.locator('select').first().boundingBox();
    const line = await popup.locator('.line').first().boundingBox();
    expect(question?.y).toBeLessThan(line?.y ?? 0);
    // Looking at it keeps nothing: the setting is as it was.
    await popup.locator('select').first().selectOption('MY');
    expect((await extension.ask('get-settings')).settings.country).toBe('');
  });
}
