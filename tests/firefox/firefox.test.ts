/** What must hold in Firefox: the mark, the badge, the window, and the honest state where access is withheld. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { feedPage } from '../e2e/pages/facebook.ts';
import { clear, danger } from '../e2e/texts.ts';
import { type Firefox, startFirefox } from './browser.ts';

const home = 'https://www.facebook.com/';
const soon = { timeout: 20_000, interval: 100 };

let firefox: Firefox;
let feed: Page;
let tab: number;

beforeAll(async () => {
  firefox = await startFirefox();
  feed = await firefox.visit(
    home,
    feedPage(
      [
        { id: 'p1', text: clear.birthday },
        { id: 'p2', text: danger.compound },
        { id: 'p3', text: clear.bakery },
      ],
      // What a page says of elements with our name must not reach them.
      { head: '<style>second-look-mark { display: none !important; width: 0 !important }</style>' },
    ),
  );
  tab = await firefox.tabId(feed);
});

afterAll(() => firefox?.close());

/** Every mark: where it stands, how big it is drawn, and with which computed style. */
const marks = () =>
  feed.evaluate(() =>
    [...document.querySelectorAll('second-look-mark')].map((mark) => {
      const { width, height } = mark.getBoundingClientRect();
      const { display, visibility, opacity } = getComputedStyle(mark);
      return {
        post: mark.closest('.post')?.id,
        drawn: width > 80 && height >= 24,
        style: { display, visibility, opacity },
        attributes: mark.attributes.length,
        open: mark.shadowRoot !== null,
      };
    }),
  );

describe('in Firefox', () => {
  it('a dangerous post at a real host name gets exactly one mark, drawn as we say and not as the page does', async () => {
    await vi.waitFor(async () => expect(await marks()).toHaveLength(1), soon);
    expect(await marks()).toEqual([
      {
        post: 'p2',
        drawn: true,
        style: { display: 'block', visibility: 'visible', opacity: '1' },
        attributes: 0,
        open: false,
      },
    ]);
  });

  it('the badge shows 1, and the title says it in words', async () => {
    const button = () =>
      firefox.desk.evaluate(
        async (tabId) => [
          await window.browser.action.getBadgeText({ tabId }),
          await window.browser.action.getTitle({ tabId }),
        ],
        tab,
      );
    await vi.waitFor(async () => {
      expect(await button()).toEqual(['1', 'Second Look: 1 post with warning signs']);
    }, soon);
  });

  it("the window shows the finding and the post's own words, marked", async () => {
    const popup = await firefox.openPage(`popup.html?tab=${tab}`);
    await vi.waitFor(async () => {
      expect(await popup.evaluate(() => document.querySelector('h1')?.innerText)).toBe(
        '1 post here needs a second look',
      );
    }, soon);
    await popup.evaluate(() => {
      for (const button of document.querySelectorAll('button'))
        if (/^Why\?/.test(button.innerText)) button.click();
    });
    const marked = () =>
      popup.evaluate(() =>
        [...document.querySelectorAll('figure.words mark a')].map(
          (link) => link.firstChild?.textContent?.trim() ?? '',
        ),
      );
    await vi.waitFor(async () => expect((await marked()).length).toBeGreaterThan(1), soon);
    for (const words of await marked()) expect(danger.compound).toContain(words);
    await popup.close();
  });

  it('where the browser withholds access the window says so and shows Allow', async () => {
    await firefox.desk.evaluate(() =>
      window.browser.permissions.remove({ origins: ['*://*.facebook.com/*'] }),
    );
    await feed.reload();
    await firefox.pressButton(home);
    const popup = await firefox.openPage(`popup.html?tab=${tab}`);
    await vi.waitFor(async () => {
      const text = await popup.evaluate(() => document.body.innerText);
      expect(text).toContain('Your browser does not let me read Facebook');
      const buttons = await popup.evaluate(() =>
        [...document.querySelectorAll('button')].map((button) => button.innerText.trim()),
      );
      expect(buttons).toContain('Allow');
    }, soon);
    expect(await marks()).toEqual([]);
  });

  it('nothing of ours went out', async () => {
    const own = /(^|\.)(mozilla\.(com|org|net)|firefox\.com|mozgcp\.net)(:\d+)?$/;
    expect(firefox.outside.asked.filter((host) => !own.test(host))).toEqual([]);
    const page = await firefox.browser.newPage();
    await page.goto('http://canary.second-look.invalid/').catch(() => undefined);
    expect(firefox.outside.asked).toContain('canary.second-look.invalid');
  });
});
