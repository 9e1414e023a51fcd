/**
 * The tables the engine works with: views on one prebuilt binary, so that nothing is built or parsed when
 * a worker starts. `lib/ruleset/ruleset.ts` makes them; the engine only reads them.
 */

/** What a normalised character is. The order matters: 1-3 are scripts whose doubled letters are folded. */
export const CLASS = {
  space: 0,
  latin: 1,
  cyrillic: 2,
  greek: 3,
  digit: 4,
  /** Chinese, kana: no word boundaries, two characters weigh as much as a word. */
  ideograph: 5,
  /** Thai, Lao, Khmer, Burmese: no word boundaries, four characters weigh as much as a word. */
  unspaced: 6,
  /** Brahmic scripts with spaces: a word starts at a boundary, its ending is free. */
  brahmic: 7,
  /** Arabic, Ethiopic, Hangul: words carry prefixes and endings, phrases match anywhere in them. */
  affixed: 8,
  /** A sign that is a word of its own: currency, percent, emoji. */
  symbol: 9,
  /** A letter of a script that no phrase is written in. */
  other: 10,
} as const;

/** Values of `fold` below 32 are instructions, not characters. */
export const FOLD = {
  drop: 0,
  space: 1,
  /** Ends a sentence. */
  stop: 2,
  /** A full stop or comma: part of a number between digits. */
  point: 3,
  /** Becomes several characters, see `expansions`. */
  expand: 4,
  surrogate: 5,
  /** @ $ ! |: letters in disguise when they stand inside a word. */
  leet: 6,
} as const;

export interface Tables {
  version: string;
  /** UTF-16 unit -> normalised unit, or an instruction of FOLD. */
  fold: Uint16Array;
  /** Normalised unit -> CLASS. */
  classes: Uint8Array;
  /** For FOLD.expand: sorted units, and for each the start in `expansions` (length first). */
  expandKeys: Uint16Array;
  expandAt: Uint16Array;
  expansions: Uint16Array;
  /** Styled letters U+1D400-U+1D7FF and enclosed letters U+1F100-U+1F1FF -> plain unit, 0 if none. */
  styled: Uint16Array;
  /** Look-alike letters of Cyrillic and Greek -> Latin, used only inside words that mix scripts. 0x0370-0x052F. */
  lookalikes: Uint16Array;

  /** Normalised unit -> symbol of the trie, 0 if in no phrase. */
  symbols: Uint16Array;
  /** Trie as a double array. A negative base is a leaf whose rest stands in `tails`. */
  base: Int32Array;
  check: Uint16Array;
  /** Node -> what ends here: 0 nothing, above 0 one entry and 1, below 0 a list in `outputs`. */
  ends: Int32Array;
  tails: Uint16Array;
  /** Lists of pieces that end at a node: count, then pieces. The lowest bit of a piece says that its ending is free. */
  outputs: Int32Array;

  /** Piece -> where its list starts in `pieceTargets`. Targets: term (>= 0) or slot (-1 - slot). */
  pieceAt: Int32Array;
  pieceTargets: Int16Array;
  /** Piece -> length that it must have in the original text, 0 if any: see the folding of doubled letters. */
  leastRaw: Uint8Array;
  /** Slot -> list of gap rules in which it is the second or third part: count, then rule ids. */
  slotAt: Int32Array;
  slotRules: Int32Array;
  /** Gap rules, 5 numbers each: first slot, second slot, third slot or -1, term, window in position units. */
  rules: Int32Array;

  termNames: readonly string[];
  termIndex: ReadonlyMap<string, number>;
  signs: readonly SignEntry[];
  facts: FactTables;
  model: ModelTables | null;
  settings: LevelSettings;
}

export interface SignEntry {
  id: string;
  family: number;
  /** 0 weak, 1 medium, 2 strong, 3 decisive, 4 reassuring. */
  strength: number;
  /** Points, inside the bounds of the strength class. */
  weight: number;
  /** Index into CATEGORIES of level.ts. */
  category: number;
  /** Measured, never shown, never moves a level. */
  experimental: boolean;
  when: Condition;
  /** Terms of which at least one must occur, or the condition cannot hold; empty: always evaluated. */
  triggers: readonly number[];
}

/** A sign's condition with its terms resolved to numbers. */
export type Condition =
  | { term: number }
  | { all: Condition[] }
  | { any: Condition[] }
  /** The parts stand within `span` position units of each other (8 a word). */
  | { near: Condition[]; span: number; ordered: boolean; sentence: boolean }
  | { not: Condition }
  | { count: Condition[]; atLeast: number };

export interface FactTables {
  places: readonly { id: string; country: string; risk: string }[];
  /** Reader's country -> countries where its authority places nobody. */
  corridors: Readonly<Record<string, readonly string[]>>;
  /** Units of a currency for one USD. */
  rates: Readonly<Record<string, number>>;
  /** Entry-level pay a month in USD, by country. */
  monthly: Readonly<Record<string, number>>;
  multipliers: Readonly<Record<string, number>>;
}

/** The learned text model: hashed features, one small weight each. */
export interface ModelTables {
  weights: Int8Array;
  /** What each idea and each sign adds, and what an idea adds that is found again elsewhere in the text. */
  termWeights: Float32Array;
  signWeights: Float32Array;
  repeatedWeights: Float32Array;
  /** The hidden layer: rows for the ideas, the signs, the repeated ideas, in units of `hiddenScale`. */
  hiddenRows: Int8Array;
  hiddenScale: number;
  hiddenBias: readonly number[];
  hiddenOut: readonly number[];
  /** For each idea, each sign: how much it speaks for each of the five categories. */
  termCategories: Float32Array;
  signCategories: Float32Array;
  scale: number;
  bias: number;
  /** Logits from which the learned sign is weak, medium, strong. */
  limits: readonly [number, number, number];
}

export interface LevelSettings {
  caps: readonly number[];
  families: readonly string[];
}
