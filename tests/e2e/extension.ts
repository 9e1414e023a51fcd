/** What every test here has: a browser of its own with the extension, a web of its own, and nothing going out. */
import { type BrowserContext, test as base, expect, type Page, type Worker } from '@playwright/test';
import type { Answer, TabReport, ToTab, WorkerAnswers } from '../../lib/messages.ts';
import { type Launched, type LaunchOptions, launch, workerOf } from './launch.ts';
import { startProxy, type WatchingProxy } from './proxy.ts';

export { expect };

/** Pages by address (without query and fragment); the browser answers them itself. */
export type Web = Map<string, string>;

export interface Extension extends Launched {
  /** Opens a page of ours (`popup.html?tab=3`). */
  openPage(path: string): Promise<Page>;
  /** Opens a page of the test's web. */
  visit(address: string): Promise<Page>;
  worker(): Promise<Worker>;
  /** Asks the worker as our own pages do, and expects that it can. */
  ask<T extends keyof WorkerAnswers>(type: T, payload?: object): Promise<WorkerAnswers[T]>;
  /** The browser's number for a tab. */
  tabId(page: Page): Promise<number>;
  badge(page: Page): Promise<string>;
  title(page: Page): Promise<string>;
  /** Sends to a tab's script, as our own pages do. */
  tell<T = unknown>(page: Page, message: ToTab): Promise<T>;
  report(page: Page): Promise<TabReport>;
  /** A page of ours kept open, from which the browser is asked. It wakes the worker and is not the test's subject. */
  desk(): Promise<Page>;
}

interface Fixtures {
  web: Web;
  /** For `ownExtension`: match patterns that the browser grants beside those of the manifest. */
  alsoGranted: string[];
  /** The extension as it is after an install, in a browser that the tests of a process share one after the other. */
  extension: Extension;
  /** The same in a browser of the test's own, which it may break. */
  ownExtension: Extension;
}

interface ProcessFixtures {
  shared: { extension: Extension; outside: WatchingProxy };
}

async function answer(context: BrowserContext, web: Web): Promise<void> {
  await context.route(/^https?:\/\//, async (route) => {
    const { origin, pathname } = new URL(route.request().url());
    const body = web.get(origin + pathname);
    if (body === undefined) return route.continue();
    return route.fulfill({ body, contentType: 'text/html; charset=utf-8' });
  });
}

function extensionOf(launched: Launched): Extension {
  const { context, id } = launched;
  const openPage = async (path: string) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${id}/${path}`);
    return page;
  };
  let desk: Promise<Page> | undefined;
  const atDesk = async () => {
    // The manifest, seen as a page, runs nothing of ours and still may ask the browser.
    if (desk && (await desk).isClosed()) desk = undefined;
    desk ??= openPage('manifest.json');
    return desk;
  };
  const extension: Extension = {
    ...launched,
    openPage,
    desk: atDesk,
    async visit(address) {
      const page = await context.newPage();
      await page.goto(address);
      return page;
    },
    worker: () => workerOf(context),
    async ask<T extends keyof WorkerAnswers>(type: T, payload = {}) {
      const answer = (await (
        await atDesk()
      ).evaluate((message) => chrome.runtime.sendMessage(message), {
        type,
        ...payload,
      })) as Answer<T>;
      if (!answer.ok) throw new Error(`The worker answered "${type}" with "${answer.error}".`);
      return answer.value;
    },
    async tabId(page) {
      // Without the `tabs` permission the address of a tab is known only where we have access: ask by address there.
      const id = await (await atDesk()).evaluate(
        async (url) => (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id,
        page.url(),
      );
      if (id === undefined) throw new Error(`The browser names no tab for ${page.url()}.`);
      return id;
    },
    async badge(page) {
      const tabId = await extension.tabId(page);
      return (await atDesk()).evaluate((tabId) => chrome.action.getBadgeText({ tabId }), tabId);
    },
    async title(page) {
      const tabId = await extension.tabId(page);
      return (await atDesk()).evaluate((tabId) => chrome.action.getTitle({ tabId }), tabId);
    },
    async tell<T>(page: Page, message: ToTab) {
      const tabId = await extension.tabId(page);
      return (await (
        await atDesk()
      ).evaluate(([tabId, message]) => chrome.tabs.sendMessage(tabId as number, message), [
        tabId,
        message,
      ] as const)) as T;
    },
    report: (page) => extension.tell<TabReport>(page, { type: 'report' }),
  };
  return extension;
}

/**
 * What the browser itself asks its maker, whatever is installed: for updates, and whether somebody is signed in there.
 * Our pages and our worker are kept from every host by their policy (see `network.spec.ts`), from these as well.
 */
const theBrowsersOwn = /^(update\.googleapis\.com|accounts\.google\.com|clients2\.google\.com)(:\d+)?$/;

const unexpected = ({ asked }: WatchingProxy) => asked.filter((host) => !theBrowsersOwn.test(host));

/** Nothing went out; and had something gone out, it would have been seen. */
async function proveSilence(context: BrowserContext, outside: WatchingProxy): Promise<void> {
  expect(unexpected(outside), 'hosts that were asked for').toEqual([]);
  await context.unrouteAll();
  const page = await context.newPage();
  await page.goto('http://canary.second-look.invalid/').catch(() => undefined);
  expect(unexpected(outside), 'the canary must be seen').toEqual(['canary.second-look.invalid']);
}

async function start(options: LaunchOptions = {}): Promise<{ extension: Extension; outside: WatchingProxy }> {
  const outside = await startProxy();
  return { extension: extensionOf(await launch({ ...options, proxy: outside.address })), outside };
}

async function end({ extension, outside }: { extension: Extension; outside: WatchingProxy }): Promise<void> {
  await proveSilence(extension.context, outside);
  await extension.close();
  await outside.close();
}

/** Only a page of ours is left open, and everything of ours is as after an install. */
async function reset(extension: Extension): Promise<void> {
  const desk = await extension.desk();
  for (const page of extension.context.pages()) if (page !== desk) await page.close();
  await extension.context.unrouteAll();
  await extension.ask('erase-all');
  await extension.ask('set-settings', { change: { welcomed: true } });
}

export const test = base.extend<Fixtures, ProcessFixtures>({
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern.
    async ({}, use) => {
      const shared = await start();
      await use(shared);
      await end(shared);
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above.
  web: async ({}, use) => use(new Map()),
  alsoGranted: [[], { option: true }],
  extension: async ({ shared, web }, use) => {
    await reset(shared.extension);
    await answer(shared.extension.context, web);
    await use(shared.extension);
    expect(unexpected(shared.outside), 'hosts that were asked for during the test').toEqual([]);
  },
  ownExtension: async ({ web, alsoGranted }, use) => {
    const own = await start({ alsoGranted });
    await answer(own.extension.context, web);
    await use(own.extension);
    await end(own);
  },
});
