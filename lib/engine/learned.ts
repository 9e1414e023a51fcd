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

/** Points that the learned sign adds when it is weak, medium or strong: at most as one strong sign. */
export const POINTS: readonly number[] = [8, 20, 40];
/** The model has 2 to this power weights of one byte. */
export const MODEL_BITS = 18;
const MOST_FEATURES = 60_000;

/** 0 weak, 1 medium, 2 strong, -1 silent. `limits` ascend. */
export function strengthOf(logit: number, limits: readonly [number, number, number]): number {
  return logit >= limits[2] ? 2 : logit >= limits[1] ? 1 : logit >= limits[0] ? 0 : -1;
}

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
  collect(normal: NormalText, hits: Hits, bits = MODEL_BITS): number {
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

  /** The same feature counts once, so that repetition convinces nobody. */
  private readonly seen = new Int32Array(1 << MODEL_BITS);
  private generation = 0;

  logit(normal: NormalText, hits: Hits): number {
    const { model } = this.tables;
    if (!model) return Number.NEGATIVE_INFINITY;
    const { features, seen } = this;
    const { weights } = model;
    const count = this.collect(normal, hits);
    const generation = ++this.generation;
    let sum = 0;
    let different = 0;
    for (let k = 0; k < count; k++) {
      const f = features[k];
      if (seen[f] === generation) continue;
      seen[f] = generation;
      sum += weights[f];
      different++;
    }
    return model.bias + (sum * model.scale) / Math.sqrt(different + 1);
  }

  read(normal: NormalText, hits: Hits): LearnedReading {
    const { model } = this.tables;
    if (!model) return this.silent;
    const strength = strengthOf(this.logit(normal, hits), model.limits);
    return strength < 0 ? this.silent : { strength, points: POINTS[strength], category: -1 };
  }

  /** The words whose pieces weigh most, as pairs of normalised offsets. */
  evidence(normal: NormalText, _hits: Hits): number[] {
    const { model, classes } = this.tables;
    if (!model) return [];
    const { chars, length } = normal;
    const words: { start: number; end: number; sum: number }[] = [];
    let start = 0;
    let sum = 0;
    for (let i = 0; i <= length; i++) {
      const k = i < length ? classes[chars[i]] : CLASS.space;
      const dense = k === CLASS.ideograph || k === CLASS.unspaced;
      if (k === CLASS.space || (dense && i - start >= 6)) {
        if (i > start) words.push({ start, end: i, sum });
        start = k === CLASS.space ? i + 1 : i;
        sum = 0;
        if (k === CLASS.space) continue;
      }
      let h = 0x811c9dc5;
      if (i > 0 && chars[i - 1] === 32) h = Math.imul(h ^ 32, 0x01000193);
      for (let m = 0; m < (k === CLASS.ideograph ? 3 : 5) && i + m < length; m++) {
        const c = chars[i + m];
        h = Math.imul(h ^ (classes[c] === CLASS.digit ? 48 : c), 0x01000193);
        if (m >= 2 || (k === CLASS.ideograph && m >= 1)) sum += model.weights[Math.imul(h, 0x9e3779b1) >>> (32 - MODEL_BITS)];
      }
    }
    return words.filter((word) => word.sum > 0).sort((a, b) => b.sum - a.sum).slice(0, 5).flatMap(({ start: from, end }) => [from, end]);
  }
}
