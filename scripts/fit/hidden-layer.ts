import { HIDDEN_UNITS } from '../../lib/engine/learned.ts';

/** Numbers from 0 to 1 that are the same in every run. */
export function randomNumbers(seed = 12345): () => number {
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
  readonly bias = new Float32Array(HIDDEN_UNITS);
  readonly out: Float32Array;
  private readonly rowSquares: Float32Array;
  private readonly biasSquares = new Float32Array(HIDDEN_UNITS).fill(1e-2);
  private readonly outSquares = new Float32Array(HIDDEN_UNITS).fill(1e-2);
  private readonly units = new Float32Array(HIDDEN_UNITS);

  constructor(ideaCount: number, random: () => number) {
    this.rows = Float32Array.from({ length: ideaCount * HIDDEN_UNITS }, () => (random() - 0.5) * 0.3);
    this.rowSquares = new Float32Array(this.rows.length).fill(1e-2);
    this.out = Float32Array.from({ length: HIDDEN_UNITS }, (_, unit) => (unit % 2 ? 0.5 : -0.5));
  }

  read(ideas: Int32Array): number {
    let sum = 0;
    for (let unit = 0; unit < HIDDEN_UNITS; unit++) {
      let value = this.bias[unit];
      for (const idea of ideas) value += this.rows[idea * HIDDEN_UNITS + unit];
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
    for (let unit = 0; unit < HIDDEN_UNITS; unit++) {
      const value = this.units[unit];
      const back = error * this.out[unit] * (1 - value * value);
      step(this.out, this.outSquares, unit, error * value + ideaDecay * this.out[unit]);
      step(this.bias, this.biasSquares, unit, back);
      for (const idea of ideas) {
        const at = idea * HIDDEN_UNITS + unit;
        step(this.rows, this.rowSquares, at, back + ideaDecay * this.rows[at]);
      }
    }
  }
}
