/** What the script of a page finds, marks and forgets, in a real browser. */
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { closeBrowser } from './page-browser.ts';
import { feed, post, type Scanned, scan, type World } from './page-world.ts';

// A browser starts and lays out pages: slower than a function, and other work may share the machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let now: Scanned;
afterEach(async () => {
  await now.page.context().close();
});
afterAll(closeBrowser);

describe('a page', () => {
  it('gets one mark at each flagged post and none elsewhere; the toolbar is told the number', async () => {
    now = await scan(feed([post('DANGER one'), post('hello'), post('CAUTION two', 'Ben Tan')].join('')));
    await now.waitForMarks(2);
    const found = await now.report();
    expect(found.read).toBe(3);
    expect(found.findings.map(({ level }) => level)).toEqual(['danger', 'caution']);
    expect(found.health).toEqual({ posinset: 3 });
    const states = (await now.sent()).filter(({ type }) => type === 'tab-state');
    expect(states.at(-1)).toEqual({ type: 'tab-state', flagged: 2, read: 3, worst: 'danger' });
    expect(
      await now.page
        .locator('second-look-mark')
        .first()
        .evaluate((mark) => mark.attributes.length),
    ).toBe(0);
  });

  it('pays nothing for posts that are scrolled past', async () => {
    const posts = Array.from({ length: 400 }, (_, at) => post(`DANGER number ${at}.`, `Person ${at}`));
    now = await scan(feed(posts.join('')));
    await now.page.waitForFunction(() => document.querySelectorAll('second-look-mark').length > 3);
    await now.page.evaluate(() => document.querySelectorAll('.post')[399].scrollIntoView());
    await now.page.waitForFunction(
      () => document.querySelectorAll('.post')[399].querySelector('second-look-mark') !== null,
    );
    const read = (await now.sent()).flatMap(({ posts: batch }) => batch ?? []).map(({ text }) => text);
    expect(read).toContain('DANGER number 399.');
    expect(read).not.toContain('DANGER number 200.');
    expect(read.length).toBeLessThan(60);
  });

  it('reads what appears later, and what is hidden only when it is shown', async () => {
    now = await scan(
      feed(`<div class="late" style="display:none">${post('DANGER hidden', 'Hid Den')}</div>`),
    );
    await now.append(post('DANGER late'));
    await now.waitForMarks(1);
    expect((await now.report()).findings.map(({ text }) => text)).toEqual(['DANGER late']);
    await now.page.evaluate(() => document.querySelector('.late')?.removeAttribute('style'));
    await now.waitForMarks(2);
  });

  it('judges an unfolded or edited post anew, as the same post', async () => {
    now = await scan(feed(post('CAUTION short…')));
    await now.waitForMarks(1);
    const [{ key }] = (await now.report()).findings;
    await now.setText(0, 'CAUTION short and then DANGER');
    await expect
      .poll(async () => (await now.report()).findings.map((each) => [each.key, each.level]))
      .toEqual([[key, 'danger']]);
    await now.setText(0, 'All taken back');
    await now.waitForMarks(0);
    expect((await now.report()).findings).toEqual([]);
    expect((await now.sent()).at(-1)).toMatchObject({ type: 'tab-state', flagged: 0 });
  });

  it('takes the mark from an element that now shows another post, and keeps the finding', async () => {
    now = await scan(feed(post('DANGER recycled')));
    await now.waitForMarks(1);
    await now.page.evaluate(() => {
      const [name, text] = [document.querySelector('h4 a'), document.querySelector('.text')];
      if (!name?.firstChild || !text?.firstChild) throw new Error('no post');
      // As recycling lists do it: the text nodes change, nothing is added or removed.
      name.firstChild.nodeValue = 'Cora Ng';
      text.firstChild.nodeValue = 'Bread and rolls';
    });
    await now.waitForMarks(0);
    expect((await now.report()).findings).toMatchObject([{ text: 'DANGER recycled', gone: true }]);
    await now.page.evaluate(() => document.querySelector('.post')?.remove());
    expect((await now.report()).findings).toHaveLength(1);
  });

  it('sees changes that no observer reports', async () => {
    now = await scan(feed(post('plain words')));
    await expect.poll(async () => (await now.report()).read).toBe(1);
    await now.page.evaluate(() => {
      // The observer is the page's to starve, not ours to trust alone.
      const text = document.querySelector('.text') as Element;
      const copy = text.cloneNode(true) as Element;
      copy.textContent = 'DANGER swapped';
      const parent = text.parentElement as Element;
      document.implementation.createHTMLDocument().body.append(parent);
      parent.replaceChildren(copy);
      document.querySelector('h4')?.parentElement?.after(parent);
    });
    await now.waitForMarks(1);
  });

  it('gives up after the page has removed a mark three times; the finding stays', async () => {
    now = await scan(feed(post('DANGER removed')));
    await now.page.evaluate(() => {
      const counter = globalThis as unknown as { removed: number };
      counter.removed = 0;
      new MutationObserver(() => {
        for (const mark of document.querySelectorAll('second-look-mark')) {
          counter.removed++;
          mark.remove();
        }
      }).observe(document, { childList: true, subtree: true });
    });
    await now.page.waitForFunction(() => (globalThis as unknown as { removed: number }).removed === 3);
    await now.append(post('hello', 'Last One'));
    await expect.poll(async () => (await now.report()).read).toBe(2);
    expect(await now.page.evaluate(() => (globalThis as unknown as { removed: number }).removed)).toBe(3);
    expect(await now.marks()).toBe(0);
    expect((await now.report()).findings).toHaveLength(1);
  });

  it('marks of two copies the one in the dialog in front, and the other again when it closes', async () => {
    now = await scan(feed(post('DANGER twice')));
    await now.waitForMarks(1);
    await now.page.evaluate((html) => {
      document.body.insertAdjacentHTML('beforeend', `<div role="dialog">${html}</div>`);
    }, post('DANGER twice'));
    await now.page.waitForFunction(() => document.querySelector('[role=dialog] second-look-mark') !== null);
    expect(await now.marks()).toBe(1);
    expect((await now.report()).findings).toHaveLength(1);
    await now.page.evaluate(() => document.querySelector('[role=dialog]')?.remove());
    await now.page.waitForFunction(() => document.querySelector('[role=feed] second-look-mark') !== null);
    expect(await now.marks()).toBe(1);
  });

  it('begins anew when the site goes to another page', async () => {
    now = await scan(feed(post('DANGER old page')));
    await now.waitForMarks(1);
    await now.page.evaluate((html) => {
      history.pushState({}, '', '/groups/9002/');
      (document.querySelector('[role=feed]') as Element).innerHTML = html;
    }, post('CAUTION new page'));
    await expect
      .poll(async () => (await now.report()).findings.map(({ text }) => text))
      .toEqual(['CAUTION new page']);
    expect((await now.report()).read).toBe(1);
    expect((await now.sent()).at(-1)).toMatchObject({ type: 'tab-state', flagged: 1 });
  });

  it('does nothing while the tab is hidden', async () => {
    now = await scan(feed(post('hello')));
    await expect.poll(async () => (await now.report()).read).toBe(1);
    const show = (hidden: boolean) =>
      now.page.evaluate((value) => {
        Object.defineProperty(document, 'hidden', { value, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, hidden);
    await show(true);
    const before = (await now.sent()).length;
    await now.append(post('DANGER unseen'));
    // Enough frames and idle time for everything that would have been started.
    await now.page.evaluate(async () => {
      for (let at = 0; at < 30; at++) await new Promise((resolve) => requestAnimationFrame(resolve));
      await new Promise((resolve) => requestIdleCallback(resolve));
    });
    expect((await now.sent()).length).toBe(before);
    await show(false);
    await now.waitForMarks(1);
  });

  it('is read by the generic reader where the layout has changed, and says so', async () => {
    const words = 'We look for people for a job far from here, with a room, and the pay is good. '.repeat(40);
    now = await scan(`<!doctype html><main><h1>Group</h1><div><p>DANGER ${words}</p></div></main>`);
    await now.waitForMarks(1);
    const found = await now.report();
    expect(found.layoutChanged).toBe(true);
    expect(found.health).toEqual({ 'main-text': 1 });
    expect(found.findings.map(({ site }) => site)).toEqual(['generic']);
    await now.page.evaluate(
      (html) => {
        history.pushState({}, '', '/groups/77/');
        document.body.innerHTML = html;
      },
      feed(post('CAUTION known again')),
    );
    await expect.poll(async () => (await now.report()).health).toEqual({ posinset: 1 });
    expect((await now.report()).layoutChanged).toBe(false);
  });

  it('of a kind where no posts are known to stand stays silent', async () => {
    now = await scan(`<!doctype html><main><p>DANGER ${'words '.repeat(800)}</p></main>`, {
      at: 'https://www.facebook.com/help/1/',
    });
    await now.page.evaluate(async () => {
      for (let at = 0; at < 30; at++) await new Promise((resolve) => requestAnimationFrame(resolve));
    });
    expect((await now.report()).read).toBe(0);
    expect((await now.sent()).filter(({ type }) => type === 'assess')).toEqual([]);
  });
});

describe('a mark', () => {
  /** A page whose own style is as rude as can be. */
  const rude =
    '<style>*{display:none!important} html,body,div,main,a,h4,span,article,ul,li,img{display:block!important} second-look-mark{opacity:0!important;position:fixed!important;left:-999px!important;transform:scale(0)!important;font-size:1px!important}</style>';

  it('looks the same whatever the style of the page', async () => {
    now = await scan(rude + feed(post('DANGER rude')));
    await now.waitForMarks(1);
    const box = await now.page.locator('second-look-mark').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect(box?.height).toBeGreaterThanOrEqual(32);
    const style = await now.page.locator('second-look-mark').evaluate((mark) => {
      const { opacity, transform, display, fontSize } = getComputedStyle(mark);
      return { opacity, transform, display, fontSize };
    });
    expect(style).toEqual({ opacity: '1', transform: 'none', display: 'block', fontSize: '14px' });
  });

  it('that floats moves nothing of the page, and one in a line keeps the line as high as it is', async () => {
    const card = (at: number, title: string) =>
      `<div class="tile"><a href="/marketplace/item/${at}/"><span dir="auto">${title}</span></a></div>`;
    const layout = () =>
      now.page.evaluate(() =>
        [...document.querySelectorAll('.tile,.tile a')].map((each) =>
          JSON.stringify(each.getBoundingClientRect()),
        ),
      );
    now = await scan(
      `<!doctype html><style>.tile{width:150px;float:left;margin:8px}.tile a{display:block;height:120px;background:#ddd}</style><div role="main">${card(1, 'DANGER tile')}${card(2, 'Chair')}</div>`,
      { at: 'https://www.facebook.com/marketplace/kl/search', setup: { quietLook: true } },
    );
    await expect.poll(async () => (await now.report()).findings.length).toBe(1);
    const before = await layout();
    const setup = await now.page.evaluate(() => ({ ...(globalThis as World).stub.setup, quietLook: false }));
    await now.tell({ type: 'setup', setup });
    await now.waitForMarks(1);
    expect(await layout()).toEqual(before);
    await now.page.mouse.click(30, 25);
    expect(await now.page.locator('second-look-card').count()).toBe(1);
  });
});

describe('bad input', () => {
  it('a post of ten million letters is cut, and the page goes on', async () => {
    now = await scan(feed(post('DANGER start ')));
    await now.page.evaluate(() => {
      const text = document.querySelector('.text') as Element;
      text.textContent = `DANGER start ${'all work and no play '.repeat(500_000)} end`;
    });
    await now.waitForMarks(1);
    const posts = (await now.sent()).flatMap(({ posts: batch }) => batch ?? []);
    expect(Math.max(...posts.map(({ text }) => text.length))).toBeLessThanOrEqual(25_000);
    expect(posts.at(-1)?.text.endsWith('end')).toBe(true);
  });

  it('three thousand posts at once are read as they come into view, in batches', async () => {
    now = await scan(feed(''));
    await now.page.evaluate(
      (html) => {
        (document.querySelector('[role=feed]') as Element).innerHTML = html;
      },
      Array.from({ length: 3_000 }, (_, at) => post(`DANGER ${at}`, `Person ${at}`)).join(''),
    );
    await now.page.waitForFunction(() => document.querySelectorAll('second-look-mark').length > 5);
    const batches = (await now.sent()).filter(({ type }) => type === 'assess');
    expect(Math.max(...batches.map(({ posts }) => posts?.length ?? 0))).toBeLessThanOrEqual(50);
    expect((await now.report()).read).toBeLessThan(60);
  });

  it('events of the page neither silence nor trigger us', async () => {
    now = await scan(feed(post('DANGER steady')));
    await now.waitForMarks(1);
    await now.page.evaluate(() => {
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
    await now.append(post('DANGER after', 'Eve Ho'));
    await now.waitForMarks(2);
    expect((await now.sent()).filter(({ type }) => type === 'page-start')).toHaveLength(1);
  });
});
