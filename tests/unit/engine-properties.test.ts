import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../lib/engine/assess.ts';
import { HEAD, normalise, TAIL } from '../../lib/engine/text.ts';
import type { Ruleset } from '../../lib/ruleset/ruleset.ts';
import { loadRuleset } from '../../scripts/load-ruleset.ts';

let ruleset: Ruleset;
beforeAll(async () => {
  ruleset = await loadRuleset();
});

/** Pieces of dangerous offers mixed with anything that Unicode can hold. */
const pieces = fc.constantFrom(
  'Hiring customer service in Poipet',
  'passport kept by the company',
  'USD 3,000 per month',
  'free flight ticket',
  'do not tell your parents',
  'rent your bank account',
  '招聘客服 包机票 西港',
  'งานออนไลน์ ปอยเปต',
  'gaji USD 2000',
  '‮',
  '​',
  '\ud800',
  '\udc00',
  '🇰🇭',
  '\u0301',
  '.',
  '\n',
  ' ',
);
const anyText = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), { maxLength: 30 })
  .map((parts) => parts.join(' '));

describe('an assessment', () => {
  it('never throws and keeps its promises, whatever the text holds', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = assess({ text }, ruleset);
        expect(result.score).toBeGreaterThanOrEqual(0);
        expect(result.score).toBeLessThanOrEqual(100);
        expect(result.level).toBe(result.score >= 70 ? 'danger' : result.score >= 40 ? 'caution' : 'none');
        expect(result.category === 'none').toBe(result.level === 'none');
        if (result.level !== 'none')
          expect(
            result.signals.some(
              (signal) => signal.strength !== 'reassuring' && signal.id !== 'learned-wording',
            ),
          ).toBe(true);
        for (const signal of result.signals) {
          expect(signal.evidence.length).toBeGreaterThan(0);
          for (const { start, end, text: words } of signal.evidence) {
            expect(start).toBeLessThan(end);
            expect(words).toBe(text.slice(start, end));
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is the same every time, also after other texts', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const first = assess({ text }, ruleset);
        assess({ text: other }, ruleset);
        expect(assess({ text }, ruleset)).toEqual(first);
      }),
      { numRuns: 100 },
    );
  });

  it('does not change with fields that it does not know', () => {
    fc.assert(
      fc.property(anyText, fc.dictionary(fc.string(), fc.anything()), (text, extra) => {
        expect(assess({ ...extra, text, links: undefined, country: undefined } as never, ruleset)).toEqual(
          assess({ text }, ruleset),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('reads the beginning and the end of a text of 10 MB and says that it was cut', () => {
    const middle = 'x y '.repeat(2_500_000);
    const end = 'The company keeps your passport when you work in Poipet as customer service.';
    const result = assess({ text: middle + end }, ruleset);
    expect(result.cut).toBe(true);
    for (const { evidence } of result.signals)
      for (const { start, text } of evidence)
        expect((middle + end).slice(start, start + text.length)).toBe(text);
    expect(assess({ text: end }, ruleset).cut).toBeUndefined();
  });
});

describe('the normalised text', () => {
  it('leads every character back to the original, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const normal = normalise(text, ruleset.tables);
        for (let k = 0; k < normal.length; k++) {
          expect(normal.from[k]).toBeGreaterThanOrEqual(k === 0 ? 0 : normal.from[k - 1]);
          expect(normal.from[k]).toBeLessThan(text.length);
        }
        expect(normal.from[normal.length]).toBe(text.length);
      }),
      { numRuns: 300 },
    );
  });

  it('grows no faster than the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalise(text, ruleset.tables).length).toBeLessThanOrEqual(
          Math.min(text.length, HEAD + TAIL) * 4 + 2,
        );
      }),
      { numRuns: 200 },
    );
  });

  const same: [string, string, string][] = [
    ['styled letters', '𝗙𝗿𝗲𝗲 𝒕𝒊𝒄𝒌𝒆𝒕', 'free ticket'],
    ['enclosed and full-width letters', 'ⓕⓡⓔⓔ ＴＩＣＫＥＴ', 'free ticket'],
    ['small capitals', 'ꜰʀᴇᴇ ᴛɪᴄᴋᴇᴛ', 'free ticket'],
    ['zero-width characters and soft hyphens', 'fr​ee tic­ket', 'free ticket'],
    ['bidi controls', '‮free‬ ticket', 'free ticket'],
    ['look-alike letters inside a mixed word', 'frее tiсket', 'free ticket'],
    ['letters in disguise', 'fr33 t!ck3t', 'free ticket'],
    ['stretched letters', 'freeeee ticket', 'free ticket'],
    ['spaced letters', 'f r e e  t i c k e t', 'free ticket'],
    ['dotted letters', 'f.r.e.e  t-i-c-k-e-t', 'free ticket'],
    ['accents', 'frée tíckét', 'free ticket'],
    ['Traditional characters', '園區 機票', '园区 机票'],
    ['spaced Chinese characters', '免 费 机 票', '免费机票'],
    ['Arabic digits', '١٢٠٠', '1200'],
    ['Devanagari digits', '१२००', '1200'],
    ['keycaps', '3️⃣0️⃣', '30'],
    ['katakana', 'パスポート', 'ぱすぽーと'],
    ['Vietnamese without tones', 'vé máy bay miễn phí', 've may bay mien phi'],
  ];
  const plain = (text: string) => {
    const normal = normalise(text, ruleset.tables);
    return String.fromCharCode(...normal.chars.subarray(0, normal.length))
      .trim()
      .replace(/ +/g, ' ');
  };
  it.each(same)('makes %s comparable', (_, disguised, honest) => {
    expect(plain(disguised)).toBe(plain(honest));
  });

  it('leaves honest Cyrillic, Greek and sums of money alone', () => {
    expect(plain('работа в офисе')).toBe('работа в офисе');
    expect(plain('εργασία')).toBe('εργασια');
    expect(plain('RM50 usd80')).toBe('rm50 usd80');
  });
});
