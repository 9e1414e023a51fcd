import type { Hits } from './phrases.ts';
import type { Fired } from './signals.ts';
import { CLASS, type ModelTables, type Tables } from './tables.ts';
import type { NormalText } from './text.ts';
import { eachWordingFeature } from './wording.ts';

/** The learned sign as the level sees it: strength -1 is silent; points below 0 reassure. */
export interface LearnedReading {
  strength: number;
  points: number;
}

/** For danger at most as weighty as one strong sign. */
export const MOST_POINTS = 40;
/** For reassurance, by the length of the text; nothing against a decisive sign. */
const LEAST_POINTS = { short: -80, long: -150 };
/** Different pieces of wording of a long text (about 300 words). */
const LONG = 600;
/** Points lost for each unit of the logit below the weak limit. */
export const POINTS_BELOW = 120;
/** The model has 2 to this power hashed weights of one byte. */
export const MODEL_BITS = 18;
/** How much an idea or a sign counts beside one piece of wording. */
export const IDEA_VALUE = 0.3;
/** Units of the hidden layer, which reads ideas and signs together. */
export const HIDDEN_UNITS = 32;

/** 0 weak, 1 medium, 2 strong, -1 silent. `limits` ascend. */
export function strengthOf(logit: number, limits: readonly [number, number, number]): number {
  return logit >= limits[2] ? 2 : logit >= limits[1] ? 1 : logit >= limits[0] ? 0 : -1;
}

/** Points between the limits in straight lines: 0 at the weak limit, 22 at the medium, 40 from the strong one on. */
export function pointsOf(
  logit: number,
  [weak, medium, strong]: readonly [number, number, number],
  pieces: number,
): number {
  if (logit >= strong) return MOST_POINTS;
  if (logit >= medium) return 22 + (18 * (logit - medium)) / (strong - medium);
  if (logit >= weak) return (22 * (logit - weak)) / (medium - weak);
  // The longer a text, the more signs it shows by accident; four signs in one line are no accident.
  const least = Math.max(
    LEAST_POINTS.long,
    Math.min(LEAST_POINTS.short, (LEAST_POINTS.long * pieces) / LONG),
  );
  return Math.max(least, POINTS_BELOW * (logit - weak));
}

/**
 * The same feature counts once, so that repetition convinces nobody. Small enough to stay in the processor's
 * nearest memory, which is most of the cost; a text of 8,000 characters has at most 24,000 features.
 */
class FeatureSet {
  size = 0;
  private table = new Int32Array(1 << 12);
  private stamp = 0;

  clear(): void {
    this.size = 0;
    // The stamp shares one number with the feature, so that clearing is free for 2^13 texts.
    if (++this.stamp < 1 << (31 - MODEL_BITS)) return;
    this.table.fill(0);
    this.stamp = 1;
  }

  /** False where the feature was there. */
  add(feature: number): boolean {
    const entry = (this.stamp << MODEL_BITS) | feature;
    const { table } = this;
    const last = table.length - 1;
    let at = feature & last;
    for (; table[at] >> MODEL_BITS === this.stamp; at = (at + 1) & last)
      if (table[at] === entry) return false;
    table[at] = entry;
    if (++this.size * 2 > table.length) this.grow();
    return true;
  }

  private grow(): void {
    const old = this.table.filter((entry) => entry >> MODEL_BITS === this.stamp);
    this.table = new Int32Array(this.table.length * 2);
    this.size = 0;
    for (const entry of old) this.add(entry & ((1 << MODEL_BITS) - 1));
  }
}

/**
 * One bounded sign: "the wording as a whole resembles known offers". A linear model over the hashed wording, over
 * the ideas found (and those found more than once) and the signs that fired; a small hidden layer adds what these ideas and signs mean together. It
 * adds to signs made by rules and never convicts by itself.
 */
export class LearnedSign {
  readonly silent: LearnedReading = { strength: -1, points: 0 };
  private readonly tables: Tables;
  private readonly different = new FeatureSet();
  private readonly units = new Float32Array(HIDDEN_UNITS);

  constructor(tables: Tables) {
    this.tables = tables;
  }

  logit(normal: NormalText, hits: Hits, fired: readonly Fired[]): number {
    const { model } = this.tables;
    if (!model) return Number.NEGATIVE_INFINITY;
    const { different } = this;
    const { weights, termWeights, signWeights, repeatedWeights } = model;
    different.clear();
    let sum = 0;
    eachWordingFeature(normal, this.tables.classes, MODEL_BITS, (feature) => {
      if (different.add(feature)) sum += weights[feature];
    });
    const { units } = this;
    units.set(model.hiddenBias);
    let ideas = 0;
    for (let k = 0; k < hits.presentCount; k++) {
      const term = hits.present[k];
      ideas += termWeights[term];
      this.addRow(term);
      if (hits.head[term] !== hits.tail[term]) {
        const repeated = termWeights.length + signWeights.length + term;
        ideas += repeatedWeights[term];
        this.addRow(repeated);
      }
    }
    for (const { sign } of fired) {
      ideas += signWeights[sign];
      this.addRow(termWeights.length + sign);
    }
    let together = 0;
    for (let unit = 0; unit < HIDDEN_UNITS; unit++)
      together += model.hiddenOut[unit] * Math.tanh(units[unit]);
    const wording = (sum * model.scale) / Math.sqrt(different.size + 1);
    return model.bias + wording + ideas * IDEA_VALUE + together;
  }

  private addRow(row: number): void {
    const { hiddenRows, hiddenScale } = this.tables.model as ModelTables;
    const at = row * HIDDEN_UNITS;
    for (let unit = 0; unit < HIDDEN_UNITS; unit++) this.units[unit] += hiddenRows[at + unit] * hiddenScale;
  }

  read(normal: NormalText, hits: Hits, fired: readonly Fired[]): LearnedReading {
    const { model } = this.tables;
    if (!model) return this.silent;
    const logit = this.logit(normal, hits, fired);
    return {
      strength: strengthOf(logit, model.limits),
      points: pointsOf(logit, model.limits, this.different.size),
    };
  }

  /** What ideas and signs together say about the kind of offer: one value for each category. */
  categories(hits: Hits, fired: readonly Fired[], count: number): Float64Array {
    const sums = new Float64Array(count);
    const { model } = this.tables;
    if (!model) return sums;
    for (let k = 0; k < hits.presentCount; k++)
      for (let c = 0; c < count; c++) sums[c] += model.termCategories[hits.present[k] * count + c];
    for (const { sign } of fired)
      for (let c = 0; c < count; c++) sums[c] += model.signCategories[sign * count + c];
    return sums;
  }

  /** The words that weigh most, as pairs of normalised offsets. */
  evidence(normal: NormalText): number[] {
    const { model, classes } = this.tables;
    if (!model) return [];
    const words = new Map<number, { start: number; end: number; sum: number }>();
    eachWordingFeature(normal, classes, MODEL_BITS, (feature, start, end) => {
      const word = words.get(start);
      if (word) {
        word.sum += model.weights[feature];
        word.end = Math.max(word.end, end);
      } else words.set(start, { start, end, sum: model.weights[feature] });
    });
    return [...words.values()]
      .filter(({ start, sum }) => sum > 0 && classes[normal.chars[start]] !== CLASS.space)
      .sort((a, b) => b.sum - a.sum || a.start - b.start)
      .slice(0, 5)
      .flatMap(({ start, end }) => [start, end]);
  }
}
