import { GapRules } from './gap-rules.ts';
import { CLASS, type Tables } from './tables.ts';
import type { NormalText } from './text.ts';

/**
 * Position units: a word counts 8, a Chinese character 4, a character of Thai, Lao, Khmer or Burmese 2, so that
 * "within five words" means about the same in every script.
 */
export const UNITS_PER_WORD = 8;

/** Everything that was found in one text. Arrays are scratch space: they hold until the next scan. */
export interface Hits {
  count: number;
  term: Int32Array;
  /** Start and end (exclusive) in normalised characters. */
  start: Int32Array;
  end: Int32Array;
  /** Start and end in position units. */
  at: Int32Array;
  till: Int32Array;
  sentence: Int32Array;
  /** Next hit of the same term, -1 at the end; chains start at `head[term]` where `stamp[term]` is current. */
  next: Int32Array;
  head: Int32Array;
  tail: Int32Array;
  stamp: Int32Array;
  generation: number;
  /** The different terms that were found. */
  present: Int32Array;
  presentCount: number;
  numbers: Numbers;
  words: number;
  /** Characters by class, for the coverage of scripts. */
  byClass: Int32Array;
  sentences: number;
}

export interface Numbers {
  count: number;
  value: Float64Array;
  start: Int32Array;
  end: Int32Array;
  at: Int32Array;
  sentence: Int32Array;
}

/** A hostile post could consist of phrases only: more hits than this say nothing new. */
const MAX_HITS = 6_000;
const MAX_NUMBERS = 600;

/** The pieces that stand for "any number" and for the text's end are the first of all pieces. */
export const NUMBER_PIECE = 0;

/** The mark of a node at which a phrase ends. */
const ENDS = 1 << 16;

export class Scanner {
  readonly hits: Hits;
  /** For measuring phrases: called with the piece (or -1 - rule) and the term that it says. */
  trace: ((source: number, term: number) => void) | null = null;
  private readonly tables: Tables;
  private readonly gaps: GapRules;
  /** The trie's nodes side by side: base, then symbol and whether a phrase ends here. */
  private readonly nodes: Int32Array;
  private generation = 0;
  /** The sentence that is being read. */
  private sentence = 0;
  /** Position units and sentence of each normalised character, for what facts add afterwards. */
  private units = new Int32Array(8192);
  private sentences = new Int32Array(8192);
  private from: Int32Array = new Int32Array(1);

  constructor(tables: Tables) {
    this.tables = tables;
    this.gaps = new GapRules(tables, (rule, term, start, end, at, till) => {
      this.trace?.(-1 - rule, term);
      this.found(term, start, end, at, till, this.sentence);
    });
    this.nodes = new Int32Array(tables.base.length * 2);
    for (let node = 0; node < tables.base.length; node++) {
      this.nodes[node * 2] = tables.base[node];
      this.nodes[node * 2 + 1] = tables.check[node] | (tables.ends[node] !== 0 ? ENDS : 0);
    }
    const terms = tables.termNames.length;
    this.hits = {
      count: 0,
      words: 0,
      sentences: 1,
      generation: 0,
      present: new Int32Array(terms),
      presentCount: 0,
      term: new Int32Array(MAX_HITS),
      start: new Int32Array(MAX_HITS),
      end: new Int32Array(MAX_HITS),
      at: new Int32Array(MAX_HITS),
      till: new Int32Array(MAX_HITS),
      sentence: new Int32Array(MAX_HITS),
      next: new Int32Array(MAX_HITS),
      head: new Int32Array(terms),
      tail: new Int32Array(terms),
      stamp: new Int32Array(terms),
      byClass: new Int32Array(16),
      numbers: {
        count: 0,
        value: new Float64Array(MAX_NUMBERS),
        start: new Int32Array(MAX_NUMBERS),
        end: new Int32Array(MAX_NUMBERS),
        at: new Int32Array(MAX_NUMBERS),
        sentence: new Int32Array(MAX_NUMBERS),
      },
    };
  }

  /**
   * Finds all phrases of all languages in one pass. From every place where a word may start the trie is walked
   * until it ends; no phrase is longer than a fixed length, so the cost is linear in the text.
   */
  scan(text: NormalText): Hits {
    const { chars, length, stops, stopCount } = text;
    this.from = text.from;
    const { classes, symbols, ends, tails } = this.tables;
    const nodes = this.nodes;
    const hits = this.hits;
    hits.count = 0;
    hits.presentCount = 0;
    hits.numbers.count = 0;
    hits.byClass.fill(0);
    hits.generation = ++this.generation;
    if (this.units.length <= length) {
      this.units = new Int32Array(length * 2);
      this.sentences = new Int32Array(length * 2);
    }
    const units = this.units;
    const sentences = this.sentences;
    let stop = 0;
    let at = 0;
    let words = 0;
    let sentence = 0;
    let before: number = CLASS.space;
    this.sentence = 0;
    this.gaps.nextSentence();
    const root = nodes[0];
    const byClass = hits.byClass;
    for (let i = 0; i < length; i++) {
      const c = chars[i];
      const k = classes[c];
      byClass[k]++;
      if (k === CLASS.space) {
        before = k;
        continue;
      }
      while (stop < stopCount && stops[stop] <= i) {
        stop++;
        this.sentence = ++sentence;
        this.gaps.nextSentence();
      }
      let starts = true;
      if (k <= CLASS.greek || k === CLASS.brahmic) {
        starts = before !== k && (before === CLASS.space || before > CLASS.greek || before === CLASS.digit);
        if (starts) {
          words++;
          at += UNITS_PER_WORD;
        }
      } else if (k === CLASS.ideograph) {
        at += 4;
        words++;
      } else if (k === CLASS.unspaced) at += 2;
      else if (before !== k) {
        words++;
        at += UNITS_PER_WORD;
      }
      units[i] = at;
      sentences[i] = sentence;
      if (k === CLASS.digit) {
        starts = before !== k;
        if (starts) this.number(chars, i, length, at, sentence);
      }
      before = k;
      if (!starts) continue;
      // The first two steps decide nearly always, so they stand here.
      let s = symbols[c];
      if (s === 0) continue;
      let node = root + s;
      let mark = nodes[node * 2 + 1];
      if ((mark & 0xffff) !== s) continue;
      let j = i + 1;
      for (;;) {
        if (mark >= ENDS) this.ended(ends[node], i, j, at, chars, sentence);
        const b = nodes[node * 2];
        if (b < 0) {
          // A leaf: the rest of its only phrase.
          let t = -b;
          const rest = tails[t++];
          let m = 0;
          while (m < rest && j + m <= length && symbols[chars[j + m]] === tails[t + m]) m++;
          if (m === rest)
            this.ended(tails[t + rest] | (tails[t + rest + 1] << 16), i, j + rest, at, chars, sentence);
          break;
        }
        if (b === 0 || j >= length) break;
        s = symbols[chars[j]];
        if (s === 0) break;
        node = b + s;
        mark = nodes[node * 2 + 1];
        if ((mark & 0xffff) !== s) break;
        j++;
      }
    }
    hits.words = words;
    hits.sentences = sentence + 1;
    return hits;
  }

  private number(chars: Uint16Array, start: number, length: number, at: number, sentence: number): void {
    const numbers = this.hits.numbers;
    if (numbers.count >= MAX_NUMBERS) return;
    let j = start;
    let whole = 0;
    let group = 0;
    let separator = 0;
    let separators = 0;
    let fraction = 0;
    for (; j < length && j < start + 24; j++) {
      const c = chars[j];
      if (c >= 48 && c <= 57) {
        whole = whole * 10 + (c - 48);
        group++;
      } else if (c === 44 || c === 46) {
        separator = c;
        separators++;
        group = 0;
        fraction = j;
      } else break;
    }
    // "1,500", "12.000.000" are groups; "3.5" and "2,50" are fractions.
    if (separator && group !== 3 && separators === 1 && fraction > 0) whole /= 10 ** group;
    const k = numbers.count++;
    let end = j;
    if (j < length && chars[j] === 107 && this.tables.classes[chars[j + 1]] !== CLASS.latin) {
      whole *= 1000;
      end = j + 1;
    }
    numbers.value[k] = whole;
    numbers.start[k] = start;
    numbers.end[k] = end;
    numbers.at[k] = at;
    numbers.sentence[k] = sentence;
    this.piece(NUMBER_PIECE, start, end, at, at, sentence);
  }

  /** A node of the trie that ends phrases was reached: report those whose ending fits. */
  private ended(
    list: number,
    start: number,
    end: number,
    at: number,
    chars: Uint16Array,
    sentence: number,
  ): void {
    const { outputs, classes, leastRaw } = this.tables;
    const lastClass = classes[chars[end - 1]];
    const nextClass = classes[chars[end]];
    const closed =
      lastClass <= CLASS.greek
        ? nextClass !== lastClass || lastClass === CLASS.space
        : lastClass === CLASS.digit
          ? nextClass !== CLASS.digit
          : true;
    const count = list > 0 ? 1 : outputs[-list];
    for (let k = 1; k <= count; k++) {
      const entry = list > 0 ? list - 1 : outputs[k - list];
      const raw = leastRaw[entry >> 1];
      if (raw !== 0 && this.from[end] - this.from[start] < raw) continue;
      if (closed || (entry & 1) !== 0) {
        let words = 0;
        // Words inside the phrase, so that gaps are counted from its end.
        for (let j = start + 1; j < end; j++) if (chars[j] === 32) words += UNITS_PER_WORD;
        if (lastClass === CLASS.ideograph) words += (end - start - 1) * 4;
        else if (lastClass === CLASS.unspaced) words += (end - start - 1) * 2;
        this.piece(entry >> 1, start, end, at, at + words, sentence);
      }
    }
  }

  private piece(piece: number, start: number, end: number, at: number, till: number, sentence: number): void {
    const { pieceAt, pieceTargets } = this.tables;
    let p = pieceAt[piece];
    const stop = pieceAt[piece + 1];
    let placed = false;
    for (; p < stop; p++) {
      const target = pieceTargets[p];
      if (target >= 0) {
        this.trace?.(piece, target);
        this.found(target, start, end, at, till, sentence);
      } else {
        if (!placed) this.gaps.place(start, end, at, till);
        placed = true;
        this.gaps.part(-1 - target);
      }
    }
  }

  /** Adds what a fact found, with normalised offsets. */
  add(term: number, start: number, end: number): void {
    const last = Math.max(start, end - 1);
    this.found(
      term,
      start,
      end,
      this.units[start],
      this.units[last],
      end > start ? this.sentences[start] : -1,
    );
  }

  /** The normalised position of an offset of the original text. */
  positionOf(text: NormalText, offset: number): number {
    let low = 0;
    let high = text.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (text.from[middle] < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private found(term: number, start: number, end: number, at: number, till: number, sentence: number): void {
    const hits = this.hits;
    if (hits.stamp[term] === this.generation) {
      const previous = hits.tail[term];
      // A longer phrase of the same idea at the same place replaces the shorter one.
      if (start >= hits.start[previous] && end <= hits.end[previous]) return;
      if (start === hits.start[previous]) {
        hits.end[previous] = end;
        hits.till[previous] = till;
        return;
      }
      if (hits.count >= MAX_HITS) return;
      hits.next[previous] = hits.count;
    } else {
      if (hits.count >= MAX_HITS) return;
      hits.stamp[term] = this.generation;
      hits.present[hits.presentCount++] = term;
      hits.head[term] = hits.count;
    }
    const k = hits.count++;
    hits.tail[term] = k;
    hits.term[k] = term;
    hits.start[k] = start;
    hits.end[k] = end;
    hits.at[k] = at;
    hits.till[k] = till;
    hits.sentence[k] = sentence;
    hits.next[k] = -1;
  }
}
