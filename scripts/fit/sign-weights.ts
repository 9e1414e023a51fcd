/**
 * Fits the points of the signs inside the bounds that people set for each strength class: a logistic regression
 * with projected steps, so that no corpus can turn a weak sign into a strong one or a warning into a reassurance.
 */
export interface WeightExample {
  /** Indices of the signs that fired. */
  signs: number[];
  /** Points that the learned sign would add (out of fold). */
  learned: number;
  label: 0 | 1;
  weight: number;
}

export interface Bounded {
  least: number;
  most: number;
  /** -1 for reassuring signs. */
  side: 1 | -1;
  start: number;
}

/** Points that make an even chance, and how many points change the odds by a factor e. */
const EVEN = 30;
const SCALE = 9;

export function fitWeights(
  examples: readonly WeightExample[],
  signs: readonly Bounded[],
  epochs = 60,
): number[] {
  const points = signs.map((sign) => sign.start);
  const order = examples.map((_, index) => index);
  let seed = 4711;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const rate = 6 / (1 + epoch / 8);
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      const j = seed % (i + 1);
      [order[i], order[j]] = [order[j], order[i]];
    }
    for (const index of order) {
      const { signs: fired, learned, label, weight } = examples[index];
      let z = learned - EVEN;
      for (const s of fired) z += signs[s].side * points[s];
      const error = (1 / (1 + Math.exp(-z / SCALE)) - label) * weight;
      if (Math.abs(error) < 1e-3) continue;
      for (const s of fired) {
        const { least, most, side, start } = signs[s];
        const next = points[s] - rate * 0.1 * error * side - 0.0005 * (points[s] - start);
        points[s] = Math.min(most, Math.max(least, next));
      }
    }
  }
  return points.map((value) => Math.round(value * 10) / 10);
}
