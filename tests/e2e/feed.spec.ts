/** A feed as it is read: scrolled, recycled, edited, left for another page. */
import { expect, test } from './extension.ts';
import { boxOf, marksOf, styleOf } from './marks.ts';
import { feedPage } from './pages/facebook.ts';
import { clear, danger } from './texts.ts';

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
