/**
 * Every page and state of the window, in light and dark, in languages of different script and direction: nothing that
 * axe objects to, nothing cut, overlapping or too small. `npm run test:languages` runs it in all languages.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { findChromium } from '../../scripts/browsers.mjs';
import { bringAxe, violations } from './axe.ts';
import { layoutFaults } from './layout.ts';

const gallery = process.env.SECOND_LOOK_GALLERY ?? '';
const shipped = (tag: string) =>
  existsSync(fileURLToPath(new URL(`../../lib/languages/${tag}.yaml`, import.meta.url)));
const languages = (process.env.SECOND_LOOK_LANGUAGES ?? 'en ar ta zh-Hans').split(' ').filter(shipped);

let browser: Browser;
test.beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: (await findChromium()) ?? undefined,
    chromiumSandbox: process.getuid?.() !== 0,
  });
});
test.afterAll(() => browser?.close());

async function sceneNames(page: Page): Promise<string[]> {
  await page.goto(`${gallery}?scene=parts`);
  const links = page.locator('a[href^="?scene="]');
  await expect(links.first()).toBeVisible();
  return (await links.allInnerTexts()).filter((name) => name !== 'parts').concat('parts');
}

for (const language of languages) {
  test(`in ${language} every page and state passes axe and the layout checks, light and dark`, async () => {
    test.setTimeout(300_000);
    const context = await browser.newContext({ viewport: { width: 400, height: 640 } });
    await bringAxe(context);
    const page = await context.newPage();
    const faults: string[] = [];
    const names = await sceneNames(page);
    expect(names.length).toBeGreaterThan(30);
    for (const scene of names) {
      if (scene === 'parts' && language !== 'en') continue;
      await page.setViewportSize({ width: 400, height: 640 });
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.goto(`${gallery}?scene=${scene}&language=${language}`);
      await expect(page.locator('h1').first()).toBeVisible();
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
      const note = (kind: string, found: string[]) =>
        faults.push(...found.map((each) => `${scene}, ${kind}: ${each}`));
      note('light', await violations(page));
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      note('dark', await violations(page, ['color-contrast']));
      await page.setViewportSize({ width: 320, height: 640 });
      note('320 px', await layoutFaults(page));
    }
    await context.close();
    expect(faults).toEqual([]);
  });
}
