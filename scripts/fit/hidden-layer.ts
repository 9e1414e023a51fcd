/** Numbers from 0 to 1 that are the same in every run. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 32;
  };
}

/** A few units between the ideas and the answer: each learns one pattern of ideas that stand together. */
export class HiddenLayer {
  /** One row of units for each idea. */
  readonly rows: Float32Array;
  readonly bias: Float32Array;
  readonly out: Float32Array;
  private readonly count: number;
  private readonly rowSquares: Float32Array;
  private readonly biasSquares: Float32Array;
  private readonly outSquares: Float32Array;
  private readonly units: Float32Array;

  constructor(ideaCount: number, count: number, random: () => number) {
    this.count = count;
    this.rows = Float32Array.from({ length: ideaCount * count }, () => (random() - 0.5) * 0.3);
    this.rowSquares = new Float32Array(this.rows.length).fill(1e-2);
    this.bias = new Float32Array(count);
    this.biasSquares = new Float32Array(count).fill(1e-2);
    this.out = Float32Array.from({ length: count }, (_, unit) => (unit % 2 ? 0.5 : -0.5));
    this.outSquares = new Float32Array(count).fill(1e-2);
    this.units = new Float32Array(count);
  }

  /** Several layers as one: their units side by side, what they say shared between them. */
  static average(layers: readonly HiddenLayer[]): HiddenLayer {
    const [{ rows, count }] = layers;
    const ideas = rows.length / count;
    const wide = new HiddenLayer(ideas, count * layers.length, () => 0);
    layers.forEach((layer, index) => {
      for (let idea = 0; idea < ideas; idea++)
        wide.rows.set(
          layer.rows.subarray(idea * count, (idea + 1) * count),
          idea * wide.count + index * count,
        );
      wide.bias.set(layer.bias, index * count);
      wide.out.set(
        layer.out.map((weight) => weight / layers.length),
        index * count,
      );
    });
    return wide;
  }

  read(ideas: Int32Array): number {
    let sum = 0;
    for (let unit = 0; unit < this.count; unit++) {
      let value = this.bias[unit];
      for (const idea of ideas) value += this.rows[idea * this.count + unit];
      this.units[unit] = Math.tanh(value);
      sum += this.out[unit] * this.units[unit];
    }
    return sum;
  }

  /** One step against the error of what was read last. */
  learn(
    ideas: Int32Array,
    error: number,
    { hiddenRate, ideaDecay }: { hiddenRate: number; ideaDecay: number },
  ): void {
    const step = (weights: Float32Array, squares: Float32Array, at: number, gradient: number): void => {
      squares[at] += gradient * gradient;
      weights[at] -= (hiddenRate / Math.sqrt(squares[at])) * gradient;
    };
    for (let unit = 0; unit < this.count; unit++) {
      const value = this.units[unit];
      const back = error * this.out[unit] * (1 - value * value);
      step(this.out, this.outSquares, unit, error * value + ideaDecay * this.out[unit]);
      step(this.bias, this.biasSquares, unit, back);
      for (const idea of ideas) {
        const at = idea * this.count + unit;
        step(this.rows, this.rowSquares, at, back + ideaDecay * this.rows[at]);
      }
    }
  }
}
