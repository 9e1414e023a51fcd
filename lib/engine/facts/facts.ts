import type { Scanner } from '../phrases.ts';
import type { Tables } from '../tables.ts';
import type { NormalText } from '../text.ts';
import type { AssessInput } from '../types.ts';
import { readContacts } from './contacts.ts';
import { readDisguise } from './disguise.ts';
import { type KindTables, readKind } from './kind.ts';
import { readLicences } from './licences.ts';
import { readMoney } from './money.ts';
import { readPeople } from './people.ts';
import { readPlaces } from './places.ts';
import type { SyntheticTerm } from './terms.ts';

/** What the readers of facts work with: the hits so far, and how to add what they found. */
export class Facts {
  readonly hits: Scanner['hits'];
  readonly tables: Tables;
  readonly input: AssessInput;
  readonly text: string;
  readonly normal: NormalText;
  readonly countries = new Set<string>();
  readonly firstPlace: number;
  private readonly scanner: Scanner;
  private readonly counted: number;
  readonly kinds: KindTables;
  private readonly ranges: TermRanges;

  constructor(
    scanner: Scanner,
    tables: Tables,
    ranges: TermRanges,
    kinds: KindTables,
    input: AssessInput,
    normal: NormalText,
  ) {
    this.scanner = scanner;
    this.hits = scanner.hits;
    this.tables = tables;
    this.input = input;
    this.text = input.text;
    this.normal = normal;
    this.counted = scanner.hits.count;
    this.ranges = ranges;
    this.kinds = kinds;
    this.firstPlace = ranges['place:'][0];
  }

  /** Hits whose term begins with a prefix, in the order of the text. */
  hitsOf(prefix: keyof TermRanges): number[] {
    const [first, last] = this.ranges[prefix];
    const { term, start } = this.hits;
    const found: number[] = [];
    for (let k = 0; k < this.counted; k++) if (term[k] >= first && term[k] <= last) found.push(k);
    return found.sort((a, b) => start[a] - start[b]);
  }

  hitsNamed(name: string): number[] {
    const index = this.tables.termIndex.get(name);
    const found: number[] = [];
    if (index === undefined || this.hits.stamp[index] !== this.hits.generation) return found;
    for (let k = this.hits.head[index]; k >= 0; k = this.hits.next[k]) found.push(k);
    return found;
  }

  has(name: string): boolean {
    const index = this.tables.termIndex.get(name);
    return index !== undefined && this.hits.stamp[index] === this.hits.generation;
  }

  /** The part of a term's name after its prefix: "cur:USD" -> "USD". */
  suffix(hit: number, prefixLength: number): string {
    return this.tables.termNames[this.hits.term[hit]].slice(prefixLength);
  }

  readonly emit = (name: SyntheticTerm, start: number, end: number): void => {
    this.scanner.add(this.tables.termIndex.get(name) as number, start, end);
  };

  /** The same with offsets of the original text. */
  readonly emitRaw = (name: SyntheticTerm, start: number, end: number): void => {
    this.emit(name, this.scanner.positionOf(this.normal, start), this.scanner.positionOf(this.normal, end));
  };
}

/** First and last term number of each group of terms. */
export type TermRanges = Record<'place:' | 'cur:' | 'per:' | 'mul:', [number, number]>;

export function termRanges(names: readonly string[]): TermRanges {
  const range = (prefix: string): [number, number] => {
    const first = names.findIndex((name) => name.startsWith(prefix));
    let last = first;
    while (last + 1 < names.length && names[last + 1].startsWith(prefix)) last++;
    return [first, last];
  };
  return { 'place:': range('place:'), 'cur:': range('cur:'), 'per:': range('per:'), 'mul:': range('mul:') };
}

/** Reads all facts of a text; the order matters where one builds on another (money on places). */
export function readFacts(facts: Facts): void {
  readPlaces(facts);
  readMoney(facts);
  readPeople(facts);
  readContacts(facts);
  readLicences(facts);
  readDisguise(facts);
  readKind(facts);
}
