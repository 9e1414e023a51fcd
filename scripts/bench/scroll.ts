/** Scrolls a feed as a person does, and adds up what the page's process did meanwhile. */
import type { Page } from '@playwright/test';

export interface Cost {
  /** Milliseconds of the whole run. */
  run: number;
  /** Milliseconds of script, style and layout. */
  work: number;
  longTasks: number;
  /** Bytes that the scripts' memory grew by, after collecting garbage. */
  heap: number;
  /** Dangerous posts on a screen that rested, and how many of them had a mark at its end. */
  rested: number;
  marked: number;
}

const RESTS_EVERY = 3;
const REST = 1_000;
const PASSES = 60;

/** The page's posts that name a job in Sihanoukville are the dangerous ones. */
const onScreen = (page: Page): Promise<{ here: number; marked: number }> =>
  page.evaluate(() => {
    const here = [...document.querySelectorAll('.post')].filter((post) => {
      const { top, bottom } = post.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight && post.textContent?.includes('Sihanoukville');
    });
    return {
      here: here.length,
      marked: here.filter((post) => post.querySelector('second-look-mark')).length,
    };
  });

export async function scrollThrough(page: Page): Promise<Cost> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.evaluate(() => {
    const counted = globalThis as unknown as { long: number };
    counted.long = 0;
    new PerformanceObserver((list) => {
      counted.long += list.getEntries().length;
    }).observe({ type: 'longtask' });
  });
  const measure = async (): Promise<Record<string, number>> => {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  };
  await page.waitForTimeout(1_000);
  const before = await measure();
  const began = performance.now();
  let [rested, marked] = [0, 0];
  for (let screen = 0; ; screen++) {
    const more = await page.evaluate(() => {
      const from = scrollY;
      window.scrollBy(0, innerHeight);
      return scrollY > from;
    });
    if (!more) break;
    await page.waitForTimeout(screen % RESTS_EVERY === 0 ? REST : PASSES);
    if (screen % RESTS_EVERY !== 0) continue;
    const seen = await onScreen(page);
    rested += seen.here;
    marked += seen.marked;
  }
  const run = performance.now() - began;
  const after = await measure();
  const grown = (name: string): number => after[name] - before[name];
  const longTasks = await page.evaluate(() => (globalThis as unknown as { long: number }).long);
  return {
    run,
    work: (grown('ScriptDuration') + grown('LayoutDuration') + grown('RecalcStyleDuration')) * 1_000,
    longTasks,
    heap: grown('JSHeapUsedSize'),
    rested,
    marked,
  };
}
