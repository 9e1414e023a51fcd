/**
 * Every fixture of a site (tests/fixtures/sites/NAME.html) against what a person says is in it (NAME.json): exactly the
 * right posts, their words and nothing else, their identity, and no look at what must not be read.
 * `key: "#"` stands for a key made of author and text.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { closeBrowser, fixture, newPage } from './page-browser.ts';
import type { ProbeReading } from './page-probe.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

interface Expected {
  address: string;
  chats?: boolean;
  site: string;
  posts: { strategy: string; key: string; text: string }[];
}

const folder = fileURLToPath(new URL('../fixtures/sites/', import.meta.url));
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''));
const cases = names.flatMap((name) =>
  (JSON.parse(readFileSync(`${folder}${name}.json`, 'utf8')) as Expected[]).map(
    (expected) =>
      [`${name} at ${expected.address}${expected.chats ? ', chats on' : ''}`, name, expected] as const,
  ),
);

let shown: Awaited<ReturnType<typeof newPage>>;
beforeAll(async () => {
  shown = await newPage();
});
afterAll(closeBrowser);

/** Runs in the page: notes every reading of words that the fixture calls forbidden. */
function watchForbidden(): void {
  const read: string[] = [];
  (globalThis as unknown as { forbiddenReads: string[] }).forbiddenReads = read;
  const watched: readonly (readonly [object, string])[] = [
    [Node.prototype, 'textContent'],
    [Node.prototype, 'nodeValue'],
    [CharacterData.prototype, 'data'],
    [Element.prototype, 'innerHTML'],
    [Element.prototype, 'outerHTML'],
    [HTMLElement.prototype, 'innerText'],
    [HTMLTextAreaElement.prototype, 'value'],
  ];
  for (const [prototype, name] of watched) {
    const property = Object.getOwnPropertyDescriptor(prototype, name);
    if (!property?.get) throw new Error(`${name} is no getter here`);
    Object.defineProperty(prototype, name, {
      ...property,
      get(this: Node) {
        const value: unknown = property.get?.call(this);
        if (typeof value === 'string' && value.includes('FORBIDDEN')) read.push(`${this.nodeName}.${name}`);
        return value;
      },
    });
  }
}

describe('the posts of a fixture', () => {
  it.each(cases)('%s', async (_, name, expected) => {
    const { page, show } = shown;
    await show(fixture(`${name}.html`), expected.address);
    await page.evaluate(watchForbidden);
    const reading = await page.evaluate<ProbeReading>(
      `probe.read(${JSON.stringify(expected.chats ? { chats: true } : {})})`,
    );
    const posts = reading.posts.map(({ key, kind: _kind, pictures, links, ...post }) => ({
      ...post,
      key: /^t[0-9a-f]{16}$/.test(key) ? '#' : key,
      ...(pictures.length > 0 ? { pictures } : {}),
      ...(links && links.length > 0 ? { links } : {}),
    }));
    const forbidden = await page.evaluate(
      () => (globalThis as unknown as { forbiddenReads: string[] }).forbiddenReads,
    );
    expect({ site: reading.site, posts }).toEqual({ site: expected.site, posts: expected.posts });
    expect(forbidden).toEqual([]);
  });

  it('every fixture has its expectations', () => {
    const pages = readdirSync(folder).filter((file) => file.endsWith('.html'));
    expect(pages.map((file) => file.replace('.html', '')).filter((name) => !names.includes(name))).toEqual(
      [],
    );
  });
});
