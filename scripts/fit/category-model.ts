/** A softmax regression over ideas and signs: which kind of offer the signs of a text point at. */
export interface CategoryExample {
  ideas: Int32Array;
  category: number;
}

/** Weights by category, then by idea. */
export function trainCategories(
  examples: readonly CategoryExample[],
  categories: number,
  ideaCount: number,
  epochs = 30,
): Float32Array[] {
  const weights = Array.from({ length: categories }, () => new Float32Array(ideaCount));
  const odds = new Float64Array(categories);
  for (let epoch = 0; epoch < epochs; epoch++) {
    const rate = 0.08 / (1 + epoch / 10);
    for (const { ideas, category } of examples) {
      let most = Number.NEGATIVE_INFINITY;
      for (let c = 0; c < categories; c++) {
        odds[c] = 0;
        for (const idea of ideas) odds[c] += weights[c][idea];
        most = Math.max(most, odds[c]);
      }
      let total = 0;
      for (let c = 0; c < categories; c++) total += odds[c] = Math.exp(odds[c] - most);
      for (let c = 0; c < categories; c++) {
        const error = odds[c] / total - (c === category ? 1 : 0);
        for (const idea of ideas) weights[c][idea] -= rate * (error + 0.002 * weights[c][idea]);
      }
    }
  }
  return weights;
}

export function categoryOf(weights: readonly Float32Array[], ideas: Int32Array): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  weights.forEach((row, category) => {
    let sum = 0;
    for (const idea of ideas) sum += row[idea];
    if (sum > most) {
      most = sum;
      best = category;
    }
  });
  return best;
}
