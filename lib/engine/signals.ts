import type { Scanner } from './phrases.ts';
import type { Condition, SignEntry, Tables } from './tables.ts';

/** A place in the text where a condition holds; `spans` are pairs of start and end in normalised characters. */
interface Match {
  start: number;
  end: number;
  at: number;
  till: number;
  sentence: number;
  spans: number[];
}

/** More matches of one part say nothing new and would make a hostile text slow. */
const MOST = 24;
const NOWHERE: Match = { start: 0, end: 0, at: 0, till: 0, sentence: 0, spans: [] };

export interface Fired {
  sign: number;
  spans: number[];
}

/**
 * A "not" shortly before an idea (or after it, where the language puts it there) turns it into its opposite: "we do no
 * order brushing", "no licence needed". Not so for ideas that say a "not" themselves ("no fee", "do not open the bag") or follow
 * on one ("who does not reach the target is sold on"), nor for places, sums and facts.
 */
const UNTOUCHED_BY_NOT =
  /^(no-|not:|place:|cur:|per:|mul:|geo:|kind:|fact:|pay:|style:|age:|contact:|sealed$|bag$|sold-on$)/;
const NEGATION_REACH = 3 * 8;

export class SignReader {
  private readonly tables: Tables;
  private readonly scanner: Scanner;
  private readonly heeds: Uint8Array;
  /** Term -> signs that it can set off. */
  private readonly byTerm: (number[] | undefined)[] = [];
  private readonly possible: Uint8Array;
  private readonly notBefore: number;
  private readonly notAfter: number;

  constructor(tables: Tables, scanner: Scanner) {
    this.tables = tables;
    this.scanner = scanner;
    this.possible = new Uint8Array(tables.signs.length);
    tables.signs.forEach((sign, index) => {
      for (const term of sign.triggers) {
        const list = this.byTerm[term];
        if (list) list.push(index);
        else this.byTerm[term] = [index];
      }
    });
    this.heeds = new Uint8Array(tables.termNames.length);
    tables.termNames.forEach((name, term) => {
      if (!UNTOUCHED_BY_NOT.test(name)) this.heeds[term] = 1;
    });
    this.notBefore = tables.termIndex.get('not:before') ?? -1;
    this.notAfter = tables.termIndex.get('not:after') ?? -1;
  }

  /** All signs whose conditions hold, with their evidence, in the order of the ruleset. */
  read(): Fired[] {
    const { hits } = this.scanner;
    const fired: Fired[] = [];
    const { possible, byTerm } = this;
    possible.fill(0);
    for (let k = 0; k < hits.presentCount; k++) {
      const signs = byTerm[hits.present[k]];
      if (signs) for (let j = 0; j < signs.length; j++) possible[signs[j]] = 1;
    }
    for (let s = 0; s < possible.length; s++) {
      if (possible[s] === 0) continue;
      const sign: SignEntry = this.tables.signs[s];
      const matches = this.match(sign.when);
      if (!matches || matches.length === 0) continue;
      const spans: number[] = [];
      for (const match of matches.slice(0, 3)) spans.push(...match.spans);
      fired.push({ sign: s, spans });
    }
    return fired;
  }

  private has(term: number): boolean {
    return this.scanner.hits.stamp[term] === this.scanner.hits.generation;
  }

  private negated(hit: number): boolean {
    const { hits } = this.scanner;
    for (const [term, before] of [
      [this.notBefore, true],
      [this.notAfter, false],
    ] as const) {
      if (term < 0 || !this.has(term)) continue;
      for (let k = hits.head[term]; k >= 0; k = hits.next[k]) {
        if (hits.sentence[k] !== hits.sentence[hit]) continue;
        const gap = before ? hits.at[hit] - hits.till[k] : hits.at[k] - hits.till[hit];
        const ordered = before ? hits.end[k] <= hits.start[hit] : hits.start[k] >= hits.end[hit];
        if (ordered && gap <= NEGATION_REACH) return true;
      }
    }
    return false;
  }

  private match(when: Condition): Match[] | null {
    const { hits } = this.scanner;
    if ('term' in when) {
      if (!this.has(when.term)) return null;
      const found: Match[] = [];
      const heeds = this.heeds[when.term] === 1;
      for (let k = hits.head[when.term]; k >= 0 && found.length < MOST; k = hits.next[k]) {
        if (heeds && this.negated(k)) continue;
        const start = hits.start[k];
        const end = hits.end[k];
        found.push({
          start,
          end,
          at: hits.at[k],
          till: hits.till[k],
          sentence: hits.sentence[k],
          spans: end > start ? [start, end] : [],
        });
      }
      return found.length > 0 ? found : null;
    }
    if ('any' in when) {
      let found: Match[] | null = null;
      for (const part of when.any) {
        const matches = this.match(part);
        if (matches) found = found ? found.concat(matches) : matches;
        if (found && found.length >= MOST) break;
      }
      return found;
    }
    if ('all' in when) {
      const spans: number[] = [];
      let first: Match | null = null;
      for (const part of when.all) {
        const matches = this.match(part);
        if (!matches) return null;
        if (matches[0].spans.length > 0) {
          first ??= matches[0];
          spans.push(...matches[0].spans);
        }
      }
      return [{ ...(first ?? NOWHERE), spans }];
    }
    if ('not' in when) return this.match(when.not) ? null : [NOWHERE];
    if ('count' in when) {
      const spans: number[] = [];
      let count = 0;
      for (const part of when.count) {
        const matches = this.match(part);
        if (!matches) continue;
        count++;
        spans.push(...matches[0].spans);
      }
      return count >= when.atLeast ? [{ ...NOWHERE, spans }] : null;
    }
    return this.near(when);
  }

  private near(when: Extract<Condition, { near: Condition[] }>): Match[] | null {
    let partial = this.match(when.near[0]);
    for (let p = 1; p < when.near.length && partial; p++) {
      const others = this.match(when.near[p]);
      if (!others) return null;
      const joined: Match[] = [];
      for (const a of partial) {
        for (const b of others) {
          if (when.sentence && a.sentence !== b.sentence) continue;
          if (when.ordered && b.start < a.end) continue;
          const gap = b.start >= a.start ? b.at - a.till : a.at - b.till;
          if (gap > when.span) continue;
          // One and the same word may not be both parts.
          if (b.start === a.start && b.end === a.end) continue;
          joined.push({
            start: Math.min(a.start, b.start),
            end: Math.max(a.end, b.end),
            at: Math.min(a.at, b.at),
            till: Math.max(a.till, b.till),
            sentence: a.sentence,
            spans: [...a.spans, ...b.spans],
          });
          break;
        }
        if (joined.length >= MOST) break;
      }
      partial = joined.length > 0 ? joined : null;
    }
    return partial;
  }
}
