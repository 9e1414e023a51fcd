import { assess } from '../../lib/engine/assess.ts';
import type { Assessment } from '../../lib/engine/types.ts';
import type { Ruleset } from '../../lib/ruleset/ruleset.ts';
import type { CorpusText } from './corpus.ts';
import { share, table } from './tables.ts';

export interface Judged extends CorpusText {
  assessment: Assessment;
}

export function judgeAll(texts: readonly CorpusText[], ruleset: Ruleset): Judged[] {
  return texts.map((text) => ({ ...text, assessment: assess({ text: text.text }, ruleset) }));
}

const flagged = (text: Judged): boolean => text.assessment.level !== 'none';
const alarmed = (text: Judged): boolean => text.assessment.level === 'danger';

/** One row of figures: recall of danger and caution texts, false alarms, category where flagged. */
export function figures(texts: readonly Judged[]): string[] {
  const danger = texts.filter((text) => text.expect === 'danger');
  const caution = texts.filter((text) => text.expect === 'caution');
  const clear = texts.filter((text) => text.expect === 'clear');
  const offers = [...danger, ...caution].filter((text) => flagged(text) && text.category !== 'none');
  return [
    share(danger.filter(flagged).length, danger.length),
    share(danger.filter(alarmed).length, danger.length),
    share(caution.filter(flagged).length, caution.length),
    share(clear.filter(flagged).length, clear.length),
    share(clear.filter(alarmed).length, clear.length),
    share(offers.filter((text) => text.assessment.category === text.category).length, offers.length),
  ];
}
export const FIGURES = [
  'danger flagged',
  'danger called danger',
  'caution flagged',
  'clear flagged',
  'clear called danger',
  'category right',
];

export function tableBy(
  texts: readonly Judged[],
  title: string,
  key: (text: Judged) => string | undefined,
): string {
  const groups = new Map<string, Judged[]>();
  for (const text of texts) {
    const group = key(text) ?? '–';
    groups.set(group, [...(groups.get(group) ?? []), text]);
  }
  const rows = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, members]) => [group, ...figures(members)]);
  return table([title, ...FIGURES], rows);
}

/** Texts of others by file: how many are flagged, how many called danger. */
export function tableOfOthers(texts: readonly Judged[]): string {
  const groups = new Map<string, Judged[]>();
  for (const text of texts) groups.set(text.file, [...(groups.get(text.file) ?? []), text]);
  return table(
    ['texts of others', 'kind', 'flagged', 'called danger'],
    [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([file, members]) => [
        file,
        members[0].kind ?? '–',
        share(members.filter(flagged).length, members.length),
        share(members.filter(alarmed).length, members.length),
      ]),
  );
}

/** Per sign: hits in offers and in clear texts, and the share of true ones. */
export function tableOfSigns(texts: readonly Judged[], ids: readonly string[]): string {
  const hits = new Map<string, [number, number]>(ids.map((id) => [id, [0, 0]]));
  for (const text of texts) {
    for (const id of new Set(text.assessment.signals.map((signal) => signal.id))) {
      const count = hits.get(id) ?? [0, 0];
      count[text.expect === 'clear' || text.expect === undefined ? 1 : 0]++;
      hits.set(id, count);
    }
  }
  return table(
    ['sign', 'in offers', 'in clear texts', 'true share'],
    [...hits]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, [yes, no]]) => [
        id,
        String(yes),
        String(no),
        yes + no === 0 ? '–' : `${Math.round((100 * yes) / (yes + no))} %`,
      ]),
  );
}

/** The offers of which least was seen, and the clear texts of which most was: our own texts only. */
export function worst(texts: readonly Judged[], count: number): { misses: Judged[]; alarms: Judged[] } {
  const byScore = [...texts].sort(
    (a, b) => a.assessment.score - b.assessment.score || (a.id < b.id ? -1 : 1),
  );
  return {
    misses: byScore.filter((text) => text.expect === 'danger' && !flagged(text)).slice(0, count),
    alarms: byScore
      .filter((text) => text.expect === 'clear' && flagged(text))
      .reverse()
      .slice(0, count),
  };
}
