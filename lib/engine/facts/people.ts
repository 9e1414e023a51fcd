import type { Facts } from './facts.ts';

/** Ages under 18 that are said of the person wanted: a number from 13 to 17 beside a word for age or youth. */
export function readPeople(facts: Facts): void {
  const { hits, emit } = facts;
  const { numbers } = hits;
  for (let k = 0; k < numbers.count; k++) {
    const value = numbers.value[k];
    if (value < 13 || value > 17 || numbers.end[k] - numbers.start[k] !== 2) continue;
    for (const name of ['age-limit', 'minor-student'] as const) {
      for (const hit of facts.hitsNamed(name)) {
        if (hits.sentence[hit] === numbers.sentence[k] && Math.abs(hits.at[hit] - numbers.at[k]) <= 40) {
          emit('age:minor', numbers.start[k], numbers.end[k]);
          break;
        }
      }
    }
  }
}
