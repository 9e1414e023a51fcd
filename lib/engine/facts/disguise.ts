import type { Facts } from './facts.ts';

/** Where a word is written so that a machine should not read it: signs within it that nobody sees, digits and marks as letters, letters of two scripts, letters pulled apart. */
const HIDDEN =
  /[A-Za-z][\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+(?=[A-Za-z])|[A-Za-z][013457$!|]{1,2}(?=[A-Za-z])|[A-Za-z](?=[\u0370-\u03ff\u0400-\u052f])|[\u0370-\u03ff\u0400-\u052f](?=[A-Za-z])/g;
const APART = /(?<![A-Za-z])(?:[A-Za-z][ .*_-]){3,}[A-Za-z](?![A-Za-z])/g;
const MOST = 24;
/** A hit of at most this many position units is a word or two, not a phrase with a gap. */
const SHORT = 8;

/**
 * Words of the ruleset in disguise. Two of them, or one that is pulled apart: a single one may be a
 * misprint, a brand or a game. What is disguised but says nothing to the ruleset does not count.
 */
export function readDisguise(facts: Facts): void {
  const words = [...disguised(facts, HIDDEN)];
  const apart = [...disguised(facts, APART)];
  if (apart.length === 0 && words.length < 2) return;
  for (const hit of new Set([...words, ...apart]))
    facts.emit('style:disguised', facts.hits.start[hit], facts.hits.end[hit]);
}

function disguised(facts: Facts, pattern: RegExp): Set<number> {
  const { text, hits, normal } = facts;
  const found = new Map<number, number>();
  pattern.lastIndex = 0;
  for (let m = pattern.exec(text), n = 0; m && n < MOST; m = pattern.exec(text), n++) {
    const from = m.index;
    const till = from + m[0].length;
    for (let k = 0; k < hits.count; k++) {
      if (hits.till[k] - hits.at[k] > SHORT || hits.end[k] <= hits.start[k]) continue;
      const start = normal.from[hits.start[k]];
      const end = normal.from[hits.end[k]];
      // One place in the text is one disguised word, whatever number of ideas it stands for.
      if (start <= from && end >= till && !found.has(start)) found.set(start, k);
    }
  }
  return new Set(found.values());
}
