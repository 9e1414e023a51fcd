/** Pages that mean us harm, by accident or on purpose: they stay responsive, and we still tell the reader. */
import type { Page } from '@playwright/test';
import { expect, test } from './extension.ts';
import { cardsOf, marksOf, press } from './marks.ts';
import { type FeedPost, feedPage } from './pages/facebook.ts';
import { clear, danger, harmless } from './texts.ts';

const home = 'https://www.facebook.com/';
const posts: FeedPost[] = [
  { id: 'p1', text: clear.cat },
  { id: 'p2', text: danger.compound },
];

/** The page still runs its own code at once: a click is answered, and a frame is drawn. */
async function expectResponsive(page: Page): Promise<void> {
  const answered = page.evaluate(
    () => new Promise<boolean>((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(true)))),
  );
  await expect(answered).resolves.toBe(true);
}

/** Counts, before anything else runs in the page, the faults that the page sees. */
const countFaults = `
  window.faults = [];
  addEventListener('error', (event) => faults.push(String(event.message)));
  addEventListener('unhandledrejection', (event) => faults.push(String(event.reason)));
`;

test('a post of ten million letters is read at both ends, and the reader is told so', async ({
  extension,
  web,
}) => {
  web.set(
    home,
    feedPage([posts[0], { id: 'p2', text: '' }], {
      script: countFaults,
      late: `document.querySelector('#p2 .message div').textContent =
        ${JSON.stringify(`${danger.compound} `)} + 'and so it went on and on '.repeat(420000);`,
    }),
  );
  const page = await extension.visit(home);
  await expect.poll(async () => (await marksOf(page)).length, { timeout: 30_000 }).toBe(1);
  await expectResponsive(page);
  const [finding] = (await extension.report(page)).findings;
  expect(finding.text.length).toBeLessThanOrEqual(25_100);
  expect(finding.assessment.cut).toBe(true);
  const popup = await extension.openPage(`popup.html?tab=${await extension.tabId(page)}`);
  await popup.getByRole('button', { name: /^Why\?/ }).click();
  await expect(popup.getByText('Only its beginning and its end were read.').first()).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { faults: string[] }).faults)).toEqual([]);
});

test('of three thousand posts at once those in view are read, and the page stays responsive', async ({
  extension,
  web,
}) => {
  const many = Array.from({ length: 3_000 }, (_, at) => ({
    id: `p${at}`,
    text: at === 1 || at === 2_900 ? danger.mule : harmless(at),
    author: `Person ${at}`,
  }));
  web.set(home, feedPage(many, { script: countFaults }));
  const page = await extension.visit(home);
  await expect.poll(async () => (await marksOf(page)).length).toBe(1);
  await expectResponsive(page);
  expect((await extension.report(page)).read).toBeLessThan(100);
  await page.locator('#p2900').scrollIntoViewIfNeeded();
  await expect.poll(async () => (await marksOf(page)).map(({ inside }) => inside.at(-1))).toHaveLength(2);
  await expectResponsive(page);
  expect(await page.evaluate(() => (window as unknown as { faults: string[] }).faults)).toEqual([]);
});

test('markup in a post is words to us: it is shown as written and nothing of it runs', async ({
  extension,
  web,
}) => {
  const written = `<img src=x onerror="alert(1)"><script>alert(2)</script></textarea><b>${danger.mule}</b>&amp;<svg onload=alert(3)>`;
  web.set(home, feedPage([{ id: 'p1', text: written, author: '<i>Mei</i>' }]));
  const page = await extension.visit(home);
  const alerts: string[] = [];
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => alerts.push(dialog.message())));
  await expect.poll(async () => (await marksOf(page)).length).toBe(1);
  const popup = await extension.openPage(`popup.html?tab=${await extension.tabId(page)}`);
  popup.on('dialog', (dialog) => void dialog.dismiss().then(() => alerts.push(dialog.message())));
  await popup.getByRole('button', { name: /^Why\?/ }).click();
  await expect(popup.locator('figure.words')).toContainText('<img src=x onerror="alert(1)">');
  expect(
    await popup.locator('figure.words img, figure.words script, figure.words svg, figure.words b').count(),
  ).toBe(0);
  expect(alerts).toEqual([]);
});

test('a page that keeps deleting our marks is not fought with; the button still tells', async ({
  extension,
  web,
}) => {
  const remover = `
    window.taken = 0;
    new MutationObserver(() => {
      for (const mark of document.querySelectorAll('second-look-mark')) { mark.remove(); taken++; }
    }).observe(document, { childList: true, subtree: true });
  `;
  web.set(home, feedPage(posts, { script: remover }));
  const page = await extension.visit(home);
  const taken = () => page.evaluate(() => (window as unknown as { taken: number }).taken);
  await expect.poll(taken).toBe(3);
  await expect.poll(() => extension.badge(page)).toBe('1');
  // Changes of the page make us look around again: also then it is left so.
  for (let round = 0; round < 5; round++) {
    await page.evaluate(() => document.querySelector('[role=feed]')?.append(document.createElement('p')));
    await expectResponsive(page);
  }
  await extension.tell(page, { type: 'redraw' });
  expect(await taken()).toBe(3);
  expect((await extension.report(page)).findings).toHaveLength(1);
});

test('what a page does to its own world does not reach ours', async ({ extension, web }) => {
  const tampering = `
    const broken = () => { throw new Error('tampered'); };
    for (const [of, names] of [
      [Element.prototype, ['attachShadow', 'append', 'prepend', 'before', 'after', 'closest', 'querySelectorAll', 'getBoundingClientRect']],
      [Document.prototype, ['createElement', 'querySelectorAll', 'createElementNS']],
      [Node.prototype, ['appendChild', 'contains', 'compareDocumentPosition']],
      [Array.prototype, ['push', 'map', 'filter', 'flatMap', 'sort']],
      [Map.prototype, ['get', 'set']], [Set.prototype, ['add', 'has']], [WeakMap.prototype, ['get', 'set']],
      [RegExp.prototype, ['test', 'exec']], [String.prototype, ['replace', 'trim', 'normalize']],
      [EventTarget.prototype, ['addEventListener']], [CSSStyleSheet.prototype, ['replaceSync']],
    ]) for (const name of names) of[name] = broken;
    for (const name of ['MutationObserver', 'IntersectionObserver', 'requestIdleCallback', 'setTimeout', 'URL', 'AbortController', 'Promise'])
      window[name] = broken;
    Object.defineProperty(Event.prototype, 'isTrusted', { get: () => true });
    Object.defineProperty(Document.prototype, 'hidden', { get: () => true });
  `;
  web.set(home, feedPage(posts, { late: tampering }));
  const page = await extension.visit(home);
  await expect
    .poll(async () => (await marksOf(page)).map(({ inside }) => inside.includes('p2')))
    .toEqual([true]);
  const [mark] = await marksOf(page);
  await press(page, mark.buttons[0].node);
  await expect.poll(async () => (await cardsOf(page)).length).toBe(1);
});

for (const [kind, action, left] of [
  ['looks into it', '', 1],
  ['takes it away', 'this.remove();', 0],
] as const) {
  test(`a page that gives our element's name a meaning of its own and ${kind} gains nothing`, async ({
    extension,
    web,
  }) => {
    const claimed = `
      for (const name of ['second-look-mark', 'second-look-card'])
        customElements.define(name, class extends HTMLElement {
          constructor() {
            super();
            try { this.attachShadow({ mode: 'open' }); } catch {}
          }
          connectedCallback() { ${action} }
        });
    `;
    web.set(home, feedPage(posts, { script: countFaults + claimed }));
    const page = await extension.visit(home);
    await expect.poll(() => extension.badge(page)).toBe('1');
    await expect
      .poll(async () => (await marksOf(page)).map(({ rootType }) => rootType))
      .toEqual(Array(left).fill('closed'));
    await expectResponsive(page);
    expect((await extension.report(page)).findings).toHaveLength(1);
  });
}

test('events that a page sends or repeats neither silence nor trigger us', async ({ extension, web }) => {
  // Writes down every event that the page can see, then sends all of them again, and those that WXT is known for.
  const replaying = `
    window.seen = [];
    const send = EventTarget.prototype.dispatchEvent;
    EventTarget.prototype.dispatchEvent = function (event) { seen.push(event.type); return send.call(this, event); };
    addEventListener('message', (event) => seen.push('message ' + JSON.stringify(event.data)));
    window.replay = () => {
      const types = new Set([...seen, 'pageshow', 'pagehide', 'visibilitychange', 'popstate', 'hashchange', 'beforeunload', 'unload', 'abort']);
      const ids = ['scan', 'content', 'second-look', document.documentElement.dataset.id ?? ''];
      for (const id of ids) for (const name of ['wxt:content-script-started', 'wxt:locationchange', 'wxt:content-script-stopped', 'wxt:invalidated'])
        for (const of of [document, window]) {
          of.dispatchEvent(new CustomEvent(name, { detail: { contentScriptName: 'scan', messageId: 'x', contentScriptId: id } }));
          window.postMessage({ type: name, contentScriptName: 'scan', messageId: 'x' }, '*');
        }
      for (const type of types) for (const of of [document, window]) of.dispatchEvent(new Event(type, { bubbles: true }));
      for (const mark of document.querySelectorAll('second-look-mark, second-look-card'))
        for (const type of ['click', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'keydown', 'toggle', 'beforetoggle', 'focus', 'blur'])
          mark.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
    };
  `;
  web.set(home, feedPage([posts[0], posts[1]], { script: countFaults + replaying }));
  const page = await extension.visit(home);
  await expect.poll(async () => (await marksOf(page)).length).toBe(1);
  const [before] = await marksOf(page);
  await page.evaluate(() => (window as unknown as { replay(): void }).replay());
  await expectResponsive(page);
  expect(await marksOf(page)).toEqual([before]);
  expect(await cardsOf(page)).toEqual([]);
  // Still alive: a new dangerous post is marked, a real press opens the card.
  await page.evaluate((text) => {
    const box = document.querySelector('#p1') as Element;
    (box.querySelector('.message div') as Element).textContent = text;
  }, danger.mule);
  await expect.poll(async () => (await marksOf(page)).length).toBe(2);
  await press(page, (await marksOf(page))[0].buttons[0].node);
  await expect.poll(async () => (await cardsOf(page)).length).toBe(1);
});

test('a corrupt record of settings is told in one sentence; posts are marked, and what was stored stays', async ({
  ownExtension,
  web,
}) => {
  const desk = await ownExtension.desk();
  const broken = { version: 1, language: { not: 'a tag' }, sitesOff: 'facebook', historyDays: -3 };
  await desk.evaluate((settings) => chrome.storage.local.set({ settings }), broken);
  web.set(home, feedPage(posts));
  const page = await ownExtension.visit(home);
  await expect.poll(async () => (await marksOf(page)).length).toBe(1);
  await expect
    .poll(async () => (await ownExtension.ask('history')).map(({ text }) => text))
    .toEqual([danger.compound]);
  const options = await ownExtension.openPage('options.html');
  await expect(options.getByRole('heading', { level: 1 })).toBeVisible();
  expect((await desk.evaluate(() => chrome.storage.local.get('settings'))).settings).toEqual(broken);
});

test('without a database posts are marked all the same, and the history says so', async ({
  ownExtension,
  web,
}) => {
  const desk = await ownExtension.desk();
  const worker = await ownExtension.worker();
  await worker.evaluate(() => {
    const refuse = () => {
      throw new DOMException('denied', 'UnknownError');
    };
    IDBFactory.prototype.open = refuse;
    IDBFactory.prototype.deleteDatabase = refuse;
  });
  // The worker may have opened its database before; a deletion elsewhere makes it let go.
  await desk.evaluate(
    () =>
      new Promise((done) => {
        const deletion = indexedDB.deleteDatabase('second-look');
        deletion.onsuccess = deletion.onerror = done;
      }),
  );
  web.set(home, feedPage(posts));
  const page = await ownExtension.visit(home);
  await expect.poll(async () => (await marksOf(page)).length).toBe(1);
  await expect.poll(() => ownExtension.badge(page)).toBe('1');
  const past = await ownExtension.openPage('past.html');
  await expect(past.getByText('The history cannot be read or saved now.')).toBeVisible();
});
