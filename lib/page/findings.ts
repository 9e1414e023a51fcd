/** The flagged posts of this tab since navigation. They live here alone; popup and badge ask for them. */
import type { Level } from '../engine/types.ts';
import type { Finding, PostMessage } from '../messages.ts';
import type { Entry } from './entry.ts';
import type { KnownVerdict } from './verdicts.ts';

/** Different posts counted at most: the number is said to people, not computed with. */
const mostCounted = 20_000;

export interface Findings {
  clear(): void;
  /** A post was read. `true` if it is one not counted yet. */
  count(key: string): boolean;
  /** Takes in a verdict; one that became harmless or was dismissed is listed no more. */
  take(entry: Entry | null, message: PostMessage, verdict: KnownVerdict, site: string): void;
  dismiss(key: string): void;
  /** Where a finding stood last. */
  entryOf(key: string): Entry | null;
  /** Is this very text listed? */
  lists(message: PostMessage): boolean;
  /** Those whose post is on the page no more: nobody but us still has their words. */
  gone(): PostMessage[];
  list(): Finding[];
  totals(): { flagged: number; read: number; notCovered: number; worst: Level };
}

interface Found {
  finding: Finding;
  entry: Entry | null;
  message: PostMessage;
}

const stands = ({ entry, message }: Found): boolean =>
  entry !== null && entry.key === message.key && entry.element.isConnected;

export function makeFindings(): Findings {
  const found = new Map<string, Found>();
  const read = new Set<string>();
  const uncovered = new Set<string>();
  const all = () => [...found.values()];
  return {
    clear() {
      found.clear();
      read.clear();
      uncovered.clear();
    },
    count(key) {
      const fresh = !read.has(key) && read.size < mostCounted;
      if (fresh) read.add(key);
      return fresh;
    },
    take(entry, message, { level, dismissed, notCovered, assessment }, site) {
      const { key, signature, text, permalink, partial = false } = message;
      uncovered.delete(key);
      if (notCovered) uncovered.add(key);
      const before = found.get(key);
      if (level === 'none' || dismissed || !assessment) {
        // Another post under the same key (a copy that was not edited) keeps its finding.
        if (before && (dismissed || entry === null || before.entry === entry)) found.delete(key);
        return;
      }
      // The open job says more than its card in the list.
      if (message.teaser && before && !before.message.teaser && stands(before)) return;
      const finding: Finding = { key, signature, level, text, site, partial, gone: false, assessment };
      if (permalink) finding.permalink = permalink;
      found.set(key, { finding, entry, message });
    },
    dismiss: (key) => void found.delete(key),
    entryOf: (key) => found.get(key)?.entry ?? null,
    lists: ({ key, signature }) => found.get(key)?.message.signature === signature,
    gone: () =>
      all()
        .filter((each) => !stands(each))
        .map((each) => each.message),
    // Danger before caution: against the alphabet.
    list: () =>
      all()
        .map((each) => ({ ...each.finding, gone: !stands(each) }))
        .sort((a, b) => (a.level < b.level ? 1 : a.level > b.level ? -1 : 0)),
    totals: () => ({
      flagged: found.size,
      read: read.size,
      notCovered: uncovered.size,
      worst: all().reduce<Level>(
        (worst, { finding }) => (worst === 'danger' ? worst : finding.level),
        'none',
      ),
    }),
  };
}
