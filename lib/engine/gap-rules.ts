import type { Tables } from './tables.ts';

/** Pieces kept with their places; an older one is beyond the window of every rule and counts as not seen. */
const KEPT = 4096;
const PLACES = 4;
const placeOf = (piece: number): number => (piece & (KEPT - 1)) * PLACES;
/** Beyond this the stamps begin anew, long before they would run over. */
const LAST_STAMP = 2 ** 30;

/** Called with the rule and the term it says, and the place from its first part to its last. */
export type RuleHolds = (
  rule: number,
  term: number,
  start: number,
  end: number,
  at: number,
  till: number,
) => void;

/**
 * Wordings of two or three parts with a gap between them. Each slot is one part: a set of pieces that may stand
 * there. Most slots wait for a first part that the sentence does not have, so that this question is asked first
 * and of one small array: a stamp is valid for one sentence of one text only.
 */
export class GapRules {
  private readonly rules: Int32Array;
  /** Slot -> where its list in `waits` starts: the rules in which it is the second or third part. */
  private readonly waitsAt: Int32Array;
  /** The slot (or, below zero, the rule whose first two parts) must have been seen, and the rule. */
  private readonly waits: Int32Array;
  private readonly seen: Int32Array;
  /** The running number of the piece that was seen. */
  private readonly seenPiece: Int32Array;
  private readonly joined: Int32Array;
  private readonly joinedFirst: Int32Array;
  private readonly joinedSecond: Int32Array;
  private readonly isPart: Uint8Array;
  /** Start, end (normalised characters), at, till (position units) of the last pieces. */
  private readonly places = new Int32Array(KEPT * PLACES);
  private piece = 0;
  private stamp = 0;
  private readonly holds: RuleHolds;

  constructor({ rules, slotAt, slotRules }: Tables, holds: RuleHolds) {
    this.holds = holds;
    this.rules = rules;
    const slots = slotAt.length;
    const waits: number[] = [];
    this.waitsAt = new Int32Array(slots + 1);
    this.isPart = new Uint8Array(slots);
    for (let slot = 0; slot < slots; slot++) {
      const list = slotAt[slot];
      for (let k = list + 1; list > 0 && k <= list + slotRules[list]; k++) {
        const rule = slotRules[k] * 5;
        // As third part first, so that one piece is never second and third of the same rule.
        if (rules[rule + 2] === slot) waits.push(-1 - slotRules[k], rule);
        if (rules[rule + 1] === slot) waits.push(rules[rule], rule);
      }
      this.waitsAt[slot + 1] = waits.length;
    }
    this.waits = Int32Array.from(waits);
    for (let rule = 0; rule < rules.length; rule += 5) this.isPart[rules[rule]] = 1;
    this.seen = new Int32Array(slots);
    this.seenPiece = new Int32Array(slots);
    this.joined = new Int32Array(rules.length / 5);
    this.joinedFirst = new Int32Array(rules.length / 5);
    this.joinedSecond = new Int32Array(rules.length / 5);
  }

  /** A new sentence, or a new text: no rule reaches over it. */
  nextSentence(): void {
    if (++this.stamp < LAST_STAMP && this.piece < LAST_STAMP) return;
    this.seen.fill(0);
    this.joined.fill(0);
    this.stamp = 1;
    this.piece = 0;
  }

  /** A piece that is part of some slot. Call it once, then `part` for each of its slots. */
  place(start: number, end: number, at: number, till: number): void {
    const own = placeOf(++this.piece);
    this.places[own] = start;
    this.places[own + 1] = end;
    this.places[own + 2] = at;
    this.places[own + 3] = till;
  }

  part(slot: number): void {
    const { waits, seen, stamp, joined } = this;
    const stop = this.waitsAt[slot + 1];
    for (let k = this.waitsAt[slot]; k < stop; k += 2) {
      const first = waits[k];
      if (first >= 0) {
        if (seen[first] === stamp) this.second(waits[k + 1], this.seenPiece[first]);
      } else if (joined[-1 - first] === stamp) this.third(waits[k + 1]);
    }
    if (this.isPart[slot] !== 0) {
      seen[slot] = stamp;
      this.seenPiece[slot] = this.piece;
    }
  }

  private second(rule: number, first: number): void {
    const { rules, places } = this;
    if (this.piece - first >= KEPT) return;
    const a = placeOf(first);
    const b = placeOf(this.piece);
    if (places[b] < places[a + 1] || places[b + 2] - places[a + 3] > rules[rule + 4]) return;
    if (rules[rule + 2] < 0) {
      this.holds(rule / 5, rules[rule + 3], places[a], places[b + 1], places[a + 2], places[b + 3]);
      return;
    }
    this.joined[rule / 5] = this.stamp;
    this.joinedFirst[rule / 5] = first;
    this.joinedSecond[rule / 5] = this.piece;
  }

  private third(rule: number): void {
    const { rules, places } = this;
    if (this.piece - this.joinedFirst[rule / 5] >= KEPT) return;
    const a = placeOf(this.joinedFirst[rule / 5]);
    const b = placeOf(this.joinedSecond[rule / 5]);
    const c = placeOf(this.piece);
    if (places[c] < places[b + 1] || places[c + 2] - places[b + 3] > rules[rule + 4]) return;
    this.holds(rule / 5, rules[rule + 3], places[a], places[c + 1], places[c + 2], places[c + 3]);
  }
}
