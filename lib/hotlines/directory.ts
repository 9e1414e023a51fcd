import type { Situation } from '../messages.ts';
import type { LineFile } from './line.ts';

/** A help line as a view shows it. Digits are empty where they are too old to be shown. */
export interface Line extends LineFile {
  country: string;
  freshness: 'fresh' | 'check-first' | 'hidden';
  openNow?: boolean;
}

const MONTH = 30.44 * 86_400_000;
/** Undated or older than this: "check first". */
const CHECK_AFTER = 18 * MONTH;
/** Older than this: no digits, the official site only. */
const HIDE_AFTER = 36 * MONTH;

/** How old the newest source is, in milliseconds; `null` where no source has a date. */
function age(line: LineFile, now: number): number | null {
  const dates = [...line.sources.map(({ date }) => date), line.checked?.date ?? null].filter(
    (date) => date !== null,
  );
  if (dates.length === 0) return null;
  // "2025-07" is read as its first day: rather too old than too young.
  return now - Math.max(...dates.map((date) => Date.parse(date)));
}

export function freshness(line: LineFile, now: number): Line['freshness'] {
  const old = age(line, now);
  if (old === null) return 'check-first';
  return old > HIDE_AFTER ? 'hidden' : old > CHECK_AFTER ? 'check-first' : 'fresh';
}

/** Whether somebody answers now, in the line's own time zone; undefined where hours are not known. */
export function openNow(line: LineFile, now: number): boolean | undefined {
  const { hours } = line;
  if (!hours) return undefined;
  if ('always' in hours) return true;
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: hours.zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(now);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const day = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'].indexOf(part('weekday')) + 1;
  const clock = `${part('hour')}:${part('minute')}`;
  return hours.days.includes(day) && clock >= hours.from && clock < hours.to;
}

export interface Query {
  reader: string;
  stay: string;
  situation: Situation;
  now: number;
}

/** Kinds in the order in which they help, by situation; the rest comes after. */
const ORDER: Record<Situation, readonly LineFile['kind'][]> = {
  thinking: [
    'anti-trafficking',
    'labour-migration',
    'foreign-ministry',
    'anti-scam',
    'police',
    'child',
    'international',
    'ngo',
    'embassy',
  ],
  leaving: [
    'anti-trafficking',
    'police',
    'foreign-ministry',
    'labour-migration',
    'embassy',
    'child',
    'international',
    'anti-scam',
    'ngo',
  ],
  there: [
    'embassy',
    'foreign-ministry',
    'anti-trafficking',
    'police',
    'international',
    'ngo',
    'labour-migration',
    'child',
    'anti-scam',
  ],
};
const CONFIDENCE: readonly LineFile['confidence'][] = ['confirmed', 'corroborated', 'single'];
const FRESHNESS: readonly Line['freshness'][] = ['fresh', 'check-first', 'hidden'];

/** Lines of the files that answer a query, best first. The own embassy in the country of stay comes before all. */
export function lookUp(
  files: readonly { country: string; lines: readonly LineFile[] }[],
  query: Query,
): Line[] {
  const lines: Line[] = [];
  for (const { country, lines: own } of files) {
    for (const line of own) {
      if (
        country !== query.reader &&
        country !== 'INT' &&
        !(country === query.stay && (line.anyNationality || query.reader === ''))
      )
        continue;
      // Somebody abroad needs the embassy of the place; without a place all of them.
      if (
        line.kind === 'embassy' &&
        query.stay &&
        line.place &&
        line.place !== query.stay &&
        !isNeighbour(line.place, query.stay)
      )
        continue;
      const fresh = freshness(line, query.now);
      lines.push({
        ...line,
        country,
        freshness: fresh,
        openNow: openNow(line, query.now),
        numbers: fresh === 'hidden' || line.directoryOnly ? [] : line.numbers,
      });
    }
  }
  const rank = (line: Line): number[] => {
    const usable = (line.numbers?.length ?? 0) > 0 || line.email ? 0 : 1;
    const reachable =
      query.situation === 'there' && !line.numbers?.some(({ fromAbroad }) => fromAbroad) && !line.email
        ? 1
        : 0;
    return [
      query.situation === 'there' && line.kind === 'embassy' && line.place === query.stay ? 0 : 1,
      line.directoryOnly ? 1 : 0,
      usable,
      line.warning ? 1 : 0,
      reachable,
      line.country === 'INT' ? 1 : 0,
      FRESHNESS.indexOf(line.freshness) > 1 ? 1 : 0,
      ORDER[query.situation].indexOf(line.kind),
      FRESHNESS.indexOf(line.freshness),
      CONFIDENCE.indexOf(line.confidence),
    ];
  };
  return lines
    .map((line) => ({ line, rank: rank(line) }))
    .sort((a, b) => {
      for (let k = 0; k < a.rank.length; k++) if (a.rank[k] !== b.rank[k]) return a.rank[k] - b.rank[k];
      return a.line.id < b.line.id ? -1 : 1;
    })
    .map(({ line }) => line);
}

/** Places that one is taken across: a person held near the border needs both embassies. */
const NEIGHBOURS: Record<string, readonly string[]> = {
  MM: ['TH'],
  LA: ['TH'],
  KH: ['TH'],
  TH: ['MM', 'LA', 'KH'],
};
function isNeighbour(place: string, stay: string): boolean {
  return NEIGHBOURS[stay]?.includes(place) ?? false;
}
