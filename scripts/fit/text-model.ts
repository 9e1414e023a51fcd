import { HIDDEN_UNITS, IDEA_VALUE } from '../../lib/engine/learned.ts';
import { HiddenLayer, randomNumbers } from './hidden-layer.ts';

/**
 * A logistic regression over the wording, and over ideas and signs also a small hidden layer, which learns what they
 * mean together in any language. Trained by AdaGrad with fixed shuffles: the same corpus gives the same weights. Several
 * small networks that began differently are averaged, so that no verdict hangs on how one of them happened to begin.
 */
export interface Example {
  /** Distinct hashed pieces of the wording. */
  wording: Int32Array;
  /** Distinct ideas, then signs, then repeated ideas, as numbers. */
  ideas: Int32Array;
  /** 1 = offer that should be flagged, 0 = clear. */
  label: 0 | 1;
  weight: number;
}

export interface Trained {
  wording: Float32Array;
  ideas: Float32Array;
  hidden: HiddenLayer;
  bias: number;
}

export interface Options {
  epochs: number;
  rate: number;
  ideaRate: number;
  ideaDecay: number;
  hiddenRate: number;
  /** Share of the ideas that are left out in each step, so that no text is known by one of them alone. */
  dropped: number;
}
/** Networks that are averaged; each has its share of the hidden units. */
const NETWORKS = 4;

export const OPTIONS: Options = {
  epochs: 15,
  rate: 0.3,
  ideaRate: 0.1,
  ideaDecay: 1e-3,
  hiddenRate: 0.05,
  dropped: 0.35,
};

export function train(
  examples: readonly Example[],
  bits: number,
  ideaCount: number,
  options: Options = OPTIONS,
): Trained {
  const trained = Array.from({ length: NETWORKS }, (_, network) =>
    trainOne(examples, bits, ideaCount, options, randomNumbers(12345 + network * 7919)),
  );
  const mean = (of: (one: Trained) => Float32Array): Float32Array =>
    of(trained[0]).map((_, at) => trained.reduce((sum, one) => sum + of(one)[at], 0) / NETWORKS);
  return {
    wording: mean(({ wording }) => wording),
    ideas: mean(({ ideas }) => ideas),
    hidden: HiddenLayer.average(trained.map(({ hidden }) => hidden)),
    bias: trained.reduce((sum, { bias }) => sum + bias, 0) / NETWORKS,
  };
}

function trainOne(
  examples: readonly Example[],
  bits: number,
  ideaCount: number,
  options: Options,
  random: () => number,
): Trained {
  const wording = new Float32Array(1 << bits);
  const wordingSquares = new Float32Array(1 << bits).fill(1e-4);
  const ideas = new Float32Array(ideaCount);
  const ideaSquares = new Float32Array(ideaCount).fill(1e-4);
  const hidden = new HiddenLayer(ideaCount, HIDDEN_UNITS / NETWORKS, random);
  const trained: Trained = { wording, ideas, hidden, bias: 0 };
  const order = examples.map((_, index) => index);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    for (const index of order) {
      const example = examples[index];
      const value = 1 / Math.sqrt(example.wording.length + 1);
      const said = example.ideas.filter(() => random() >= options.dropped);
      const share = IDEA_VALUE / (1 - options.dropped);
      let z = trained.bias + sumOf(wording, example.wording) * value + sumOf(ideas, said) * share;
      z += hidden.read(said);
      const error = (1 / (1 + Math.exp(-z)) - example.label) * example.weight;
      if (Math.abs(error) < 1e-4) continue;
      for (const f of example.wording) {
        const g = error * value + 1e-6 * wording[f];
        wordingSquares[f] += g * g;
        wording[f] -= (options.rate / Math.sqrt(wordingSquares[f])) * g;
      }
      for (const f of said) {
        const g = error * share + options.ideaDecay * ideas[f];
        ideaSquares[f] += g * g;
        ideas[f] -= (options.ideaRate / Math.sqrt(ideaSquares[f])) * g;
      }
      hidden.learn(said, error, options);
      trained.bias -= 0.02 * error;
    }
  }
  return trained;
}

export function logit(
  { wording, ideas, hidden, bias }: Trained,
  example: Pick<Example, 'wording' | 'ideas'>,
): number {
  return (
    bias +
    sumOf(wording, example.wording) / Math.sqrt(example.wording.length + 1) +
    sumOf(ideas, example.ideas) * IDEA_VALUE +
    hidden.read(example.ideas)
  );
}

function sumOf(weights: Float32Array, features: Int32Array): number {
  let sum = 0;
  for (const feature of features) sum += weights[feature];
  return sum;
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
