import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { normalise } from '../../lib/engine/text.ts';
import { pack, unpack } from '../../lib/ruleset/binary.ts';
import { type Compiled, compileRuleset } from '../../lib/ruleset/compile.ts';
import { parsePattern, withNumbersApart } from '../../lib/ruleset/pattern.ts';
import { conceptIds, readWords } from '../../lib/ruleset/read-data.ts';
import { readRuleset } from '../../lib/ruleset/ruleset.ts';

const data = (name: string) =>
  parse(readFileSync(join(import.meta.dirname, '../../lib/ruleset', name), 'utf8'));
const whole = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer as ArrayBuffer;

describe('the compiled ruleset', () => {
  let compiled: Compiled;
  beforeAll(() => {
    compiled = compileRuleset();
  }, 60_000);

  it('takes every phrase of the data', () => {
    expect(compiled.problems).toEqual([]);
    expect(compiled.phraseCount).toBeGreaterThan(5_000);
  });

  it('reads Amharic letters that are said alike as one', () => {
    const { tables } = readRuleset(whole(compiled.bytes));
    const plain = (text: string) => {
      const { chars, length } = normalise(text, tables);
      return String.fromCharCode(...chars.subarray(0, length));
    };
    expect(plain('ሥራ ዓመት ኃይል ፀሐይ ሃገር')).toBe(plain('ስራ አመት ሀይል ጸሀይ ሀገር'));
    expect(plain('ሥራ')).not.toBe(plain('ሴራ'));
  });

  it('never loses the number that stands beside a word inside brackets', () => {
    expect(withNumbersApart(parsePattern('counter (#|number)')).map(({ slots }) => slots)).toEqual([
      [['counter number']],
      [['counter'], ['#']],
    ]);
    const { signals } = readRuleset(whole(compiled.bytes)).assess({
      text: 'Remit your salary at our counter in the airport terminal. Travel and work abroad with ease.',
    });
    expect(signals.map(({ id }) => id)).not.toContain('escort-at-immigration');
  });

  it('is the same, byte for byte, when it is compiled again', () => {
    const again = compileRuleset();
    expect(again.version).toBe(compiled.version);
    expect(Buffer.compare(again.bytes, compiled.bytes)).toBe(0);
  }, 60_000);

  it('is read back as it was written', () => {
    const { head, arrays } = unpack(whole(compiled.bytes));
    expect(Buffer.compare(pack({ head, arrays }), compiled.bytes)).toBe(0);
    const ruleset = readRuleset(whole(compiled.bytes));
    expect(ruleset.version).toBe(compiled.version);
    expect(
      ruleset.assess({ text: 'If the bank calls, say it is for your shop.' }).signals.map(({ id }) => id),
    ).toContain('lie-to-the-bank');
  });

  it.each([
    ['an empty file', new Uint8Array(0)],
    ['a few bytes', new Uint8Array([0x31, 0x30, 0x4c, 0x53])],
    ['another file', new TextEncoder().encode('This is a letter to my aunt, and no ruleset at all.')],
  ])('refuses %s with a plain sentence', (_, bytes) => {
    expect(() => readRuleset(whole(bytes))).toThrow(/^This is not a ruleset file of this version\.$/);
  });

  it.each([0.02, 0.3, 0.9])('refuses a file of which only the share %d has arrived', (share) => {
    const part = compiled.bytes.slice(0, Math.floor(compiled.bytes.length * share));
    expect(() => readRuleset(whole(part))).toThrow(/^This ruleset file is incomplete\.$/);
  });
});

describe('the words of each language', () => {
  const concepts = conceptIds();
  const files = readWords();

  it.each(files.map((file) => [file.language, file] as const))(
    '%s names only ideas that exist',
    (_, file) => {
      expect(Object.keys(file.words).filter((id) => !concepts.includes(id))).toEqual([]);
    },
  );

  it.each(['en', 'ms', 'id', 'zh'])('%s has words for every idea', (language) => {
    const words = files.find((file) => file.language === language)?.words ?? {};
    expect(concepts.filter((id) => !words[id]?.length)).toEqual([]);
  });

  it.each(files.map((file) => [file.language, file] as const))(
    '%s says whether a native reader is still needed',
    (_, file) => {
      expect(typeof file.needsNativeReader).toBe('boolean');
      expect(file.functionWords.length).toBeGreaterThan(5);
    },
  );
});

interface Place {
  id: string;
  country: string;
  risk: string;
  named?: string;
}

describe('the places', () => {
  const { countries, review } = data('places.yaml');
  const places: Place[] = data('places.yaml').places;

  it.each(places.filter(({ risk }) => risk !== 'none').map((place) => [place.id, place] as const))(
    '%s says who named it, and when',
    (_, place) => {
      expect(place.named).toMatch(/\b20\d\d\b|Cyber Scam Monitor/);
    },
  );

  it('each belong to a country that is listed', () => {
    const listed = Object.values(countries as Record<string, string[]>).flat();
    expect(places.filter(({ country }) => !listed.includes(country))).toEqual([]);
    expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
  });

  it('have a day on which they are looked at again', () => {
    for (const day of [review, data('corridors.yaml').review]) {
      expect(String(day)).toMatch(/^\d{4}-\d\d-\d\d/);
      // A date that has passed is said, and does not break the build of someone who changes something else.
      if (new Date(day).getTime() < Date.now())
        console.warn(`The places were to be looked at again on ${day}.`);
    }
  });

  it('have a source for each closed corridor', () => {
    for (const { to, source } of Object.values(
      data('corridors.yaml').closed as Record<string, { to: string[]; source: string }>,
    )) {
      expect(to.length).toBeGreaterThan(0);
      expect(source).not.toBe('');
    }
  });
});
