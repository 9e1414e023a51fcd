import type { Condition, LevelSettings, SignEntry } from '../engine/tables.ts';

export const STRENGTHS = ['weak', 'medium', 'strong', 'decisive', 'reassuring'] as const;
export const CATEGORIES = [
  'forced-labour-scam',
  'agent-recruitment',
  'account-mule',
  'drug-mule',
  'fee-scam',
  'none',
] as const;

/** A condition as it stands in a data file. */
export type WhenFile =
  | string
  | { all: WhenFile[] }
  | { any: WhenFile[] }
  | { near: WhenFile[]; words?: number; ordered?: boolean; sentence?: boolean }
  | { not: WhenFile }
  | { count: WhenFile[]; atLeast: number };

/** One sign = one file under signals/<family>/. */
export interface SignFile {
  id: string;
  family: string;
  strength: (typeof STRENGTHS)[number];
  status: 'stable' | 'experimental';
  category?: (typeof CATEGORIES)[number];
  sources: string[];
  falseAlarms: string;
  title: string;
  why: string;
  ask?: string;
  /** Fitted weight inside the bounds of its strength class; without one the middle of the class is used. */
  weight?: number;
  when?: WhenFile;
  unless?: WhenFile;
  phrases?: Record<string, string[]>;
  /** Texts by language; `reader` is the country of the reader where the sign depends on it. */
  examples: { reader?: string; match: Record<string, string[]>; ignore?: Record<string, string[]> };
  file: string;
}

/** Families, the most that each may add to the score, and the bounds of the weights: set by people, not fitted. */
export const FAMILY_CAPS: Record<string, number> = {
  pay: 30,
  perks: 24,
  gate: 26,
  title: 34,
  employer: 26,
  place: 40,
  route: 70,
  papers: 70,
  contact: 24,
  control: 80,
  recruiting: 80,
  account: 90,
  goods: 90,
  fees: 70,
  purpose: 90,
  secrecy: 60,
  style: 45,
  reassurance: 60,
};
export const WEIGHT_BOUNDS: Record<(typeof STRENGTHS)[number], [number, number]> = {
  weak: [2, 12],
  medium: [10, 22],
  strong: [24, 45],
  decisive: [70, 90],
  reassuring: [4, 30],
};

export function compileSigns(
  files: SignFile[],
  termIndex: Map<string, number>,
  problems: string[],
): { signs: SignEntry[]; settings: LevelSettings } {
  const families = Object.keys(FAMILY_CAPS);
  const ids = new Set<string>();
  const signs: SignEntry[] = [];
  for (const file of files) {
    if (ids.has(file.id)) problems.push(`${file.file}: the id "${file.id}" is used twice`);
    ids.add(file.id);
    const term = (name: string): number => {
      const index = termIndex.get(name);
      if (index === undefined) {
        problems.push(`${file.file}: unknown idea "${name}"`);
        return 0;
      }
      return index;
    };
    const compile = (when: WhenFile): Condition => {
      if (typeof when === 'string') return { term: term(when === 'phrases' ? `sign:${file.id}` : when) };
      if ('all' in when) return { all: when.all.map(compile) };
      if ('any' in when) return { any: when.any.map(compile) };
      if ('not' in when) return { not: compile(when.not) };
      if ('count' in when) return { count: when.count.map(compile), atLeast: when.atLeast };
      return {
        near: when.near.map(compile),
        span: (when.words ?? 14) * 8,
        ordered: when.ordered ?? false,
        sentence: when.sentence ?? false,
      };
    };
    let when: Condition | null = file.when ? compile(file.when) : null;
    if (file.phrases && !JSON.stringify(file.when ?? '').includes('"phrases"')) {
      const own: Condition = { term: term(`sign:${file.id}`) };
      when = when ? { any: [own, when] } : own;
    }
    if (!when) {
      problems.push(`${file.file}: neither "when" nor "phrases"`);
      continue;
    }
    if (file.unless) when = { all: [when, { not: compile(file.unless) }] };
    const bounds = WEIGHT_BOUNDS[file.strength];
    if (!bounds) {
      problems.push(`${file.file}: unknown strength "${file.strength}"`);
      continue;
    }
    if (families.indexOf(file.family) < 0) problems.push(`${file.file}: unknown family "${file.family}"`);
    const weight = Math.min(bounds[1], Math.max(bounds[0], file.weight ?? (bounds[0] + bounds[1]) / 2));
    signs.push({
      id: file.id,
      family: families.indexOf(file.family),
      strength: STRENGTHS.indexOf(file.strength),
      weight,
      category: CATEGORIES.indexOf(file.category ?? 'none'),
      experimental: file.status === 'experimental',
      when,
      triggers: triggersOf(when),
    });
  }
  return { signs, settings: { caps: families.map((family) => FAMILY_CAPS[family]), families } };
}

/** Terms of which at least one must be there for the condition to hold; empty where none can be named. */
function triggersOf(when: Condition): number[] {
  if ('term' in when) return [when.term];
  if ('any' in when) {
    const lists = when.any.map(triggersOf);
    return lists.some((list) => list.length === 0) ? [] : [...new Set(lists.flat())];
  }
  if ('all' in when || 'near' in when) {
    const parts = 'all' in when ? when.all : when.near;
    const lists = parts.map(triggersOf).filter((list) => list.length > 0);
    return lists.sort((a, b) => a.length - b.length)[0] ?? [];
  }
  if ('count' in when) return [...new Set(when.count.flatMap(triggersOf))];
  return [];
}
