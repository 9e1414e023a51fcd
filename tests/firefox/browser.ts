/** Starts a Firefox with the built extension; its pages are answered here, whatever else it asks for is written down. */
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/browsers.mjs';
import { startProxy, type WatchingProxy } from '../e2e/proxy.ts';

const built =
  process.env.SECOND_LOOK_BUILT_FIREFOX ??
  fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));
/** The name that Firefox gives to the extension's own pages; chosen by chance elsewhere, fixed here. */
const uuid = '5ec0d100-1001-4a11-8001-0123456789ab';

export interface Firefox {
  browser: Browser;
  outside: WatchingProxy;
  /** A page of ours that the test asks the browser through: the welcome page, which opens by itself after install. */
  desk: Page;
  /** Opens a page of the test's web and brings it to the front. */
  visit(address: string, html: string): Promise<Page>;
  /** Opens a page of ours. */
  openPage(path: string): Promise<Page>;
  tabId(page: Page): Promise<number>;
  /** What a press on the toolbar button does beside opening the popup: we may know this one tab (`activeTab`). */
  pressButton(address: string): Promise<void>;
  close(): Promise<void>;
}

/** The driver's own wire: for what puppeteer has no word for. */
interface Connection {
  send(method: string, of: object): Promise<{ result: { type?: string; contexts?: { context: string }[] } }>;
}

async function waitFor<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + 20_000;
  for (;;) {
    const found = await look().catch(() => undefined);
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`There is still no ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export async function startFirefox(): Promise<Firefox> {
  const executablePath = findFirefox();
  if (!executablePath)
    throw new Error('No Firefox was found. Run "node scripts/browsers.mjs" to see what to do.');
  const outside = await startProxy();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    enableExtensions: true,
    args: ['--width=1000', '--height=800', '--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ 'second-look@example.invalid': uuid }),
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': outside.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': outside.port,
      'network.proxy.allow_hijacking_localhost': true,
      'intl.locale.requested': 'en-US',
    },
  });
  await browser.installExtension(built);
  // The driver may not go to a page of ours by its address, and does not see it; the page itself knows where it is.
  const ownPage = (path: string) =>
    waitFor(path, async () => {
      for (const page of await browser.pages()) {
        const where = await page.evaluate(() => location.href).catch(() => '');
        if (where.startsWith(`moz-extension://${uuid}/${path}`)) return page;
      }
      return undefined;
    });
  const desk = await ownPage('welcome.html');
  const firefox: Firefox = {
    browser,
    outside,
    desk,
    async visit(address, html) {
      const page = await browser.newPage();
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        if (request.url() !== address) return void request.continue();
        void request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body: html });
      });
      await page.goto(address);
      // A page in the background is left alone by us until it is looked at.
      await page.bringToFront();
      return page;
    },
    async openPage(path) {
      await desk.evaluate(async (url) => void (await window.browser.tabs.create({ url })), path);
      return ownPage(path);
    },
    tabId: async (page) => {
      const url = await page.evaluate(() => location.href);
      return waitFor(`tab of ${url}`, () =>
        desk.evaluate(
          async (url) => (await window.browser.tabs.query({})).find((tab) => tab.url === url)?.id,
          url,
        ),
      );
    },
    async pressButton(address) {
      const { connection } = browser as unknown as { connection: Connection };
      const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
      const { result } = await connection.send('script.evaluate', {
        target: { context: tree.contexts?.[0].context },
        awaitPromise: true,
        expression: `{
          const tab = gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec === ${JSON.stringify(address)});
          const policy = WebExtensionPolicy.getByID('second-look@example.invalid');
          policy.extension.tabManager.addActiveTabPermission(tab);
        }`,
      });
      if (result.type === 'exception') throw new Error(JSON.stringify(result));
    },
    async close() {
      await browser.close();
      await outside.close();
    },
  };
  return firefox;
}
