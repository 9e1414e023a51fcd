/** A logistic regression over hashed features, trained by AdaGrad. Small, plain, and the same every time. */
export interface Example {
  features: Int32Array;
  /** 1 = offer that should be flagged, 0 = clear. */
  label: 0 | 1;
  weight: number;
  group: string;
}

export interface Trained {
  weights: Float32Array;
  bias: number;
}

/** Distinct features with the value 1/sqrt(count of distinct ones), so that long texts weigh as much as short ones. */
export function distinct(features: Int32Array, count: number): Int32Array {
  return Int32Array.from(new Set(features.subarray(0, count))).sort();
}

export function train(examples: readonly Example[], bits: number, options: { epochs: number; rate: number; decay: number }): Trained {
  const size = 1 << bits;
  const weights = new Float32Array(size);
  const gradients = new Float32Array(size).fill(1e-4);
  let bias = 0;
  let biasGradient = 1e-4;
  // A fixed shuffle: the same corpus gives the same weights.
  const order = examples.map((_, index) => index);
  let seed = 12345;
  const random = () => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) / 2 ** 32;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    for (const index of order) {
      const { features, label, weight } = examples[index];
      const value = 1 / Math.sqrt(features.length + 1);
      let z = bias;
      for (let k = 0; k < features.length; k++) z += weights[features[k]] * value;
      const error = (1 / (1 + Math.exp(-z)) - label) * weight;
      if (Math.abs(error) < 1e-4) continue;
      const step = error * value;
      for (let k = 0; k < features.length; k++) {
        const f = features[k];
        const g = step + options.decay * weights[f];
        gradients[f] += g * g;
        weights[f] -= (options.rate / Math.sqrt(gradients[f])) * g;
      }
      biasGradient += error * error;
      bias -= (options.rate / Math.sqrt(biasGradient)) * error;
    }
  }
  return { weights, bias };
}

export function logit({ weights, bias }: Trained, features: Int32Array): number {
  let z = 0;
  for (let k = 0; k < features.length; k++) z += weights[features[k]];
  return bias + z / Math.sqrt(features.length + 1);
}

/** Area under the curve, and the recall at a share of clear texts flagged. */
export function quality(scores: readonly { score: number; label: 0 | 1 }[], shares: readonly number[]): { auc: number; recall: number[]; limits: number[] } {
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
