/** A page with our whole script in it and a worker of the test's making: what the page tests do with it. */
import type { Page } from 'playwright-core';
import { openPage, wordsOf } from './page-browser.ts';

export const address = 'https://www.facebook.com/groups/9001/';

export interface Stub {
  sent: { type: string; posts?: { key: string; text: string }[]; flagged?: number; site?: string }[];
  batches: number;
  failures: number;
  alive: boolean;
  withheld: boolean;
  setup: object;
  tell(message: object): Promise<unknown>;
  scan: { stop(): void };
  again(): boolean;
}
interface Probe {
  start(given: object): void;
}
export type World = typeof globalThis & { stub: Stub; probe: Probe };

/** A post of a made-up group: the marker, a name, an action bar. */
export function post(text: string, author = 'Ana Lim', extra = ''): string {
  return `<div aria-posinset="1" class="post"><div data-ad-rendering-role="profile_name"><h4><a href="/${author
    .toLowerCase()
    .replace(
      ' ',
      '.',
    )}">${author}</a></h4></div><div data-ad-rendering-role="story_message"><div dir="auto" class="text">${text}</div></div>${extra}<div data-ad-rendering-role="like_button" role="button">Like</div></div>`;
}

export const feed = (posts: string) =>
  `<!doctype html><meta charset="utf-8"><style>.post{min-height:90px}</style><div role="main"><div role="feed">${posts}</div></div>`;

/** What a test sees of one page. */
export interface Scanned {
  page: Page;
  marks(): Promise<number>;
  waitForMarks(count: number): Promise<unknown>;
  tell(message: object): Promise<unknown>;
  report(): Promise<Report>;
  sent(): Promise<Stub['sent']>;
  /** New words in a post. */
  setText(at: number, text: string): Promise<void>;
  /** Another post at the end of the feed. */
  append(html: string): Promise<void>;
  /** A real press on a mark. */
  press(at?: number): Promise<void>;
}

export interface Report {
  findings: { key: string; text: string; gone: boolean; level: string; site: string }[];
  read: number;
  health: Record<string, number>;
  layoutChanged: boolean;
  trouble?: string;
  chats?: { id: string; leftOut: boolean }[];
}

/** Shows a page and starts our script in it. `before` runs in the page ahead of it. */
export async function scan(
  html: string,
  given: { setup?: object; at?: string; before?: () => void; withheld?: boolean } = {},
): Promise<Scanned> {
  const page = await openPage(html, given.at ?? address);
  if (given.before) await page.evaluate(given.before);
  await page.evaluate((told) => (globalThis as World).probe.start(told), {
    words: wordsOf('en'),
    setup: given.setup ?? {},
    withheld: given.withheld === true,
  });
  const tell = (message: object) => page.evaluate((told) => (globalThis as World).stub.tell(told), message);
  return {
    page,
    tell,
    marks: () => page.locator('second-look-mark').count(),
    waitForMarks: (count) =>
      page.waitForFunction(
        (wanted) => document.querySelectorAll('second-look-mark').length === wanted,
        count,
      ),
    report: async () => (await tell({ type: 'report' })) as Report,
    sent: () => page.evaluate(() => (globalThis as World).stub.sent),
    setText: (at, text) =>
      page.evaluate(
        ([index, words]) => {
          document.querySelectorAll('.text')[index as number].textContent = words as string;
        },
        [at, text] as const,
      ),
    append: (more) =>
      page.evaluate(
        (added) => document.querySelector('[role=feed]')?.insertAdjacentHTML('beforeend', added),
        more,
      ),
    async press(at = 0) {
      const box = await page.locator('second-look-mark').nth(at).boundingBox();
      if (!box) throw new Error('no mark to press');
      await page.mouse.click(box.x + 30, box.y + 12);
    },
  };
}
