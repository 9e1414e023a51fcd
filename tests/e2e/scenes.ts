/** Leads a page to one state of the window in the gallery, without loading everything anew for each. */
import { expect, type Page } from '@playwright/test';

/** The names of all pages and states. */
export async function sceneNames(page: Page, gallery: string): Promise<string[]> {
  await page.goto(`${gallery}?scene=parts`);
  const links = page.locator('a[href^="?scene="]');
  await expect(links.first()).toBeVisible();
  return links.allInnerTexts();
}

/** Shows a scene and waits until its words and files are there. The page stands on the gallery already. */
export async function showScene(page: Page, scene: string, language: string): Promise<void> {
  await page.evaluate(
    async ({ address, language }) => {
      history.pushState(null, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
      const place = document.getElementById('window') as HTMLElement;
      const drawn = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const there = () =>
        place.querySelector('h1') &&
        place.dataset.awaited === '0' &&
        document.documentElement.lang === language;
      const patience = performance.now() + 30_000;
      // Twice in a row, because the words that came may ask for more.
      for (let calm = 0; calm < 2; calm = there() ? calm + 1 : 0) {
        if (performance.now() > patience) throw new Error(`${address} never had its words.`);
        await drawn();
      }
    },
    { address: `?scene=${scene}&language=${language}`, language },
  );
}
