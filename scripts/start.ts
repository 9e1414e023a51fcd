import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'wxt';
import { launch } from '../tests/e2e/launch.ts';
import { demoPages } from './demo/pages.ts';

/**
 * `npm start`: builds the extension and shows it on demonstration pages. The driven browser answers their addresses
 * itself, so that the extension runs with the manifest that is shipped. Without a display it does the same unseen,
 * prints what was found on each page and writes pictures.
 */
const shots = join('.output', 'demo');
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const seen = hasDisplay && !process.argv.includes('--unseen');

console.log('Building the extension ...');
await build({ browser: 'chrome', manifestVersion: 3, mode: 'production' });
console.log(
  seen
    ? 'Opening the browser. Close it when you have seen enough.'
    : 'There is no display here: the browser runs unseen.',
);
const { context, id, close } = await launch({ headless: !seen });
const byAddress = new Map(demoPages.map((page) => [page.address, page.html]));
await context.route(/^https?:\/\//, (route) => {
  const html = byAddress.get(route.request().url());
  return html === undefined
    ? route.abort()
    : route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
});
mkdirSync(shots, { recursive: true });
const desk = await context.newPage();
await desk.goto(`chrome-extension://${id}/popup.html`);

interface Found {
  read: number;
  findings: {
    level: string;
    text: string;
    assessment: { signals: { id: string; strength: string; evidence: { text: string }[] }[] };
  }[];
}
/** Asks the script in a tab what it found, as our own pages do. */
async function report(address: string): Promise<Found | null> {
  return desk.evaluate(async (url) => {
    const api = (
      globalThis as unknown as {
        chrome: {
          tabs: {
            query(q: object): Promise<{ id: number; url?: string }[]>;
            sendMessage(id: number, m: object): Promise<unknown>;
          };
        };
      }
    ).chrome;
    for (const tab of await api.tabs.query({})) {
      if (tab.url !== url) continue;
      return (await api.tabs.sendMessage(tab.id, { type: 'report' }).catch(() => null)) as never;
    }
    return null;
  }, address);
}

for (const { name, address } of demoPages) {
  const page = await context.newPage();
  await page.setViewportSize({ width: 820, height: 900 }).catch(() => undefined);
  await page.goto(address);
  let found: Found | null = null;
  const until = Date.now() + 15_000;
  let last = -1;
  // Done when the number of posts read has been the same twice.
  while (Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await page.bringToFront();
    found = await report(address);
    if (found && found.read > 0 && found.read === last) break;
    last = found?.read ?? -1;
  }
  console.log(`\n${name}: ${address}`);
  if (!found) console.log('  The page could not be read.');
  else {
    console.log(`  ${found.read} posts read, ${found.findings.length} with warning signs`);
    for (const { level, text, assessment } of found.findings) {
      console.log(`  ${level}: "${text.slice(0, 70).replace(/\s+/g, ' ')} ..."`);
      for (const signal of assessment.signals.filter(({ strength }) => strength !== 'reassuring').slice(0, 4))
        console.log(
          `    - ${signal.id}: ${signal.evidence.map((piece) => `"${piece.text.slice(0, 50)}"`).join(', ')}`,
        );
    }
  }
  await page.screenshot({ path: join(shots, `${name}.png`) });
  if (!seen) await page.close();
}
console.log(`\nPictures of the pages are in ${shots}.`);
if (seen) await new Promise((resolve) => context.on('close', resolve));
else await close();
