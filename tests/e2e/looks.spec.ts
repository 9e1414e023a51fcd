/**
 * Every page and state of the window, in light and dark, in languages of different script and direction: nothing that
 * axe objects to, nothing cut, overlapping or too small. `npm run test:languages` runs it in all languages.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, expect, test } from '@playwright/test';
import { findChromium } from '../../scripts/browsers.mjs';
import { bringAxe, violations } from './axe.ts';
import { layoutFaults } from './layout.ts';
import { sceneNames, showScene } from './scenes.ts';

const gallery = process.env.SECOND_LOOK_GALLERY ?? '';
const shipped = (tag: string) =>
  existsSync(fileURLToPath(new URL(`../../lib/languages/${tag}.yaml`, import.meta.url)));
const languages = (process.env.SECOND_LOOK_LANGUAGES ?? 'en ar ta zh-Hans').split(' ').filter(shipped);

/** The narrowest window that must do; a usual one; and one whose reader has made all letters twice as large. */
const windows = [
  { called: '320 px', width: 320, letters: '' },
  { called: '1100 px', width: 1100, letters: '' },
  { called: 'letters at 200 %', width: 640, letters: '200%' },
];

let browser: Browser;
test.beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: (await findChromium()) ?? undefined,
    chromiumSandbox: process.getuid?.() !== 0,
  });
});
test.afterAll(() => browser?.close());

for (const language of languages) {
  test(`in ${language} every page and state passes axe and the layout checks, light and dark`, async () => {
    test.setTimeout(300_000);
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    await bringAxe(context);
    const page = await context.newPage();
    const faults: string[] = [];
    const names = await sceneNames(page, gallery);
    expect(names.length).toBeGreaterThan(30);
    for (const scene of names) {
      // The parts side by side are for those who build us, in English only.
      if (scene === 'parts' && language !== 'en') continue;
      const note = (kind: string, found: string[]) =>
        faults.push(...found.map((each) => `${scene}, ${kind}: ${each}`));
      await showScene(page, scene, language);
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      // A popup is never wider than it wants to be.
      const popup = await page.evaluate(() => document.body.className === 'popup-body');
      for (const { called, width, letters } of windows) {
        if (popup && width === 1100) continue;
        await page.setViewportSize({ width, height: 640 });
        await page.evaluate((size) => {
          document.documentElement.style.fontSize = size;
        }, letters);
        note(called, await layoutFaults(page));
        if (width !== 320) continue;
        await page.emulateMedia({ colorScheme: 'dark' });
        note('dark', await violations(page, ['color-contrast']));
        await page.emulateMedia({ colorScheme: 'light' });
        note('light', await violations(page));
      }
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '';
      });
    }
    await context.close();
    expect(faults).toEqual([]);
  });
}
