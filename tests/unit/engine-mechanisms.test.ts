/** Mechanisms of the engine by themselves, without the words of any language. */
import { describe, expect, it } from 'vitest';
import { GapRules } from '../../lib/engine/gap-rules.ts';
import { pointsOf } from '../../lib/engine/learned.ts';
import type { Tables } from '../../lib/engine/tables.ts';
import { parseRespelled } from '../../lib/ruleset/pattern.ts';

/** One rule: slot 0, then slot 1 within 40 position units, says term 7. Slot 2 is in no rule. */
function oneRule() {
  const tables = {
    rules: Int32Array.of(0, 1, -1, 7, 40),
    slotAt: Int32Array.of(0, 1, 0),
    slotRules: Int32Array.of(0, 1, 0),
  } as unknown as Tables;
  const said: number[][] = [];
  const gaps = new GapRules(tables, (_rule, ...found) => said.push(found));
  gaps.nextSentence();
  const say = (slot: number, at: number) => {
    gaps.place(at, at + 1, at, at);
    gaps.part(slot);
  };
  return { gaps, said, say };
}

describe('a wording with a gap', () => {
  it('is found within its window, with the place from its first word to its last', () => {
    const { said, say } = oneRule();
    say(0, 10);
    say(1, 30);
    expect(said).toEqual([[7, 10, 31, 10, 30]]);
  });

  it('is not found the other way round, beyond the window or over the end of a sentence', () => {
    const { gaps, said, say } = oneRule();
    say(1, 10);
    say(0, 20);
    say(1, 90);
    say(0, 100);
    gaps.nextSentence();
    say(1, 110);
    expect(said).toEqual([]);
  });

  it('is not made of a first part that thousands of other words have pushed out', () => {
    const { said, say } = oneRule();
    say(0, 0);
    for (let at = 1; at <= 4_096; at++) say(2, at);
    say(1, 4_100);
    expect(said).toEqual([]);
  });
});

describe('the learned sign', () => {
  const limits: [number, number, number] = [-0.2, 0.1, 0.8];

  it('adds at most as much as one strong sign', () => {
    expect(pointsOf(99, limits, 100)).toBe(40);
    expect(pointsOf(limits[0], limits, 100)).toBe(0);
  });

  it('takes away more the less a text resembles known offers, no more than a few signs in a short one', () => {
    expect(pointsOf(limits[0] - 0.25, limits, 60)).toBeCloseTo(-30);
    expect(pointsOf(-9, limits, 60)).toBe(-80);
    expect(pointsOf(-9, limits, 400)).toBe(-100);
    expect(pointsOf(-9, limits, 5_000)).toBe(-150);
  });
});

describe('chat spellings', () => {
  const spellings = { jangan: ['jgn'], orang: ['org', 'orng'] };
  const wordings = (phrase: string) => parseRespelled(phrase, spellings).slots;

  it('are known in every combination, whole words only', () => {
    expect(wordings('jangan bawa orang')[0].sort()).toEqual(
      ['jangan', 'jgn'].flatMap((a) => ['orang', 'org', 'orng'].map((b) => `${a} bawa ${b}`)).sort(),
    );
    expect(wordings('keorangan')).toEqual([['keorangan']]);
    expect(wordings('orang*')).toEqual([['orang*']]);
  });

  it('leave a phrase as it stands where there would be too many', () => {
    const many = Array(8).fill('orang').join(' ');
    expect(wordings(many)).toEqual([[many]]);
  });
});
