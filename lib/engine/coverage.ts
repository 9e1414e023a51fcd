import type { Hits } from './phrases.ts';
import { CLASS } from './tables.ts';
import type { NotAssessed } from './types.ts';

/** A text this short without any known word says nothing about its language. */
const FEW_LETTERS = 60;
const FEW_WORDS = 12;

/** Says only whether a text could be judged at all: empty, or in a language that the ruleset does not know. */
export class CoverageReader {
  read(hits: Hits): NotAssessed | undefined {
    const { byClass } = hits;
    let letters = 0;
    for (const k of [
      CLASS.latin,
      CLASS.cyrillic,
      CLASS.greek,
      CLASS.ideograph,
      CLASS.unspaced,
      CLASS.brahmic,
      CLASS.affixed,
      CLASS.other,
    ])
      letters += byClass[k];
    if (letters < 3) return 'empty';
    if (byClass[CLASS.other] + byClass[CLASS.greek] > letters / 2) return 'language';
    if (letters >= FEW_LETTERS && hits.words >= FEW_WORDS && hits.count === 0) return 'language';
    return undefined;
  }
}
