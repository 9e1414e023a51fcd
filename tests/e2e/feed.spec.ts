/** A feed as it is read: scrolled, recycled, edited, left for another page. */
import { expect, test } from './extension.ts';
import { boxOf, marksOf, styleOf } from './marks.ts';
import { feedPage } from './pages/facebook.ts';
import { clear, danger, harmless } from './texts.ts';

const home = 'https://www.facebook.com/';

test('a dangerous post among harmless ones gets one mark, the button tells, nothing else is touched', async ({
  extension,
  web,
}) => {
  web.set(
    home,
    feedPage([
      { id: 'p1', text: clear.birthday },
      { id: 'p2', text: danger.compound },
      { id: 'p3', text: clear.bakery },
    ]),
  );
  const page = await extension.visit(home);
  await expect.poll(async () => (await marksOf(page)).length).toBe(1);
  const [mark] = await marksOf(page);
  expect(mark.inside).toContain('p2');
  expect(mark.attributes).toEqual([]);
  expect(mark.rootType).toBe('closed');
  expect(mark.text).toContain('Strong warning signs');
  const box = await boxOf(page, mark.buttons[0].node);
  expect(box.height).toBeGreaterThanOrEqual(24);
  expect(box.width).toBeGreaterThan(80);
  expect((await styleOf(page, mark.host)).display).toBe('block');
  await expect.poll(() => extension.badge(page)).toBe('1');
  expect(await extension.title(page)).toBe('Second Look: 1 post with warning signs');
});

/** A feed that keeps six elements and puts other posts into them, as the scrolled feeds of the big sites do. */
const recycling = `
  const feed = document.querySelector('[role=feed]');
  const boxes = [...feed.children];
  const height = 400;
  const spacer = document.createElement('div');
  feed.style.position = 'relative';
  feed.style.height = texts.length * height + 'px';
  const shown = new Map();
  function show(box, at) {
    if (shown.get(box) === at) return;
    shown.set(box, at);
    box.setAttribute('aria-posinset', at + 1);
    box.id = 'post' + at;
    box.style.cssText = 'position:absolute;left:0;right:0;min-height:300px;top:' + at * height + 'px';
    box.querySelector('.time').href = '/someone/posts/' + (1000 + at);
    box.querySelector('h3 a').textContent = 'Person ' + at;
    box.querySelector('[dir=auto]').textContent = texts[at];
  }
  function draw() {
    const first = Math.max(0, Math.min(texts.length - 6, Math.floor(scrollY / height) - 1));
    for (let at = first; at < first + 6; at++) show(boxes[at % 6], at);
  }
  addEventListener('scroll', draw);
  draw();
`;

test('in a feed that reuses its elements every mark stands at its own post', async ({ extension, web }) => {
  const texts = Array.from({ length: 40 }, (_, at) => harmless(at));
  texts[3] = danger.compound;
  texts[20] = danger.mule;
  const posts = texts.slice(0, 6).map((text, at) => ({ id: `post${at}`, text }));
  web.set(home, feedPage(posts, { late: `const texts = ${JSON.stringify(texts)};${recycling}` }));
  const page = await extension.visit(home);
  const marked = async () => (await marksOf(page)).map(({ inside }) => inside.find((id) => /^post/.test(id)));
  const scrollTo = (at: number) => page.evaluate((top) => window.scrollTo(0, top), at * 400);
  await scrollTo(2);
  await expect.poll(marked).toEqual(['post3']);
  await scrollTo(19);
  await expect.poll(marked).toEqual(['post20']);
  await expect.poll(() => extension.badge(page)).toBe('2');
  await scrollTo(30);
  await expect.poll(marked).toEqual([]);
  const { findings } = await extension.report(page);
  expect(findings.map(({ text, gone }) => [text, gone])).toEqual([
    [danger.compound, true],
    [danger.mule, true],
  ]);
  await scrollTo(2);
  await expect.poll(marked).toEqual(['post3']);
  expect(await extension.badge(page)).toBe('2');
});

test('"See more" is judged anew as the same post, and an edit to harmless words takes the mark away', async ({
  extension,
  web,
}) => {
  const cut = danger.compound.indexOf('Flight');
  web.set(home, feedPage([{ id: 'p1', text: clear.bakery, more: danger.compound.slice(cut) + danger.mule }]));
  const page = await extension.visit(home);
  await expect.poll(async () => (await extension.report(page)).read).toBe(1);
  expect(await marksOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'See more' }).click();
  await expect.poll(async () => (await marksOf(page)).length).toBe(1);
  await expect.poll(() => extension.badge(page)).toBe('1');
  expect((await extension.report(page)).read).toBe(1);
  await page.evaluate((text) => {
    const message = document.querySelector('.message div');
    if (message) message.textContent = text;
  }, clear.birthday);
  await expect.poll(async () => (await marksOf(page)).length).toBe(0);
  await expect.poll(() => extension.badge(page)).toBe('');
});

test('when the site goes to another page without loading it, findings and badge begin anew', async ({
  extension,
  web,
}) => {
  web.set(home, feedPage([{ id: 'p1', text: danger.compound }]));
  const page = await extension.visit(home);
  await expect.poll(() => extension.badge(page)).toBe('1');
  await page.evaluate(
    ([one, two]) => {
      history.pushState(null, '', '/groups/4455/');
      const [first] = document.querySelectorAll('.post');
      const second = first.cloneNode(true) as Element;
      for (const mark of second.querySelectorAll('second-look-mark')) mark.remove();
      first.remove();
      for (const [box, text, id] of [
        [second, one, 'g1'],
        [second.cloneNode(true) as Element, two, 'g2'],
      ] as const) {
        box.id = id;
        (box.querySelector('.message div') as Element).textContent = text;
        (box.querySelector('.time') as HTMLAnchorElement).href = `/groups/4455/posts/${id.slice(1)}777`;
        document.querySelector('[role=feed]')?.append(box);
      }
    },
    [danger.mule, danger.suitcase],
  );
  await expect.poll(async () => (await marksOf(page)).map(({ inside }) => inside.at(-1))).toHaveLength(2);
  await expect.poll(() => extension.badge(page)).toBe('2');
  const { findings, url } = await extension.report(page);
  expect(url).toContain('/groups/4455/');
  expect(findings.map(({ text }) => text).sort()).toEqual([danger.mule, danger.suitcase].sort());
});
