/** The parts that all sites read with: text without layout, links, keys, job data. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hash64, textKey } from '../../lib/sites/reading/identity.ts';
import { jobOf, readLoosely, wordsOfHtml } from '../../lib/sites/reading/job-data.ts';
import { unwrapLink } from '../../lib/sites/reading/links.ts';
import { closeBrowser, openPage } from './page-browser.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe('text', () => {
  let page: Page;
  beforeAll(async () => {
    page = await openPage('<!doctype html><div id="x"></div>', 'https://board.example/');
  });
  afterAll(closeBrowser);

  const read = (html: string, options: object = {}) =>
    page.evaluate(
      ([markup, given]) => {
        const box = document.querySelector('#x') as Element;
        box.innerHTML = markup as string;
        return (
          globalThis as unknown as { probe: { readText(e: Element, o: object): string } }
        ).probe.readText(box, given as object);
      },
      [html, options] as const,
    );

  it.each([
    [
      'blocks are lines, inline parts are not',
      '<p>One</p><p>two <b>th</b>ree</p>four<br>five',
      'One\ntwo three\nfour\nfive',
    ],
    ['white space of the page is folded', '  a \n  b&nbsp; c ', 'a b c'],
    ['emoji pictures are emoji', 'Go<img alt="✈️"><img alt="🇰🇭"><img alt="3️⃣"><img alt="A photo">', 'Go✈️🇰🇭3️⃣'],
    ['small buttons are left out', 'Text… <div role="button">See more</div><button>Apply</button>', 'Text…'],
    [
      'a button that is a card is read',
      '<button><div>Helper in a house at the lake</div><div>Town 3</div></button>',
      'Helper in a house at the lake\nTown 3',
    ],
    [
      'aria-hidden text is read',
      '<span aria-hidden="true">Seen by all who see</span>',
      'Seen by all who see',
    ],
    [
      'twins for screen readers are left out',
      '<span aria-hidden="true">Ana</span><span class="visually-hidden">Ana</span>',
      'Ana',
    ],
    [
      'what only screen readers get, and is no twin, is read',
      '<span class="sr-only">Salary</span> 20',
      'Salary 20',
    ],
    [
      'composers are never read',
      'a<div contenteditable="true">x</div><div contenteditable="">x</div><div role="textbox">x</div><textarea>x</textarea>b',
      'a\nb',
    ],
    ['what is not drawn is left out', 'a<span hidden>x</span><i style="display: none">x</i>b', 'ab'],
    [
      'scripts, styles and drawings are no text',
      'a<script>x</script><style>x</style><svg><title>x</title></svg>b',
      'ab',
    ],
  ])('%s', async (_, html, words) => {
    expect((await read(html)).replace(/\n+/g, '\n')).toBe(words);
  });

  it('keeps the lines of the writer where the site shows them', async () => {
    expect(await read('one\ntwo  three\n\nfour', { keepLines: true })).toBe('one\ntwo three\n\nfour');
  });

  it('reads beginning and end of a text of ten million letters', async () => {
    const text = await page.evaluate(() => {
      const box = document.createElement('div');
      box.append('begin ', 'x'.repeat(10_000_000), ' end');
      return (globalThis as unknown as { probe: { readText(e: Element): string } }).probe.readText(box);
    });
    expect(text.length).toBeLessThan(150_000);
    expect(text).toMatch(/^begin x[\s\S]*end$/);
  });

  it('comes through a tree of ten thousand levels', async () => {
    const text = await page.evaluate(() => {
      const box = document.createElement('div');
      let inner = box;
      for (let level = 0; level < 10_000; level++) inner = inner.appendChild(document.createElement('div'));
      inner.textContent = 'deep';
      return (globalThis as unknown as { probe: { readText(e: Element): string } }).probe.readText(box);
    });
    expect(text).toBe('deep');
  });
});

describe('links', () => {
  const at = 'https://www.facebook.com/groups/1/';
  it.each([
    [
      'https://l.facebook.com/l.php?u=https%3A%2F%2Fwa.me%2F60100000001%3Ftext%3DHi&h=AT0',
      'https://wa.me/60100000001?text=Hi',
    ],
    [
      'https://lm.facebook.com/l.php?u=https%3A%2F%2Fl.instagram.com%2F%3Fu%3Dhttps%253A%252F%252Ft.me%252Fboss',
      'https://t.me/boss',
    ],
    ['https://www.linkedin.com/safety/go?url=https%3A%2F%2Flin.ee%2Fabc&trk=x', 'https://lin.ee/abc'],
    ['https://www.google.com/url?q=https://zalo.me/0900000000&sa=D', 'https://zalo.me/0900000000'],
    ['tel:+60100000001', 'tel:+60100000001'],
    ['viber://chat?number=95900000000', 'viber://chat?number=95900000000'],
    ['/profile', 'https://www.facebook.com/profile'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['http://[broken', null],
    ['https://l.facebook.com/l.php?u=javascript:alert(1)', null],
  ])('%s leads to %s', (href, target) => {
    expect(unwrapLink(href, at)).toBe(target);
  });
});

describe('keys', () => {
  it('stay when a text is unfolded, and differ by author', () => {
    const beginning = 'Work abroad '.repeat(20);
    expect(textKey('ana', `${beginning}…`)).toBe(textKey('ana', `${beginning} and the rest of it`));
    expect(textKey('ana', beginning)).not.toBe(textKey('ben', beginning));
  });

  it('do not collide in a hundred thousand similar texts', () => {
    const hashes = new Set(Array.from({ length: 100_000 }, (_, at) => hash64(`Job number ${at}`)));
    expect(hashes.size).toBe(100_000);
  });
});

describe('job data', () => {
  it.each([
    ['{"a":1}', { a: 1 }],
    ['<!-- {"a":1,} -->', { a: 1 }],
    ['//<![CDATA[\n{"a":"x\ty"}\n//]]>', { a: 'x y' }],
    ['{"a":', undefined],
    ['', undefined],
  ])('reads %j', (source, value) => expect(readLoosely(source)).toEqual(value));

  it.each([
    ['&lt;p&gt;Fry &amp;amp; boil&lt;/p&gt;', 'Fry & boil'],
    ['<ul><li>One</li><li>Two</li></ul><script>x</script>', 'One\nTwo'],
    ['Pay &euro;5 &#8364;6 &#x20ac;7 < 8', 'Pay €5 €6 €7 < 8'],
  ])('takes the words of %s', (html, words) => expect(wordsOfHtml(html)).toBe(words));

  it('of the page before is refused, of several the one of this address is taken', () => {
    const job = (name: string) => ({
      title: name,
      company: '',
      text: name,
      names: [`https://b.example/jobs/${name}`],
    });
    const at = (path: string) => new URL(`https://b.example${path}`);
    expect(jobOf([job('one')], at('/jobs/two'))).toBeNull();
    expect(jobOf([job('one'), job('two')], at('/jobs/two?from=list'))?.title).toBe('two');
    expect(jobOf([{ ...job('one'), names: [] }], at('/jobs/two'))?.title).toBe('one');
    expect(
      jobOf(
        [
          { ...job('one'), names: [] },
          { ...job('two'), names: [] },
        ],
        at('/jobs/two'),
      ),
    ).toBeNull();
  });
});
