/** Collects the phrases of all languages as pieces, slots and gap rules; build time only. */
import { CLASS, type Tables } from '../engine/tables.ts';
import { normalise } from '../engine/text.ts';
import type { CharacterTables } from './fold-table.ts';
import { type Pattern, PatternError, parseRespelled, type Spellings, withNumbersApart } from './pattern.ts';

const POSITION_UNITS_PER_WORD = 8;

export class PhraseBook {
  readonly pieces: { units: number[]; free: boolean }[] = [{ units: [], free: false }];
  readonly targets: Set<number>[] = [new Set()];
  readonly leastRaw: number[] = [0];
  /** How each piece and each rule was first written, for measuring and for the list of misleading phrases. */
  readonly pieceTexts: string[] = ['#'];
  readonly ruleTexts: string[] = [];
  private readonly misleading: ReadonlyMap<number, ReadonlySet<string>>;
  readonly slots: Map<string, number> = new Map();
  readonly rules: number[] = [];
  private readonly ruleKeys = new Set<string>();
  private readonly byKey = new Map<string, number>([['#', 0]]);
  readonly problems: string[] = [];
  private readonly tables: Tables;

  constructor(characters: CharacterTables, misleading: ReadonlyMap<number, ReadonlySet<string>>) {
    this.tables = characters as unknown as Tables;
    this.misleading = misleading;
  }

  /** A free ending after two or three Latin letters would match half the dictionary: only the plural is meant. */
  private static readonly endings = (text: string): string[] =>
    /(?:^| )[a-z]{2,3}\*$/i.test(text) ? [text.slice(0, -1), `${text.slice(0, -1)}s`] : [text];

  private piece(text: string, where: string, inChain = false): number {
    if (text === '#') return 0;
    let free = text.endsWith('*');
    const bare = text.replace(/\*/g, ' ').trim();
    const normal = normalise(bare, this.tables);
    let length = normal.length;
    while (length > 0 && normal.chars[length - 1] === 32) length--;
    let start = 0;
    while (start < length && normal.chars[start] === 32) start++;
    const units = [...normal.chars.subarray(start, length)];
    if (units.length === 0) {
      this.problems.push(`${where}: "${text}" has no letters`);
      return -1;
    }
    const first = this.tables.classes[units[0]];
    if (first === CLASS.latin && units.length < 2 && !inChain) {
      this.problems.push(`${where}: "${text}" is a single letter`);
      return -1;
    }
    // Folding doubled letters makes "fee" and "fe" the same: short pieces must be as long in the original.
    const letters = [...bare.replace(/[^\p{L}\p{N} ]/gu, '')].length;
    const leastRaw = first <= CLASS.greek && units.length <= 4 && letters > units.length ? letters : 0;
    if (free && first === CLASS.latin && units.length <= 3) {
      // "fee*" is short only after folding.
      free = false;
    }
    const key = `${units.join()}${free ? '*' : ''}${leastRaw}`;
    let piece = this.byKey.get(key);
    if (piece === undefined) {
      piece = this.pieces.length;
      this.byKey.set(key, piece);
      this.pieces.push({ units, free });
      this.leastRaw.push(leastRaw);
      this.pieceTexts.push(text);
      this.targets.push(new Set());
    }
    return piece;
  }

  add(phrase: string, term: number, where: string, spellings: Spellings = {}): void {
    let patterns: Pattern[];
    try {
      patterns = withNumbersApart(parseRespelled(String(phrase), spellings));
    } catch (error) {
      if (error instanceof PatternError) {
        this.problems.push(`${where}: ${error.message}`);
        return;
      }
      throw error;
    }
    // A phrase that became several is measured, and set aside, one by one.
    for (const pattern of patterns)
      this.addPattern(
        pattern,
        patterns.length === 1
          ? String(phrase).trim()
          : pattern.slots.map((alternatives) => alternatives.join('|')).join(' .. '),
        term,
        where,
      );
  }

  private addPattern(pattern: Pattern, written: string, term: number, where: string): void {
    if (pattern.slots.length === 1) {
      for (const text of pattern.slots[0].flatMap(PhraseBook.endings)) {
        const piece = this.piece(text, where);
        if (piece > 0 && !this.misleading.get(term)?.has(this.pieceTexts[piece]))
          this.targets[piece].add(term);
      }
      return;
    }
    if (this.misleading.get(term)?.has(written)) return;
    const slots: number[] = [];
    for (const alternatives of pattern.slots) {
      const pieces = [
        ...new Set(
          alternatives
            .flatMap(PhraseBook.endings)
            .map((text) => this.piece(text, where, true))
            .filter((piece) => piece >= 0),
        ),
      ].sort((a, b) => a - b);
      if (pieces.length === 0) return;
      const key = pieces.join();
      let slot = this.slots.get(key);
      if (slot === undefined) {
        slot = this.slots.size;
        this.slots.set(key, slot);
        for (const piece of pieces) this.targets[piece].add(-1 - slot);
      }
      slots.push(slot);
    }
    const window = (pattern.gap + 1) * POSITION_UNITS_PER_WORD;
    const key = `${slots.join()}|${term}`;
    if (this.ruleKeys.has(key)) return;
    this.ruleKeys.add(key);
    this.ruleTexts.push(written);
    this.rules.push(slots[0], slots[1], slots[2] ?? -1, term, window);
  }
}
