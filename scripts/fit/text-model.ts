import { IDEA_VALUE } from '../../lib/engine/learned.ts';

/** A logistic regression, trained by AdaGrad with a fixed shuffle: the same corpus gives the same weights. */
export interface Example {
  /** Distinct hashed pieces of the wording. */
  wording: Int32Array;
  /** Distinct ideas, then signs, as numbers. */
  ideas: Int32Array;
  /** 1 = offer that should be flagged, 0 = clear. */
  label: 0 | 1;
  weight: number;
}

export interface Trained {
  wording: Float32Array;
  ideas: Float32Array;
  bias: number;
}

export interface Options {
  epochs: number;
  rate: number;
  ideaRate: number;
  ideaDecay: number;
}
export const OPTIONS: Options = { epochs: 15, rate: 0.3, ideaRate: 0.1, ideaDecay: 1e-3 };

export function train(
  examples: readonly Example[],
  bits: number,
  ideaCount: number,
  options: Options = OPTIONS,
): Trained {
  const wording = new Float32Array(1 << bits);
  const wordingSquares = new Float32Array(1 << bits).fill(1e-4);
  const ideas = new Float32Array(ideaCount);
  const ideaSquares = new Float32Array(ideaCount).fill(1e-4);
  let bias = 0;
  const order = examples.map((_, index) => index);
  let seed = 12345;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      const j = seed % (i + 1);
      [order[i], order[j]] = [order[j], order[i]];
    }
    for (const index of order) {
      const example = examples[index];
      const value = 1 / Math.sqrt(example.wording.length + 1);
      const error =
        (1 / (1 + Math.exp(-logit({ wording, ideas, bias }, example))) - example.label) * example.weight;
      if (Math.abs(error) < 1e-4) continue;
      for (const f of example.wording) {
        const g = error * value + 1e-6 * wording[f];
        wordingSquares[f] += g * g;
        wording[f] -= (options.rate / Math.sqrt(wordingSquares[f])) * g;
      }
      for (const f of example.ideas) {
        const g = error * IDEA_VALUE + options.ideaDecay * ideas[f];
        ideaSquares[f] += g * g;
        ideas[f] -= (options.ideaRate / Math.sqrt(ideaSquares[f])) * g;
      }
      bias -= 0.02 * error;
    }
  }
  return { wording, ideas, bias };
}

export function logit(
  { wording, ideas, bias }: Trained,
  example: Pick<Example, 'wording' | 'ideas'>,
): number {
  let words = 0;
  for (let k = 0; k < example.wording.length; k++) words += wording[example.wording[k]];
  let said = 0;
  for (let k = 0; k < example.ideas.length; k++) said += ideas[example.ideas[k]];
  return bias + words / Math.sqrt(example.wording.length + 1) + said * IDEA_VALUE;
}

/** Area under the curve, and the recall and limit at a share of clear texts flagged. */
export function quality(
  scores: readonly { score: number; label: 0 | 1 }[],
  shares: readonly number[],
): { auc: number; recall: number[]; limits: number[] } {
  const sorted = [...scores].sort((a, b) => b.score - a.score);
  const positives = sorted.filter((s) => s.label === 1).length;
  const negatives = sorted.length - positives;
  let seen = 0;
  let area = 0;
  for (const s of sorted) {
    if (s.label === 1) seen++;
    else area += seen;
  }
  const recall: number[] = [];
  const limits: number[] = [];
  for (const share of shares) {
    let allowed = Math.floor(share * negatives);
    let hits = 0;
    let limit = Number.POSITIVE_INFINITY;
    for (const s of sorted) {
      if (s.label === 0 && allowed-- <= 0) break;
      if (s.label === 1) hits++;
      limit = s.score;
    }
    recall.push(hits / positives);
    limits.push(limit);
  }
  return { auc: area / (positives * negatives), recall, limits };
}
