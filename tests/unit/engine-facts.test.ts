import { describe, expect, it } from 'vitest';
import { judge } from '../../lib/engine/level.ts';
import type { Fired } from '../../lib/engine/signals.ts';
import type { SignEntry, Tables } from '../../lib/engine/tables.ts';
import type { AssessInput } from '../../lib/engine/types.ts';
import { loadRuleset } from '../../scripts/load-ruleset.ts';

const ruleset = await loadRuleset();

/** The facts and ideas of a text, and the words that a fact rests on. */
function factsOf(
  text: string,
  more: Partial<AssessInput> = {},
): { names: string[]; words(name: string): string[] } {
  const normal = ruleset.prepare({ text, ...more });
  const { hits } = ruleset.scanner;
  const found = Array.from({ length: hits.count }, (_, k) => ({
    name: ruleset.tables.termNames[hits.term[k]],
    words: text.slice(normal.from[hits.start[k]], normal.from[hits.end[k]]).trim(),
  }));
  return {
    names: found.map(({ name }) => name),
    words: (name) => found.filter((hit) => hit.name === name).map((hit) => hit.words),
  };
}
const signsOf = (text: string, country?: string): string[] =>
  ruleset.assess({ text, country }).signals.map(({ id }) => id);

describe('money', () => {
  it.each([
    ['Salary 2,500 USD a month', '2,500 USD a month'],
    ['gaji RM4500 sebulan', 'RM4500 sebulan'],
    ['月薪两万', null],
    ['薪水3万人民币', '3万人民币'],
    ['Gaji 25 juta rupiah', '25 juta rupiah'],
  ])('%s: the sum with its currency, multiplier and period', (text, words) => {
    expect(factsOf(text).words('fact:money')).toEqual(
      words === null ? [] : [expect.stringContaining(words.split(' ')[0])],
    );
  });

  it.each([
    ['Salary 2500 USD a month', true, true],
    ['Salary 1200 USD a month', true, false],
    ['Salary 300 USD a month', false, false],
    ['Salary 20 USD per hour', true, true],
    ['Salary 24,000 USD a year', true, true],
    ['Salary 3,000 USD a year', false, false],
    ['Gaji 25 juta rupiah sebulan', true, false],
    ['Gaji 3 juta rupiah sebulan', false, false],
  ])('%s: high %s, very high %s', (text, high, veryHigh) => {
    const { names } = factsOf(text);
    expect(names.includes('pay:high')).toBe(high);
    expect(names.includes('pay:very-high')).toBe(veryHigh);
  });

  it('is compared with the pay where the work is', () => {
    expect(factsOf('Salary 1500 USD a month').names).toContain('pay:high');
    expect(factsOf('Salary 1500 USD a month in Singapore').names).not.toContain('pay:high');
  });

  it('tells a price per head, per item and per trip from wages', () => {
    expect(factsOf('We give RM500 per head').names).toContain('pay:per-head');
    expect(factsOf('We give RM50 per account').names).toContain('pay:per-item');
    expect(factsOf('We give 900 USD per trip').names).toContain('pay:per-trip');
    expect(factsOf('We give RM500 a month').names).not.toContain('pay:per-head');
  });

  it('does not take a telephone number or a year for wages', () => {
    expect(factsOf('Call 0123456789 before 2026, salary by agreement').names).not.toContain('pay:high');
  });
});

describe('places', () => {
  it('knows a site, its zone and its country', () => {
    expect(factsOf('Work in KK Park').names).toEqual(
      expect.arrayContaining(['geo:compound', 'geo:zone', 'geo:hotspot']),
    );
    expect(factsOf('Work in Poipet').names).toEqual(expect.arrayContaining(['geo:zone', 'geo:hotspot']));
    expect(factsOf('Work in Poipet').names).not.toContain('geo:compound');
    expect(factsOf('Work in Singapore').names).not.toContain('geo:hotspot');
  });

  it('sees a journey onward from a first stop, and not the way back', () => {
    expect(factsOf('Bangkok, then Myawaddy').names).toContain('geo:onward');
    expect(factsOf('Myawaddy, then Bangkok').names).not.toContain('geo:onward');
  });

  it('sees two countries', () => {
    expect(factsOf('Bangkok, then Myawaddy').names).toContain('geo:two-countries');
    expect(factsOf('Poipet and Phnom Penh').names).not.toContain('geo:two-countries');
  });

  it("knows from where no authority places anyone, only with the reader's country", () => {
    expect(factsOf('Job in Cambodia', { country: 'ID' }).names).toContain('geo:no-corridor');
    expect(factsOf('Job in Japan', { country: 'ID' }).names).not.toContain('geo:no-corridor');
    expect(factsOf('Job in Cambodia').names).not.toContain('geo:no-corridor');
  });
});

describe('contacts', () => {
  it.each([
    ['Write to t.me/example_hr', 'contact:chat-link', 't.me/example_hr'],
    ['Write to @example_hr now', 'contact:handle', 'example_hr'],
    ['Write to example@gmail.com', 'contact:free-mail', 'example@gmail.com'],
    ['Write to jobs@lorem.example', 'contact:own-mail', 'jobs@lorem.example'],
    ['Call +855 11 000 000', 'contact:hotspot-prefix', '855 11 000 000'],
    ['Call +60 3 0000 0000', 'contact:phone', '60 3 0000 0000'],
  ])('%s', (text, name, words) => {
    expect(factsOf(text).words(name)).toEqual([words]);
  });

  it("tells a Malaysian number from one of the region's hotspots", () => {
    expect(factsOf('Call +60 3 0000 0000').names).not.toContain('contact:hotspot-prefix');
  });

  it('sees a chat link behind a word of the text', () => {
    expect(factsOf('Click here', { links: ['https://wa.me/60000000000'] }).names).toContain(
      'contact:chat-link',
    );
    expect(factsOf('Click here', { links: ['https://lorem.example/jobs'] }).names).not.toContain(
      'contact:chat-link',
    );
  });
});

describe('ages and licences', () => {
  it('sees an age under 18 that is said of the person wanted', () => {
    expect(factsOf('Girls aged 16 wanted').words('age:minor')).toEqual(['16']);
    expect(factsOf('Girls aged 21 wanted').names).not.toContain('age:minor');
    expect(factsOf('Bus 16 stops here').names).not.toContain('age:minor');
  });

  it('sees a licence number only where a licence is spoken of', () => {
    expect(factsOf('Licence no 12C3456').words('licence:number')).toEqual(['12C3456']);
    expect(factsOf('Our code is 12C3456').names).not.toContain('licence:number');
  });
});

describe('who says it, and how', () => {
  it('a "not" turns a sign round', () => {
    expect(signsOf('Job with hostel. The manager keeps passports in the safe.')).toContain('passport-kept');
    expect(signsOf('Job with hostel. We never keep passports.')).not.toContain('passport-kept');
    expect(signsOf('We rent your bank account, RM300 a week.')).toContain('account-for-rent');
    expect(signsOf('We do not rent bank accounts.')).not.toContain('account-for-rent');
  });

  const offer =
    'Job in Poipet, customer service, the manager keeps your passport in the safe and you are not allowed to go out.';

  it('an offer that someone quotes to ask about it is still flagged', () => {
    expect(ruleset.assess({ text: offer }).level).not.toBe('none');
    expect(
      ruleset.assess({ text: `Is this legit? I was sent this: "${offer}" What do you think?` }).level,
    ).not.toBe('none');
  });

  it('news in the same words is not flagged', () => {
    const news =
      'Police said on Monday that the victims were lured by a job in Poipet, customer service. Officials said a manager kept their passports in a safe and they were not allowed to go out. Two suspects were arrested and charged with trafficking.';
    expect(ruleset.assess({ text: news }).level).toBe('none');
  });

  it.each([
    'Poipet',
    'KK Park',
    'We drove from Bangkok to Sihanoukville and liked the beach.',
    'Cambodia',
    '妙瓦底',
    'My uncle lives in Phnom Penh.',
  ])('a place alone is no warning: %s', (text) => {
    expect(ruleset.assess({ text }).level).toBe('none');
  });
});

/** A sign for the judge alone: its condition plays no part any more. */
const sign = (strength: number, family: number, weight: number): SignEntry => ({
  id: `s${strength}-${family}-${weight}`,
  family,
  strength,
  weight,
  category: 0,
  experimental: false,
  when: { term: 0 },
  triggers: [],
});
const [WEAK, MEDIUM, STRONG, DECISIVE, REASSURING] = [0, 1, 2, 3, 4];

function levelOf(signs: SignEntry[], spans: number[] = [0, 1]): string {
  const tables = { signs, settings: { caps: Array(9).fill(200), families: [] } } as unknown as Tables;
  const fired: Fired[] = signs.map((_, index) => ({ sign: index, spans }));
  return judge(fired, tables, { strength: -1, points: 0 }).level;
}

describe('from signs to a level', () => {
  it.each([
    ['one weak sign, however heavy', [sign(WEAK, 0, 200)], 'none'],
    ['weak signs of two families', [sign(WEAK, 0, 100), sign(WEAK, 1, 100)], 'none'],
    [
      'weak signs of three families, at most caution',
      [sign(WEAK, 0, 100), sign(WEAK, 1, 100), sign(WEAK, 2, 100)],
      'caution',
    ],
    ['one strong sign alone, at most caution', [sign(STRONG, 0, 150)], 'caution'],
    [
      'strong and medium of two families, at most caution',
      [sign(STRONG, 0, 100), sign(MEDIUM, 1, 100)],
      'caution',
    ],
    [
      'strong and medium, three families',
      [sign(STRONG, 0, 40), sign(MEDIUM, 1, 20), sign(WEAK, 2, 10)],
      'danger',
    ],
    ['two strong signs', [sign(STRONG, 0, 40), sign(STRONG, 1, 40)], 'danger'],
    ['one decisive sign', [sign(DECISIVE, 0, 75)], 'danger'],
    ['nothing', [], 'none'],
    ['only what speaks for an offer', [sign(REASSURING, 0, 30)], 'none'],
  ])('%s', (_, signs, level) => {
    expect(levelOf(signs)).toBe(level);
  });

  it('a decisive sign is not talked away', () => {
    const soothing = [1, 2, 3, 4, 5].map((family) => sign(REASSURING, family, 30));
    expect(levelOf([sign(DECISIVE, 0, 75), ...soothing])).toBe('danger');
    expect(levelOf([sign(WEAK, 0, 20), sign(WEAK, 1, 20), sign(WEAK, 2, 20), ...soothing])).toBe('none');
  });

  it('without words to show there is no warning', () => {
    expect(levelOf([sign(MEDIUM, 0, 60), sign(MEDIUM, 1, 60)], [])).toBe('none');
  });

  it('a family adds no more than its cap', () => {
    const signs = [sign(MEDIUM, 0, 20), sign(MEDIUM, 0, 20), sign(WEAK, 1, 2)];
    const judged = (cap: number) =>
      judge(
        signs.map((_, index) => ({ sign: index, spans: [0, 1] })),
        { signs, settings: { caps: [cap, 200], families: [] } } as unknown as Tables,
        { strength: -1, points: 0 },
      );
    expect(judged(200).level).toBe('caution');
    expect(judged(15).level).toBe('none');
  });

  it('an experimental sign never counts', () => {
    expect(levelOf([{ ...sign(DECISIVE, 0, 90), experimental: true }])).toBe('none');
  });
});
