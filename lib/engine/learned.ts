import type { Hits } from './phrases.ts';
import type { Tables } from './tables.ts';
import { CLASS } from './tables.ts';
import type { NormalText } from './text.ts';

/** The learned sign as the level sees it: strength -1 is silent. */
export interface LearnedReading {
  strength: number;
  points: number;
  category: number;
}

const MOST_FEATURES = 60_000;

/**
 * One bounded sign: "the wording as a whole resembles known offers". A linear model over hashed pieces of the
 * normalised text (three to five letters; one to three Chinese characters) and over the ideas found in it, alone
 * and in neighbouring pairs. It adds to signs made by rules and never convicts by itself.
 */
export class LearnedSign {
  readonly silent: LearnedReading = { strength: -1, points: 0, category: -1 };
  readonly features = new Int32Array(MOST_FEATURES);
  private readonly tables: Tables;

  constructor(tables: Tables) {
    this.tables = tables;
  }

  /** Fills `features` with the hashed features of a scanned text; returns how many. Values are in 0..2^bits-1. */
  collect(normal: NormalText, hits: Hits, bits: number): number {
    const { classes } = this.tables;
    const { chars, length } = normal;
    const out = this.features;
    const shift = 32 - bits;
    let n = 0;
    const most = MOST_FEATURES - 8;
    for (let i = 0; i < length && n < most; i++) {
      const k = classes[chars[i]];
      if (k === CLASS.space || k === CLASS.digit || k === CLASS.symbol) continue;
      const dense = k === CLASS.ideograph;
      let h = 0x811c9dc5;
      const longest = dense ? 3 : 5;
      // A word's start is part of its first pieces.
      if (i > 0 && chars[i - 1] === 32) h = Math.imul(h ^ 32, 0x01000193);
      for (let m = 0; m < longest && i + m < length; m++) {
        const c = chars[i + m];
        const digit = classes[c] === CLASS.digit;
        h = Math.imul(h ^ (digit ? 48 : c), 0x01000193);
        if (m >= 2 || (dense && m >= 1)) out[n++] = Math.imul(h, 0x9e3779b1) >>> shift;
      }
    }
    const count = Math.min(hits.count, 400);
    let previous = 0;
    let before = 0;
    for (let k = 0; k < count && n < most; k++) {
      const term = hits.term[k] + 1;
      out[n++] = Math.imul(term ^ 0x5bd1e995, 0x9e3779b1) >>> shift;
      out[n++] = Math.imul(term ^ 0x5bd1e995, 0x9e3779b1) >>> shift;
      if (previous) out[n++] = Math.imul((previous * 1024 + term) ^ 0x2545f491, 0x9e3779b1) >>> shift;
      if (before) out[n++] = Math.imul((before * 1024 + term) ^ 0x13579bdf, 0x9e3779b1) >>> shift;
      before = previous;
      previous = term;
    }
    return n;
  }

  read(_normal: NormalText, _hits: Hits): LearnedReading {
    return this.silent;
  }

  evidence(_normal: NormalText, _hits: Hits): number[] {
    return [];
  }
}
