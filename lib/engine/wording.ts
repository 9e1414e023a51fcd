import { CLASS } from './tables.ts';
import type { NormalText } from './text.ts';

const PRIME = 0x01000193;
/** The wording of the first characters tells as much as that of the whole, and bounds the cost. */
const MOST_CHARACTERS = 8_000;
const STEM = 4;

/**
 * Calls `use` with each hashed piece of the wording: words, their first four letters and pairs of neighbours where
 * words are written apart; runs of one to three characters in Chinese and Japanese, of three to five in Thai, Lao,
 * Khmer and Burmese, of three to five beside whole words in Arabic, Korean and Ethiopic writing. Digits count as one.
 */
export function eachWordingFeature(
  normal: NormalText,
  classes: Uint8Array,
  bits: number,
  use: (feature: number, start: number, end: number) => void,
): void {
  const { chars } = normal;
  const length = Math.min(normal.length, MOST_CHARACTERS);
  const shift = 32 - bits;
  const mix = (h: number): number => Math.imul(h ^ 0x9e3779b9, 0x85ebca6b) >>> shift;
  let previous = 0;
  let at = 0;
  while (at < length) {
    if (chars[at] === 32) {
      at++;
      continue;
    }
    const kind = classes[chars[at]];
    const dense = kind === CLASS.ideograph || kind === CLASS.unspaced;
    const runs = dense || kind === CLASS.affixed;
    let end = at;
    let h = 0x811c9dc5;
    while (end < length && chars[end] !== 32) {
      const k = classes[chars[end]];
      if (runs ? k !== kind : k === CLASS.ideograph || k === CLASS.unspaced || k === CLASS.affixed) break;
      h = Math.imul(h ^ (k === CLASS.digit ? 48 : chars[end]), PRIME);
      end++;
      if (!runs && end - at === STEM) use(mix(h ^ 0x55aa55), at, end);
    }
    if (dense) previous = 0;
    else {
      use(mix(h), at, end);
      if (previous !== 0) use(mix(Math.imul(h, 31) ^ Math.imul(previous, 0x85ebca6b)), at, end);
      previous = h;
    }
    if (runs) {
      const least = kind === CLASS.ideograph ? 1 : 3;
      const most = kind === CLASS.ideograph ? 3 : 5;
      for (let a = at; a < end; a++) {
        let g = 0x1234567;
        for (let m = 0; m < most && a + m < end; m++) {
          g = Math.imul(g ^ chars[a + m], PRIME);
          if (m + 1 >= least) use(mix(g), a, a + m + 1);
        }
      }
    }
    at = end;
  }
}
