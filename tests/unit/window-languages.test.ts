import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { baseKey, languageNames, languagesToTry } from '../../lib/languages/language.ts';
import { gaps, languageSource, mistakes } from '../../lib/languages/schema.ts';
import { makeWords } from '../../lib/languages/words.ts';
import { englishSigns, readLanguages } from '../../scripts/packaged-files.ts';

const files = readLanguages();
const english = languageSource.parse(files.find(({ language }) => language.tag === 'en'));
const signs = englishSigns();
const signIds = new Set(Object.keys(signs));

describe('the language files', () => {
  it.each(files.map((file) => [file.language.tag, file] as const))('%s has no mistake', (_tag, file) => {
    expect(mistakes(file, english, signIds)).toEqual([]);
  });

  it.each(files.map((file) => [file.language.tag, file.language.name] as const))(
    '%s is listed as %s',
    (tag, name) => {
      expect(languageNames[tag]).toBe(name);
    },
  );

  it('English has every form of every key', () => {
    expect(gaps(english, english, signs)).toEqual([]);
  });
});

describe('a mistake in a language file is said', () => {
  const file = (change: object) => ({
    language: { tag: 'ms', name: 'Bahasa Melayu', direction: 'ltr', reviewed: false },
    ui: {},
    ...change,
  });
  it.each([
    [
      'an unknown key',
      file({ ui: { 'popup.emtpy.title': 'x' } }),
      'ui.popup.emtpy.title: English has no such key',
    ],
    ['an unknown field', file({ notes: 'x' }), 'the file: unknown: notes'],
    ['an unknown sign', file({ signs: { 'no-such-sign': { title: 'x' } } }), 'signs.no-such-sign'],
    [
      'an unknown part of a sign',
      file({ signs: { 'passport-kept': { titel: 'x' } } }),
      'signs.passport-kept: unknown: titel',
    ],
    ['a form that the language lacks', file({ ui: { 'popup.found_one': '{{n}}' } }), 'no such plural form'],
    ['a lost place', file({ ui: { 'popup.no-access.title': 'Tidak boleh' } }), '{{site}} is missing'],
    [
      'a place that nothing fills',
      file({ ui: { 'popup.back': 'Kembali {{where}}' } }),
      '{{where}} is not filled',
    ],
    ['an empty sentence', file({ ui: { 'popup.back': '' } }), 'ui.popup.back'],
  ])('%s', (_what, given, sentence) => {
    expect(mistakes(given, english, signIds).join('\n')).toContain(sentence);
  });
});

describe('the keys', () => {
  const folder = 'components';
  // A help line names the key of its warning.
  const warnings = readdirSync('lib/hotlines')
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => [...readFileSync(join('lib/hotlines', name), 'utf8').matchAll(/warning: (\S+)/g)])
    .map(([, key]) => key);
  const code = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('gallery'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
  const known = new Set(Object.keys(english.ui).map(baseKey));
  const quoted = [
    ...warnings,
    ...[...code.matchAll(/'([a-z][a-z-]*(?:\.[a-z0-9-]+)+|says\.none)'/g)]
      .map(([, key]) => key)
      .filter((key) => key !== 'quality.json' && key !== 'sources.json'),
  ];
  // `popup.${name}.title` stands for every key of that shape.
  const shapes = [...code.matchAll(/`([a-z-]*\.?(?:\$\{[^`]*?\}[a-z.-]*)+|[a-z-]+(?:\.[a-z-]+)*\.\$\{.*?)`/g)]
    .map(([, shape]) => shape.replace(/\$\{[^}]*(?:\}[^}`]*`[^`]*`)*[^}]*\}/g, '*'))
    .filter((shape) => shape.includes('.'))
    .map((shape) => new RegExp(`^${shape.replaceAll('.', '\\.').replaceAll('*', '.+')}$`));

  it('that the views say are all in the English file', () => {
    const folders = new Set([...known].map((key) => key.split('.')[0]));
    const missing = quoted.filter((key) => folders.has(key.split('.')[0]) && !known.has(key));
    expect([...new Set(missing)]).toEqual([]);
  });

  it('of the window in the English file are all said by a view', () => {
    const unsaid = [...known].filter(
      (key) => key.includes('.') && !quoted.includes(key) && !shapes.some((shape) => shape.test(key)),
    );
    expect(unsaid).toEqual([]);
  });
});

describe('the words', () => {
  const file = (tag: string, ui: Record<string, string>) => ({
    language: { tag, name: tag, direction: 'ltr' as const, reviewed: true },
    ui,
    signs: {},
  });
  it('take the form that the number asks for, in the digits of the language', () => {
    const { say } = makeWords(file('bn', { a_one: '{{n}} একটি', a_other: '{{n}} অনেক' }));
    expect([say('a', { count: 1 }), say('a', { count: 14 })]).toEqual(['১ একটি', '১৪ অনেক']);
  });
  it('fall back to the common form where a gap was filled from English', () => {
    const { say } = makeWords(file('ar', { a_one: 'one', a_other: '{{n}} posts' }));
    expect(say('a', { count: 3 })).toMatch(/posts$/);
  });
  it('leave marks of HTML as they are', () => {
    const { say } = makeWords(file('en', { a: 'About {{what}}' }));
    expect(say('a', { what: '<b>&' })).toBe('About <b>&');
  });
  it('name a key that has no words, and a date that is none', () => {
    const words = makeWords(file('en', {}));
    expect([
      words.say('popup.back'),
      words.day('2025-02-03'),
      words.day('2025-02'),
      words.day('2025'),
      words.day('soon'),
    ]).toEqual(['popup.back', 'Feb 3, 2025', 'Feb 2025', '2025', 'soon']);
  });
});

describe('the language to try', () => {
  it.each([
    ['auto', ['zh-HK', 'en'], ['zh-Hant', 'en']],
    ['auto', ['zh-CN'], ['zh-Hans', 'en']],
    ['auto', ['tl-PH'], ['fil', 'en']],
    ['auto', ['de-DE', 'ms'], ['ms', 'en']],
    ['pt', ['ms'], ['pt', 'en']],
    ['xx', [], ['en']],
    ['constructor', [], ['en']],
  ])('for %s and %s', (setting, browser, tries) => {
    expect(languagesToTry(setting, browser)).toEqual(tries);
  });
});
