/** Every required site at its real host name, and any other page when the user asks for it. */
import { expect, test } from './extension.ts';
import { boxOf, marksOf } from './marks.ts';
import { sitePages } from './pages/others.ts';
import { danger } from './texts.ts';

for (const { name, address, html, text } of sitePages) {
  test(`on ${name} the dangerous post alone gets a mark`, async ({ extension, web }) => {
    web.set(address, html);
    const page = await extension.visit(address);
    await expect.poll(async () => (await marksOf(page)).length).toBe(1);
    await expect.poll(() => extension.badge(page)).toBe('1');
    const { findings } = await extension.report(page);
    expect(findings).toHaveLength(1);
    expect(findings[0].text).toContain(text);
    const [mark] = await marksOf(page);
    const { width, height } = await boxOf(page, mark.buttons[0].node);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(20);
  });
}

test.describe('any other page', () => {
  // What a press on the toolbar button grants for one tab (`activeTab`); no test can press that button.
  test.use({ alsoGranted: ['https://board.example/*'] });
  const address = 'https://board.example/jobs/9';
  const page = (data: string) =>
    `<!doctype html><title>Job</title><link rel="icon" href="data:,"><script type="application/ld+json">${data}</script>
    <main><h1>Customer service</h1>${danger.compound
      .split('. ')
      .map((sentence) => `<p>${sentence}.</p>`)
      .join('')}</main>`;

  for (const [kind, data] of [
    ['whose job data are broken', '{"@type":"JobPosting","description":"<p>cut in the mid'],
    ['whose job data are nested without end', `${'{"@graph":['.repeat(2_000)}${']}'.repeat(2_000)}`],
  ] as const) {
    test(`${kind} is left alone, and read when the user asks for it`, async ({ ownExtension, web }) => {
      web.set(address, page(data));
      const board = await ownExtension.visit(address);
      const popup = await ownExtension.openPage(`popup.html?tab=${await ownExtension.tabId(board)}`);
      await expect(popup.getByText('I do not read this page by myself')).toBeVisible();
      expect(await marksOf(board)).toEqual([]);
      await board.bringToFront();
      await popup.getByRole('button', { name: 'Read this page now' }).click();
      await expect(popup.getByRole('heading', { level: 1 })).toHaveText('1 post here needs a second look');
      await expect.poll(async () => (await marksOf(board)).length).toBe(1);
      await expect.poll(() => ownExtension.badge(board)).toBe('1');
    });
  }
});
