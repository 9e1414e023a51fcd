import type { Fired } from './signals.ts';
import type { Tables } from './tables.ts';
import type { Category, Level } from './types.ts';

export const CATEGORIES: readonly Category[] = [
  'forced-labour-scam',
  'agent-recruitment',
  'account-mule',
  'drug-mule',
  'fee-scam',
  'none',
];
const [WEAK, MEDIUM, STRONG, DECISIVE, REASSURING] = [0, 1, 2, 3, 4];

/** Points at which a level begins. */
const CAUTION_POINTS = 36;
const DANGER_POINTS = 62;
/**
 * Reassurance takes at most this share of the points: boilerplate buys little safety from a strong sign, and none
 * from a decisive one, but signs that are only weak or medium may be explained away.
 */
const MOST_REASSURANCE = { strong: 0.45, medium: 0.8, weak: 1 };

/** Points of signs that weigh as much as one unit of what was learned about categories. */
const CATEGORY_SCALE = 60;

/** A learned sign's strength, or -1 where it stays silent. */
export interface Judged {
  level: Level;
  score: number;
  category: Category;
  order: number[];
}

/**
 * From signs to a level. Families are capped. One weak sign never warns; weak signs of three families warn
 * with `caution` at most; `danger` needs a decisive sign, two strong ones, or strong with medium from three families.
 */
export function judge(
  fired: readonly Fired[],
  tables: Tables,
  learned: { strength: number; points: number },
  kinds?: ArrayLike<number>,
): Judged {
  const caps = tables.settings.caps;
  const byFamily = new Float64Array(caps.length);
  const categoryPoints = new Float64Array(CATEGORIES.length);
  const families = new Set<number>();
  let reassurance = 0;
  const counts = [0, 0, 0, 0, 0];
  let shown = 0;
  for (const { sign, spans } of fired) {
    const entry = tables.signs[sign];
    if (entry.experimental) continue;
    if (entry.strength === REASSURING) {
      reassurance += entry.weight;
      continue;
    }
    byFamily[entry.family] = Math.min(caps[entry.family], byFamily[entry.family] + entry.weight);
    counts[entry.strength]++;
    families.add(entry.family);
    if (spans.length > 0) shown++;
    if (entry.category < CATEGORIES.length - 1) categoryPoints[entry.category] += entry.weight;
  }
  let points = byFamily.reduce((sum, value) => sum + value, 0);
  const rulePoints = points;
  // The learned sign joins only where a rule shows words, and counts as one sign of its strength.
  const joins = shown > 0 && learned.strength >= WEAK;
  if (joins) {
    points += learned.points;
    counts[learned.strength]++;
  }
  const decisive = counts[DECISIVE] > 0;
  const share =
    counts[STRONG] > 0
      ? MOST_REASSURANCE.strong
      : counts[MEDIUM] > 0
        ? MOST_REASSURANCE.medium
        : MOST_REASSURANCE.weak;
  const discount = Math.min(reassurance, points * share);
  points -= decisive ? Math.min(discount, Math.max(0, points - DANGER_POINTS)) : discount;
  // Wording unlike any known offer explains accidents away, but a decisive sign is always told.
  if (!joins)
    points = decisive ? Math.max(CAUTION_POINTS + 1, points + learned.points) : points + learned.points;
  const breadth = families.size + (joins ? 1 : 0);
  const strong = counts[STRONG];
  const medium = counts[MEDIUM];
  const mayWarn =
    rulePoints > 0 && shown > 0 && (decisive || strong > 0 || (medium > 0 && breadth >= 2) || breadth >= 3);
  const mayAlarm = decisive || strong >= 2 || (strong >= 1 && medium >= 1 && breadth >= 3);

  let score =
    points < CAUTION_POINTS
      ? (points / CAUTION_POINTS) * 39.9
      : points < DANGER_POINTS
        ? 40 + ((points - CAUTION_POINTS) / (DANGER_POINTS - CAUTION_POINTS)) * 29.9
        : 70 + 30 * (1 - Math.exp(-(points - DANGER_POINTS) / 60));
  if (!mayAlarm) score = Math.min(score, 69);
  if (!mayWarn) score = Math.min(score, 39);
  score = Math.round(Math.max(0, Math.min(100, score)));
  const level: Level = score >= 70 ? 'danger' : score >= 40 ? 'caution' : 'none';

  // The signs' own categories decide together with what was learned of ideas and signs.
  if (kinds)
    for (let c = 0; c < CATEGORIES.length - 1; c++)
      categoryPoints[c] = categoryPoints[c] / CATEGORY_SCALE + kinds[c];
  let best = 0;
  for (let c = 1; c < categoryPoints.length - 1; c++) if (categoryPoints[c] > categoryPoints[best]) best = c;
  const category = level === 'none' ? 'none' : CATEGORIES[best];
  const order = fired
    .map((_, index) => index)
    .sort((a, b) => {
      const x = tables.signs[fired[a].sign];
      const y = tables.signs[fired[b].sign];
      const side = Number(x.strength === REASSURING) - Number(y.strength === REASSURING);
      return side || y.weight - x.weight || a - b;
    });
  return { level, score, category, order };
}
