import { CoverageReader } from './coverage.ts';
import { Facts, readFacts, type TermRanges, termRanges } from './facts/facts.ts';
import { type KindTables, kindTables } from './facts/kind.ts';
import { LearnedSign } from './learned.ts';
import { CATEGORIES, judge } from './level.ts';
import { Scanner } from './phrases.ts';
import { SignReader } from './signals.ts';
import type { Tables } from './tables.ts';
import { type NormalText, normalise } from './text.ts';
import type { AssessInput, Assessment, Evidence, Signal, Strength } from './types.ts';

const STRENGTHS: readonly Strength[] = ['weak', 'medium', 'strong', 'decisive', 'reassuring'];
const MOST_EVIDENCE = 6;

/** One engine: tables and scratch space. Not re-entrant, and needs not be: an assessment is synchronous. */
export class Engine {
  readonly version: string;
  readonly tables: Tables;
  readonly scanner: Scanner;
  readonly learned: LearnedSign;
  private readonly signs: SignReader;
  private readonly ranges: TermRanges;
  private readonly kinds: KindTables;
  private readonly coverage: CoverageReader;

  constructor(tables: Tables) {
    this.tables = tables;
    this.version = tables.version;
    this.scanner = new Scanner(tables);
    this.signs = new SignReader(tables, this.scanner);
    this.ranges = termRanges(tables.termNames);
    this.kinds = kindTables(tables);
    this.learned = new LearnedSign(tables);
    this.coverage = new CoverageReader();
  }

  /** Normalise, scan and read facts: everything before judgement. For the fitting of weights and for tests. */
  prepare(input: AssessInput): NormalText {
    const normal = normalise(input.text, this.tables);
    this.scanner.scan(normal);
    readFacts(new Facts(this.scanner, this.tables, this.ranges, this.kinds, input, normal));
    return normal;
  }

  fired(): ReturnType<SignReader['read']> {
    return this.signs.read();
  }

  assess(input: AssessInput): Assessment {
    const normal = this.prepare(input);
    const fired = this.signs.read();
    const shown = fired.some(
      ({ sign, spans }) =>
        spans.length > 0 && this.tables.signs[sign].strength < 4 && !this.tables.signs[sign].experimental,
    );
    const learned = shown ? this.learned.read(normal, this.scanner.hits, fired) : this.learned.silent;
    const kinds = shown
      ? this.learned.categories(this.scanner.hits, fired, CATEGORIES.length - 1)
      : undefined;
    const judged = judge(fired, this.tables, learned, kinds);
    const signals: Signal[] = [];
    for (const index of judged.order) {
      const { sign, spans } = fired[index];
      const entry = this.tables.signs[sign];
      if (entry.experimental) continue;
      const evidence = evidenceOf(spans, normal, input.text);
      if (evidence.length > 0)
        signals.push({
          id: entry.id,
          family: this.tables.settings.families[entry.family],
          strength: STRENGTHS[entry.strength],
          evidence,
        });
    }
    if (judged.level !== 'none' && learned.strength >= 1) {
      const evidence = evidenceOf(this.learned.evidence(normal), normal, input.text);
      if (evidence.length > 0) {
        const at = signals.findIndex((signal) => signal.strength === 'reassuring');
        signals.splice(at < 0 ? signals.length : at, 0, {
          id: 'learned-wording',
          family: 'style',
          strength: STRENGTHS[learned.strength],
          evidence,
        });
      }
    }
    const assessment: Assessment = {
      level: judged.level,
      category: judged.category,
      score: judged.score,
      signals,
      rulesetVersion: this.version,
    };
    const notAssessed = judged.level === 'none' ? this.coverage.read(this.scanner.hits) : undefined;
    if (notAssessed) assessment.notAssessed = notAssessed;
    if (normal.cut) assessment.cut = true;
    return assessment;
  }
}

/** The whole way of one text. The same input and ruleset give the same assessment every time. */
export function assess(input: AssessInput, engine: Engine): Assessment {
  return engine.assess(input);
}

/** Spans of the normalised text as pieces of the original, merged where they overlap, in the order of the text. */
function evidenceOf(spans: readonly number[], normal: NormalText, text: string): Evidence[] {
  const pieces: [number, number][] = [];
  for (let k = 0; k < spans.length; k += 2) {
    if (spans[k + 1] <= spans[k]) continue;
    const start = normal.from[spans[k]];
    let end = spans[k + 1] >= normal.length ? text.length : normal.from[spans[k + 1]];
    while (end > start && /[\s\p{Cf}]/u.test(text[end - 1])) end--;
    if (end > start) pieces.push([start, end]);
  }
  pieces.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const merged: [number, number][] = [];
  for (const piece of pieces) {
    const previous = merged.at(-1);
    if (previous && piece[0] < previous[1]) previous[1] = Math.max(previous[1], piece[1]);
    else merged.push([...piece]);
  }
  return merged.slice(0, MOST_EVIDENCE).map(([start, end]) => ({ start, end, text: text.slice(start, end) }));
}
