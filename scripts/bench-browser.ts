/**
 * `npm run bench:browser`: what a person waits for, and what a feed costs, in a real Chromium with the built extension.
 * Milliseconds here depend on the machine; no test fails on them. Run `npm run build` first.
 * `npm run bench:browser -- 5000 Facebook`: feeds of so many posts, and of the named sites alone.
 */
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { launch } from '../tests/e2e/launch.ts';
import { feedPage } from '../tests/e2e/pages/facebook.ts';
import { danger, harmless } from '../tests/e2e/texts.ts';
import { benchFeeds } from './bench/feeds.ts';
import { type Cost, scrollThrough } from './bench/scroll.ts';
import { findChromium } from './browsers.mjs';
import { table } from './evaluate/tables.ts';

const home = 'https://www.facebook.com/';
const named = process.argv.slice(2);
const POSTS = Number(named.find((word) => /^\d+$/.test(word)) ?? 1_000);
const feeds = benchFeeds.filter(
  ({ name }) => !named.some((word) => /^\D/.test(word)) || named.includes(name),
);
/** Every so many posts one is dangerous; each is another text. */
const EVERY = 10;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1];
const ms = (value: number): string => `${value.toFixed(0)} ms`;

const posts = Array.from({ length: POSTS }, (_, at) =>
  at % EVERY === EVERY / 2
    ? { id: `p${at}`, text: `${danger.compound} Reference ${at}.`, author: `Person ${at}` }
    : { id: `p${at}`, text: harmless(at), author: `Person ${at}` },
);

async function show(context: BrowserContext, html: string, address = home): Promise<Page> {
  await context.route(`${new URL(address).origin}/**`, (route) =>
    route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }),
  );
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** Puts a dangerous post at the top of the feed and waits for its mark: milliseconds from one to the other. */
const timeToMark = (page: Page, text: string): Promise<number> =>
  page.evaluate(
    (words) =>
      new Promise<number>((resolve) => {
        const feed = document.querySelector('[role=feed]') as Element;
        const post = feed.querySelector('.post')?.cloneNode(true) as HTMLElement;
        post.id = `n${Math.random()}`;
        (post.querySelector('[dir=auto]') as Element).textContent = words;
        const began = performance.now();
        new MutationObserver((_, observer) => {
          if (!post.querySelector('second-look-mark')) return;
          observer.disconnect();
          resolve(performance.now() - began);
        }).observe(post, { childList: true, subtree: true });
        feed.prepend(post);
        scrollTo(0, 0);
      }),
    text,
  );

const { context, id, close } = await launch({ headless: true, alsoGranted: ['*://x.com/*'] });
const rows: string[][] = [];

/**
 * When something of a page of ours is on screen, from the start of its loading: the median of some loadings in a tab that
 * is in front, as the browser opens a popup in a process that is there already.
 */
async function firstPaint(file: string): Promise<number> {
  const paints: number[] = [];
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/${file}`);
  await page.bringToFront();
  for (let round = 0; round < 9; round++) {
    await page.waitForTimeout(300);
    await page.reload();
    paints.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const told = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
            const look = () => (told() === undefined ? setTimeout(look, 20) : resolve(told()));
            look();
          }),
      ),
    );
  }
  await page.close();
  return median(paints);
}
// A few lines of text without any script: what the browser itself needs here to show a page.
rows.push([
  'a page without script: first contentful paint (median of 9)',
  ms(await firstPaint('manifest.json')),
  '–',
]);
rows.push(['popup: first contentful paint (median of 9)', ms(await firstPaint('popup.html')), '150 ms']);

const marked = await show(context, feedPage([{ id: 'first', text: harmless(1) }]));
await marked.waitForTimeout(500);
rows.push([
  'first mark of a page, its drawing part loaded',
  ms(await timeToMark(marked, danger.compound)),
  '300 ms',
]);
const warm: number[] = [];
for (let round = 0; round < 7; round++)
  warm.push(await timeToMark(marked, `${danger.suitcase} Reference ${round}.`));
rows.push(['mark, warm worker (median of 7, 150 ms of it rest)', ms(median(warm)), '300 ms']);
const cold: number[] = [];
for (let round = 0; round < 3; round++) {
  const session = await context.newCDPSession(marked);
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type }) => type === 'service_worker');
  if (worker) await session.send('Target.closeTarget', { targetId: worker.targetId });
  await session.detach();
  cold.push(await timeToMark(marked, `${danger.mule} Reference ${round}.`));
}
rows.push(['mark, stopped worker (median of 3)', ms(median(cold)), '600 ms']);
await marked.close();

const costs: Cost[] = [];
for (const { name, home: address, html } of feeds) {
  console.log(`${name}: scrolling ${POSTS} posts with the extension ...`);
  const page = await show(context, html(posts), address);
  costs.push(await scrollThrough(page));
  await page.close();
}
await close();
const plain = await chromium.launch({
  executablePath: (await findChromium()) ?? undefined,
  chromiumSandbox: process.getuid?.() !== 0,
});
for (const [at, { name, home: address, html }] of feeds.entries()) {
  console.log(`${name}: scrolling ${POSTS} posts without it ...`);
  const bare = await plain.newContext({ viewport: { width: 1100, height: 800 } });
  const theirs = await scrollThrough(await show(bare, html(posts), address));
  await bare.close();
  const ours = costs[at];
  const share = ((ours.work - theirs.work) / ours.run) * 100;
  rows.push(
    [`${name}: script and layout time added, share of the run`, `${share.toFixed(2)} %`, '1 %'],
    [`${name}: tasks over 50 ms, with / without`, `${ours.longTasks} / ${theirs.longTasks}`, 'none of ours'],
    [`${name}: dangerous posts that rested / of them marked`, `${ours.rested} / ${ours.marked}`, 'all'],
    [
      `${name}: heap growth added`,
      `${((ours.heap - theirs.heap) / 1024 / 1024).toFixed(2)} MiB`,
      '2 MB after 5,000 posts',
    ],
  );
}
await plain.close();
console.log(`\n${table(['what', 'measured', 'budget'], rows)}`);
