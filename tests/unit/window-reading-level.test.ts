/**
 * The English of the window is for a twelve-year-old: at most grade 7 by the formula of Flesch and Kincaid, over all
 * words together, and no sentence is so long that it must be read twice.
 */
import { describe, expect, it } from 'vitest';
import { englishSigns, readLanguages } from '../../scripts/packaged-files.ts';

/** Syllables of an English word: groups of vowels, without the silent endings. Good to about one in ten. */
function syllables(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '');
  if (plain.length <= 3) return plain ? 1 : 0;
  const spoken = plain.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, '').replace(/^y/, '');
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}

const sentencesOf = (text: string) =>
  text
    .replace(/\{\{\w+\}\}/g, 'name')
    .split(/[.!?:]+(?:\s|"|$)/)
    .map((sentence) => sentence.match(/[A-Za-z][A-Za-z'-]*/g) ?? [])
    .filter((words) => words.length > 0);

function grade(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences.flat();
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (spoken / words.length) - 15.59;
}

const ui = readLanguages().find(({ language }) => language.tag === 'en')?.ui ?? {};
// Single words on buttons are no sentences; they would make the figure look better than the reading is.
const prose = Object.entries(ui).filter(([, text]) => text.split(' ').length >= 5);

describe('the English of the window', () => {
  it('counts syllables about right', () => {
    expect(
      ['help', 'passport', 'recruiter', 'police', 'called', 'country', 'language'].map(syllables),
    ).toEqual([1, 2, 3, 2, 1, 2, 2]);
  });

  it('is at most of grade 7', () => {
    expect(grade(prose.map(([, text]) => text))).toBeLessThanOrEqual(7);
  });

  it('of the signs is at most of grade 7', () => {
    const texts = Object.values(englishSigns()).flatMap(({ title, why, ask }) => [title, why, ask ?? '']);
    expect(grade(texts.filter(Boolean))).toBeLessThanOrEqual(7);
  });

  it('asks of nobody a text of 15 words or more above grade 8, where the formula begins to mean something', () => {
    const signs = Object.entries(englishSigns()).map(([id, { title, why, ask }]): [string, string] => [
      id,
      [title, why, ask].filter(Boolean).join('. '),
    ]);
    const hard = [...prose, ...signs].filter(
      ([, text]) => sentencesOf(text).flat().length >= 15 && grade([text]) > 8,
    );
    expect(hard.map(([key]) => key)).toEqual([]);
  });

  it('has no sentence of more than 25 words', () => {
    const long = prose.filter(([, text]) => sentencesOf(text).some((words) => words.length > 25));
    expect(long.map(([key]) => key)).toEqual([]);
  });

  it('calls nobody a scammer and nothing safe', () => {
    const bad = Object.entries(ui).filter(
      ([, text]) => /\bscammers?\b|\bcriminals?\b/i.test(text) || /\b(is|are|looks?) safe\b/i.test(text),
    );
    // It may say that an offer is never called safe, and that an embassy knows what is safe to do.
    expect(bad.map(([key]) => key).sort()).toEqual(['line.warning.kh-117', 'welcome.never.3']);
  });
});
