import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readSigns } from '../../lib/ruleset/read-data.ts';
import { loadRuleset } from '../../scripts/load-ruleset.ts';

const signs = readSigns();
const ruleset = await loadRuleset();
const sources = Object.keys(
  parse(readFileSync(join(import.meta.dirname, '../../lib/ruleset/sources.yaml'), 'utf8')),
);

/** The languages in which a warning sign of weight must be shown to work. */
const PROVEN = ['en', 'ms', 'id', 'zh'];

/** The words of the text that a sign points at; null where it stays silent. */
function pointsAt(id: string, text: string, country?: string): string | null {
  const normal = ruleset.prepare({ text, country });
  const fired = ruleset.fired().find(({ sign }) => ruleset.tables.signs[sign].id === id);
  if (!fired) return null;
  let words = '';
  for (let k = 0; k < fired.spans.length; k += 2)
    words += text.slice(normal.from[fired.spans[k]], normal.from[fired.spans[k + 1]]);
  return words;
}

describe.each(signs)('$id', (sign) => {
  const { match, ignore = {}, reader } = sign.examples;

  it('stands in the file of its name and the folder of its family', () => {
    expect(basename(sign.file, '.yaml')).toBe(sign.id);
    expect(basename(dirname(sign.file))).toBe(sign.family);
  });

  it('says what it means, where it errs and what it rests on', () => {
    expect(sign.title.trim()).not.toBe('');
    expect(sign.why.trim()).not.toBe('');
    expect(sign.falseAlarms.trim()).not.toBe('');
    expect(sign.sources.length).toBeGreaterThan(0);
    for (const source of sign.sources) expect(sources).toContain(source);
  });

  it('has an example and a look-alike', () => {
    expect(match.en?.length).toBeGreaterThan(0);
    expect(ignore.en?.length).toBeGreaterThan(0);
    const weighty = sign.strength === 'strong' || sign.strength === 'decisive';
    if (weighty) expect(Object.keys(match)).toEqual(expect.arrayContaining(PROVEN));
    if (sign.phrases) expect(Object.keys(sign.phrases)).toEqual(expect.arrayContaining(PROVEN));
  });

  for (const [language, texts] of Object.entries(match)) {
    it.each(texts)(`${sign.id} fires in ${language}: %s`, (text) => {
      expect(pointsAt(sign.id, text, reader)).toMatch(/\S/);
    });
  }
  for (const [language, texts] of Object.entries(ignore)) {
    it.each(texts)(`${sign.id} stays silent in ${language}: %s`, (text) => {
      expect(pointsAt(sign.id, text, reader)).toBeNull();
    });
  }
});

describe('all signs', () => {
  it('are at least fifty, each with an id of its own', () => {
    expect(signs.length).toBeGreaterThanOrEqual(50);
    expect(new Set(signs.map(({ id }) => id)).size).toBe(signs.length);
  });

  it('are all compiled', () => {
    expect(ruleset.tables.signs.map(({ id }) => id).sort()).toEqual(signs.map(({ id }) => id).sort());
  });
});
