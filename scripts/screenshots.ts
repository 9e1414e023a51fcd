/**
 * `npm run screenshots`: writes `docs/screenshots/`, every page of the window in six languages, light and dark.
 * The pages stand on a stub of the browser with invented posts, so a picture never shows a real person's words.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { showScene } from '../tests/e2e/scenes.ts';
import { findChromium } from './browsers.mjs';
import { buildGallery, serveGallery } from './gallery.ts';

const LANGUAGES = ['en', 'ms', 'zh-Hans', 'ta', 'id', 'ar'];
const POPUP = { width: 400, height: 600 };
const PAGE = { width: 820, height: 620 };
const SCENES = {
  'popup-list': POPUP,
  'popup-finding': POPUP,
  'popup-help-there': POPUP,
  'popup-empty': POPUP,
  welcome: PAGE,
  options: PAGE,
  past: PAGE,
  advert: PAGE,
};
const folder = 'docs/screenshots';

await buildGallery();
const { address, stop } = await serveGallery();
const browser = await chromium.launch({
  executablePath: (await findChromium()) ?? undefined,
  chromiumSandbox: process.getuid?.() !== 0,
});
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
let count = 0;
for (const language of LANGUAGES) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(address);
    for (const [scene, size] of Object.entries(SCENES)) {
      await page.setViewportSize(size);
      await showScene(page, scene, language);
      await page.screenshot({
        path: `${folder}/${scene}.${language}.${colorScheme}.png`,
      });
      count++;
    }
    await page.close();
  }
}
await browser.close();
await stop();
console.log(`${count} pictures written to ${folder}.`);
