/** The script of a page in a real browser, with a worker of the test's making (`page-probe.ts`). */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { closeBrowser, openPage, wordsOf } from './page-browser.ts';

// A browser starts and lays out pages: slower than a function, and other work may share the machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const address = 'https://www.facebook.com/groups/9001/';

interface Stub {
  sent: { type: string; posts?: { key: string; text: string }[]; flagged?: number; site?: string }[];
  batches: number;
  failures: number;
  alive: boolean;
  setup: object;
  tell(message: object): Promise<unknown>;
  scan: { stop(): void };
  again(): boolean;
}
interface Probe {
  start(given: object): void;
}
type World = typeof globalThis & { stub: Stub; probe: Probe };

/** A post of a made-up group: the marker, a name, an action bar. */
function post(text: string, author = 'Ana Lim', extra = ''): string {
  return `<div aria-posinset="1" class="post"><div data-ad-rendering-role="profile_name"><h4><a href="/${author
    .toLowerCase()
    .replace(
      ' ',
      '.',
    )}">${author}</a></h4></div><div data-ad-rendering-role="story_message"><div dir="auto" class="text">${text}</div></div>${extra}<div data-ad-rendering-role="like_button" role="button">Like</div></div>`;
}

const feed = (posts: string) =>
  `<!doctype html><meta charset="utf-8"><style>.post{min-height:90px}</style><div role="main"><div role="feed">${posts}</div></div>`;

let page: Page;

async function scan(html: string, setup: object = {}): Promise<void> {
  page = await openPage(html, address);
  await page.evaluate((given) => (globalThis as World).probe.start(given), { words: wordsOf('en'), setup });
}

const marks = () => page.locator('second-look-mark').count();
const waitForMarks = (count: number) =>
  page.waitForFunction((wanted) => document.querySelectorAll('second-look-mark').length === wanted, count);
const tell = (message: object) => page.evaluate((given) => (globalThis as World).stub.tell(given), message);
interface Report {
  findings: { key: string; text: string; gone: boolean; level: string }[];
  read: number;
  health: Record<string, number>;
  trouble?: string;
}
const report = async () => (await tell({ type: 'report' })) as Report;
const sent = () => page.evaluate(() => (globalThis as World).stub.sent);
const setText = (at: number, text: string) =>
  page.evaluate(
    ([index, words]) => {
      document.querySelectorAll('.text')[index as number].textContent = words as string;
    },
    [at, text] as const,
  );
/** Where a mark is on the screen. */
async function press(at = 0): Promise<void> {
  const box = await page.locator('second-look-mark').nth(at).boundingBox();
  if (!box) throw new Error('no mark to press');
  await page.mouse.click(box.x + 30, box.y + 12);
}

afterEach(async () => {
  await page.context().close();
});
afterAll(closeBrowser);

describe('a page', () => {
  it('gets one mark at each flagged post and none elsewhere; the toolbar is told the number', async () => {
    await scan(feed([post('DANGER one'), post('hello'), post('CAUTION two', 'Ben Tan')].join('')));
    await waitForMarks(2);
    const found = await report();
    expect(found.read).toBe(3);
    expect(found.findings.map(({ level }) => level)).toEqual(['danger', 'caution']);
    expect(found.health).toEqual({ posinset: 3 });
    const states = (await sent()).filter(({ type }) => type === 'tab-state');
    expect(states.at(-1)).toEqual({ type: 'tab-state', flagged: 2, read: 3, worst: 'danger' });
    expect(
      await page
        .locator('second-look-mark')
        .first()
        .evaluate((mark) => mark.attributes.length),
    ).toBe(0);
  });

  it('pays nothing for posts that are scrolled past', async () => {
    const posts = Array.from({ length: 400 }, (_, at) => post(`DANGER number ${at}.`, `Person ${at}`));
    await scan(feed(posts.join('')));
    await page.waitForFunction(() => document.querySelectorAll('second-look-mark').length > 3);
    await page.evaluate(() => document.querySelectorAll('.post')[399].scrollIntoView());
    await page.waitForFunction(
      () => document.querySelectorAll('.post')[399].querySelector('second-look-mark') !== null,
    );
    const read = (await sent()).flatMap(({ posts: batch }) => batch ?? []).map(({ text }) => text);
    expect(read).toContain('DANGER number 399.');
    expect(read).not.toContain('DANGER number 200.');
    expect(read.length).toBeLessThan(60);
  });

  it('reads what appears later, and what is hidden only when it is shown', async () => {
    await scan(feed(`<div class="late" style="display:none">${post('DANGER hidden', 'Hid Den')}</div>`));
    await page.evaluate(
      (html) => document.querySelector('[role=feed]')?.insertAdjacentHTML('beforeend', html),
      post('DANGER late'),
    );
    await waitForMarks(1);
    expect((await report()).findings.map(({ text }) => text)).toEqual(['DANGER late']);
    await page.evaluate(() => document.querySelector('.late')?.removeAttribute('style'));
    await waitForMarks(2);
  });

  it('judges an unfolded or edited post anew, as the same post', async () => {
    await scan(feed(post('CAUTION short…')));
    await waitForMarks(1);
    const [{ key }] = (await report()).findings;
    await setText(0, 'CAUTION short and then DANGER');
    await expect
      .poll(async () => (await report()).findings.map((each) => [each.key, each.level]))
      .toEqual([[key, 'danger']]);
    await setText(0, 'All taken back');
    await waitForMarks(0);
    expect((await report()).findings).toEqual([]);
    expect((await sent()).at(-1)).toMatchObject({ type: 'tab-state', flagged: 0 });
  });

  it('takes the mark from an element that now shows another post, and keeps the finding', async () => {
    await scan(feed(post('DANGER recycled')));
    await waitForMarks(1);
    await page.evaluate(() => {
      const [name, text] = [document.querySelector('h4 a'), document.querySelector('.text')];
      if (!name?.firstChild || !text?.firstChild) throw new Error('no post');
      // As recycling lists do it: the text nodes change, nothing is added or removed.
      name.firstChild.nodeValue = 'Cora Ng';
      text.firstChild.nodeValue = 'Bread and rolls';
    });
    await waitForMarks(0);
    expect((await report()).findings).toMatchObject([{ text: 'DANGER recycled', gone: true }]);
    await page.evaluate(() => document.querySelector('.post')?.remove());
    expect((await report()).findings).toHaveLength(1);
  });

  it('sees changes that no observer reports', async () => {
    await scan(feed(post('plain words')));
    await expect.poll(async () => (await report()).read).toBe(1);
    await page.evaluate(() => {
      // The observer is the page's to starve, not ours to trust alone.
      const text = document.querySelector('.text') as Element;
      const copy = text.cloneNode(true) as Element;
      copy.textContent = 'DANGER swapped';
      const parent = text.parentElement as Element;
      document.implementation.createHTMLDocument().body.append(parent);
      parent.replaceChildren(copy);
      document.querySelector('h4')?.parentElement?.after(parent);
    });
    await waitForMarks(1);
  });

  it('gives up after the page has removed a mark three times; the finding stays', async () => {
    await scan(feed(post('DANGER removed')));
    await page.evaluate(() => {
      const counter = globalThis as unknown as { removed: number };
      counter.removed = 0;
      new MutationObserver(() => {
        for (const mark of document.querySelectorAll('second-look-mark')) {
          counter.removed++;
          mark.remove();
        }
      }).observe(document, { childList: true, subtree: true });
    });
    await page.waitForFunction(() => (globalThis as unknown as { removed: number }).removed === 3);
    await page.evaluate(
      (html) => document.querySelector('[role=feed]')?.insertAdjacentHTML('beforeend', html),
      post('hello', 'Last One'),
    );
    await expect.poll(async () => (await report()).read).toBe(2);
    expect(await page.evaluate(() => (globalThis as unknown as { removed: number }).removed)).toBe(3);
    expect(await marks()).toBe(0);
    expect((await report()).findings).toHaveLength(1);
  });

  it('marks of two copies the one in the dialog in front, and the other again when it closes', async () => {
    await scan(feed(post('DANGER twice')));
    await waitForMarks(1);
    await page.evaluate((html) => {
      document.body.insertAdjacentHTML('beforeend', `<div role="dialog">${html}</div>`);
    }, post('DANGER twice'));
    await page.waitForFunction(() => document.querySelector('[role=dialog] second-look-mark') !== null);
    expect(await marks()).toBe(1);
    expect((await report()).findings).toHaveLength(1);
    await page.evaluate(() => document.querySelector('[role=dialog]')?.remove());
    await page.waitForFunction(() => document.querySelector('[role=feed] second-look-mark') !== null);
    expect(await marks()).toBe(1);
  });

  it('begins anew when the site goes to another page', async () => {
    await scan(feed(post('DANGER old page')));
    await waitForMarks(1);
    await page.evaluate((html) => {
      history.pushState({}, '', '/groups/9002/');
      (document.querySelector('[role=feed]') as Element).innerHTML = html;
    }, post('CAUTION new page'));
    await expect
      .poll(async () => (await report()).findings.map(({ text }) => text))
      .toEqual(['CAUTION new page']);
    expect((await report()).read).toBe(1);
    expect((await sent()).at(-1)).toMatchObject({ type: 'tab-state', flagged: 1 });
  });

  it('does nothing while the tab is hidden', async () => {
    await scan(feed(post('hello')));
    await expect.poll(async () => (await report()).read).toBe(1);
    const show = (hidden: boolean) =>
      page.evaluate((value) => {
        Object.defineProperty(document, 'hidden', { value, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, hidden);
    await show(true);
    const before = (await sent()).length;
    await page.evaluate(
      (html) => document.querySelector('[role=feed]')?.insertAdjacentHTML('beforeend', html),
      post('DANGER unseen'),
    );
    // Enough frames and idle time for everything that would have been started.
    await page.evaluate(async () => {
      for (let at = 0; at < 30; at++) await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => requestIdleCallback(resolve));
    });
    expect((await sent()).length).toBe(before);
    await show(false);
    await waitForMarks(1);
  });
});

describe('the card', () => {
  it('opens on a real press only, says the reasons, and gives the focus back on Esc', async () => {
    await page?.context().close();
    page = await openPage(feed(post('DANGER card')), address);
    await page.evaluate(() => {
      // Only a test can look in: the roots are closed.
      const roots: ShadowRoot[] = [];
      (globalThis as unknown as { roots: ShadowRoot[] }).roots = roots;
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (init) {
        const root = attach.call(this, init);
        roots.push(root);
        return root;
      };
    });
    await page.evaluate((given) => (globalThis as World).probe.start(given), { words: wordsOf('en') });
    await waitForMarks(1);
    await page.evaluate(() => {
      for (const root of (globalThis as unknown as { roots: ShadowRoot[] }).roots)
        root.querySelector('button')?.click();
      document
        .querySelector('second-look-mark')
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    });
    expect(await page.locator('second-look-card').count()).toBe(0);
    await press();
    expect(await page.locator('second-look-card').count()).toBe(1);
    const words = await page.evaluate(() =>
      (globalThis as unknown as { roots: ShadowRoot[] }).roots.at(-1)?.textContent?.replace(/\s+/g, ' '),
    );
    expect(words).toContain('They want to keep your passport');
    expect(words).toContain('What can I do?');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('second-look-card') === null);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('second-look-mark');
  });

  it('works by keyboard alone and sends the situation that was chosen', async () => {
    await scan(feed(post('DANGER keys')));
    await waitForMarks(1);
    expect(await tell({ type: 'next-marked' })).toEqual({ ok: true });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('second-look-card') === null);
    expect((await sent()).at(-1)).toMatchObject({ type: 'open-finding', view: 'help', situation: 'leaving' });
  });

  it('"Not now" takes the mark and the number away, and tells the worker', async () => {
    await scan(feed(post('DANGER dismiss')));
    await waitForMarks(1);
    await press();
    for (let at = 0; at < 3; at++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await waitForMarks(0);
    const messages = await sent();
    expect(messages.find(({ type }) => type === 'dismiss')).toMatchObject({ site: 'facebook' });
    expect(messages.find(({ type, flagged }) => type === 'tab-state' && flagged === 0)).toBeDefined();
    const { key } = messages.find(({ type }) => type === 'dismiss') as unknown as { key: string };
    await tell({ type: 'dismissed', key, undo: true });
    await page.evaluate(() => (globalThis as World).stub.sent.splice(0));
  });

  it('keeps its presses and keys from the page', async () => {
    await scan(feed(`<a href="/elsewhere" class="around">${post('DANGER in a link')}</a>`));
    await waitForMarks(1);
    await page.evaluate(() => {
      const heard: string[] = [];
      (globalThis as unknown as { heard: string[] }).heard = heard;
      for (const type of ['click', 'keydown', 'pointerdown'])
        document.addEventListener(type, () => heard.push(type));
    });
    await press();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
    expect(page.url()).toBe(address);
  });
});

describe('the script', () => {
  it('answers its own extension only', async () => {
    await scan(feed(post('DANGER sender')));
    await waitForMarks(1);
    expect(await tell({ type: 'quiet-exit', from: 'another' })).toBe('no answer');
    expect(await marks()).toBe(1);
  });

  it('asks again when the worker was stopped in the middle', async () => {
    page = await openPage(feed(post('hello')), address);
    await page.evaluate((given) => (globalThis as World).probe.start(given), { words: wordsOf('en') });
    await expect.poll(async () => (await report()).read).toBe(1);
    await page.evaluate(
      (html) => {
        (globalThis as World).stub.failures = 1;
        document.querySelector('[role=feed]')?.insertAdjacentHTML('beforeend', html);
      },
      post('DANGER after the stop', 'Dee Oh'),
    );
    await waitForMarks(1);
    expect((await report()).trouble).toBeUndefined();
  });

  it('says so when the worker cannot be reached, and goes on when it can', async () => {
    await scan(feed(post('hello')));
    await expect.poll(async () => (await report()).read).toBe(1);
    await page.evaluate(
      (html) => {
        (globalThis as World).stub.failures = 2;
        document.querySelector('[role=feed]')?.insertAdjacentHTML('beforeend', html);
      },
      post('DANGER later', 'Dee Oh'),
    );
    await expect.poll(async () => (await report()).trouble).toBe('no-worker');
    await waitForMarks(1);
    expect((await report()).trouble).toBeUndefined();
  });

  it('stops and cleans up when the extension is gone, and a new copy takes over', async () => {
    await scan(feed(post('DANGER updated')));
    await waitForMarks(1);
    expect(await page.evaluate(() => (globalThis as World).stub.again())).toBe(true);
    await page.evaluate(() => {
      (globalThis as World).stub.alive = false;
    });
    await waitForMarks(0);
    await page.evaluate((given) => (globalThis as World).probe.start(given), { words: wordsOf('en') });
    await waitForMarks(1);
  });

  it('removes marks that a dead copy left, but nothing of the page that only has the name', async () => {
    const left =
      '<second-look-mark></second-look-mark><second-look-mark><p id="own">of the page</p></second-look-mark>';
    await scan(feed(left + post('hello')));
    await waitForMarks(1);
    expect(await page.locator('#own').count()).toBe(1);
  });

  it('draws nothing with the quiet look, and nothing more after a quiet exit', async () => {
    await scan(feed(post('DANGER quiet')), { quietLook: true });
    await expect.poll(async () => (await report()).findings.length).toBe(1);
    expect(await marks()).toBe(0);
    const setup = await page.evaluate(() => ({ ...(globalThis as World).stub.setup, quietLook: false }));
    await tell({ type: 'setup', setup });
    await waitForMarks(1);
    await tell({ type: 'quiet-exit' });
    expect(await marks()).toBe(0);
    expect((await report()).findings).toEqual([]);
    await tell({ type: 'setup', setup });
    expect(await marks()).toBe(0);
  });

  it('speaks the new language at once', async () => {
    await scan(feed(post('DANGER words')));
    await waitForMarks(1);
    const setup = await page.evaluate(() => (globalThis as World).stub.setup);
    await tell({ type: 'setup', setup: { ...setup, language: 'ms', words: wordsOf('ms') } });
    await tell({ type: 'redraw' });
    await press();
    const tree = await page.context().newCDPSession(page);
    const { nodes } = (await tree.send('Accessibility.getFullAXTree')) as {
      nodes: { name?: { value: string } }[];
    };
    const names = nodes.map(({ name }) => name?.value ?? '');
    expect(names.some((name) => name.startsWith(wordsOf('ms')['mark-danger']))).toBe(true);
    expect(names).toContain(wordsOf('ms')['card-help']);
  });

  it('reads nothing where the site is switched off, until it is asked to', async () => {
    await scan(feed(post('DANGER asked')), { enabled: false });
    expect((await report()).read).toBe(0);
    const found = (await tell({ type: 'check-page' })) as Report;
    expect(found.findings).toHaveLength(1);
    expect(await marks()).toBe(1);
  });

  it('judges a selection on request', async () => {
    await scan(feed('<p id="words">DANGER chosen words</p>'), { enabled: false });
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#words') as Element));
    const found = (await tell({ type: 'check-selection' })) as Report;
    expect(found.findings.map(({ text }) => text)).toEqual(['DANGER chosen words']);
    const given = (await tell({ type: 'check-selection', text: 'x' })) as Report;
    expect(given.findings).toHaveLength(1);
  });
});

describe('bad input', () => {
  it('a post of ten million letters is cut, and the page goes on', async () => {
    await scan(feed(post('DANGER start ')));
    await page.evaluate(() => {
      const text = document.querySelector('.text') as Element;
      text.textContent = `DANGER start ${'all work and no play '.repeat(500_000)} end`;
    });
    await waitForMarks(1);
    const posts = (await sent()).flatMap(({ posts: batch }) => batch ?? []);
    expect(Math.max(...posts.map(({ text }) => text.length))).toBeLessThanOrEqual(25_000);
    expect(posts.at(-1)?.text.endsWith('end')).toBe(true);
  });

  it('three thousand posts at once are read as they come into view, in batches', async () => {
    await scan(feed(''));
    await page.evaluate(
      (html) => {
        (document.querySelector('[role=feed]') as Element).innerHTML = html;
      },
      Array.from({ length: 3_000 }, (_, at) => post(`DANGER ${at}`, `Person ${at}`)).join(''),
    );
    await page.waitForFunction(() => document.querySelectorAll('second-look-mark').length > 5);
    const batches = (await sent()).filter(({ type }) => type === 'assess');
    expect(Math.max(...batches.map(({ posts }) => posts?.length ?? 0))).toBeLessThanOrEqual(50);
    expect((await report()).read).toBeLessThan(60);
  });

  it('events of the page neither silence nor trigger us', async () => {
    await scan(feed(post('DANGER steady')));
    await waitForMarks(1);
    await page.evaluate(() => {
      for (const type of [
        'wxt:content-script-started',
        'second-look:stop',
        'pagehide',
        'pageshow',
        'visibilitychange',
      ])
        for (const target of [document, window])
          target.dispatchEvent(new CustomEvent(type, { detail: { contentScriptName: 'scan' } }));
      postMessage({ type: 'wxt:content-script-started', contentScriptName: 'scan', messageId: 'x' }, '*');
    });
    await page.evaluate(
      (html) => document.querySelector('[role=feed]')?.insertAdjacentHTML('beforeend', html),
      post('DANGER after', 'Eve Ho'),
    );
    await waitForMarks(2);
    expect((await sent()).filter(({ type }) => type === 'page-start')).toHaveLength(1);
  });
});
