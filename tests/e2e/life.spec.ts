/** The worker is stopped, the extension is updated, the browser is started anew: nothing is lost, nothing doubled. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { expect, test } from './extension.ts';
import { cardsOf, marksOf, press } from './marks.ts';
import { feedPage } from './pages/facebook.ts';
import { clear, danger } from './texts.ts';

const home = 'https://www.facebook.com/';

/** Stops the worker as the browser does: at once, whatever it is doing. */
async function stopWorker(context: BrowserContext): Promise<void> {
  const session = await context.newCDPSession(context.pages()[0]);
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type }) => type === 'service_worker');
  if (!worker) throw new Error('There is no worker to stop.');
  await session.send('Target.closeTarget', { targetId: worker.targetId });
  await session.detach();
}

test('a worker that is stopped in the middle of a batch loses nothing', async ({ ownExtension, web }) => {
  const worker = await ownExtension.worker();
  // The question for dismissed posts waits for ever: the batch is assessed and not yet answered when the worker dies.
  await worker.evaluate(() => {
    const area = chrome.storage.session as unknown as { get(...of: unknown[]): Promise<unknown> };
    const getAsEver = area.get.bind(area);
    area.get = (...of) => {
      if (of[0] !== 'dismissed') return getAsEver(...of);
      (globalThis as unknown as { waiting: boolean }).waiting = true;
      return new Promise(() => {});
    };
  });
  web.set(
    home,
    feedPage([
      { id: 'p1', text: danger.compound },
      { id: 'p2', text: clear.cat },
      { id: 'p3', text: danger.mule },
    ]),
  );
  const page = await ownExtension.visit(home);
  await expect
    .poll(() => worker.evaluate(() => (globalThis as unknown as { waiting?: boolean }).waiting === true))
    .toBe(true);
  expect(await marksOf(page)).toEqual([]);
  await stopWorker(ownExtension.context);
  await expect.poll(async () => (await marksOf(page)).map(({ inside }) => inside.at(-1))).toHaveLength(2);
  await expect.poll(() => ownExtension.badge(page)).toBe('2');
  const history = await ownExtension.ask('history');
  expect(history.map(({ text }) => text).sort()).toEqual([danger.compound, danger.mule].sort());
});

test('a worker that was stopped at rest still knows badge, dismissals and history', async ({
  ownExtension,
  web,
}) => {
  web.set(home, feedPage([{ id: 'p1', text: danger.compound }]));
  const page = await ownExtension.visit(home);
  await expect.poll(() => ownExtension.badge(page)).toBe('1');
  const [{ site, key, signature }] = (await ownExtension.report(page)).findings;
  await stopWorker(ownExtension.context);
  expect(await ownExtension.badge(page)).toBe('1');
  expect((await ownExtension.ask('history')).map(({ text }) => text)).toEqual([danger.compound]);
  await ownExtension.ask('dismiss', { site, key, signature });
  await stopWorker(ownExtension.context);
  await page.reload();
  await expect.poll(async () => (await ownExtension.report(page)).read).toBe(1);
  expect(await marksOf(page)).toEqual([]);
  expect(await ownExtension.badge(page)).toBe('');
});

test('after an update the open tab has one living mark, and reads on', async ({ ownExtension, web }) => {
  const { context, files, id } = ownExtension;
  web.set(home, feedPage([{ id: 'p1', text: danger.compound }]));
  const page = await ownExtension.visit(home);
  await expect.poll(async () => (await marksOf(page)).length).toBe(1);
  const [before] = await marksOf(page);

  const path = join(files, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...manifest, version: '0.1.99' }));
  const extensions = await context.newPage();
  await extensions.goto('chrome://extensions/');
  await extensions.evaluate(
    (id) =>
      (
        chrome as unknown as { developerPrivate: { reload(id: string, how: object): Promise<unknown> } }
      ).developerPrivate.reload(id, { failQuietly: true }),
    id,
  );
  await page.bringToFront();

  await expect
    .poll(async () => (await marksOf(page)).filter(({ host }) => host !== before.host).length, {
      timeout: 30_000,
    })
    .toBe(1);
  await expect.poll(async () => (await marksOf(page)).length).toBe(1);
  await page.evaluate((text) => {
    const box = document.querySelector('.post')?.cloneNode(true) as Element;
    for (const mark of box.querySelectorAll('second-look-mark')) mark.remove();
    box.id = 'p2';
    (box.querySelector('.message div') as Element).textContent = text;
    (box.querySelector('.time') as HTMLAnchorElement).href = '/somebody/posts/4242';
    document.querySelector('[role=feed]')?.append(box);
  }, danger.mule);
  await expect.poll(async () => (await marksOf(page)).length).toBe(2);
  await expect.poll(() => ownExtension.badge(page)).toBe('2');
  const [mark] = await marksOf(page);
  await press(page, mark.buttons[0].node);
  await expect.poll(async () => (await cardsOf(page)).length).toBe(1);
});
