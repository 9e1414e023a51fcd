/** The flagged posts of this tab since navigation. They live here alone; popup and badge ask for them. */
import type { Level } from '../engine/types.ts';
import type { Finding, PostMessage } from '../messages.ts';
import type { Entry } from './entry.ts';
import type { KnownVerdict } from './verdicts.ts';

interface Found {
  finding: Finding;
  /** Where it stood last. Asked whether it still does; never kept from being freed for long. */
  entry: Entry | null;
  message: PostMessage;
}

/** Different posts counted at most: the number is said to people, not computed with. */
const mostCounted = 20_000;

export class Findings {
  private found = new Map<string, Found>();
  private readKeys = new Set<string>();
  private uncovered = new Set<string>();

  clear(): void {
    this.found.clear();
    this.readKeys.clear();
    this.uncovered.clear();
  }

  /** A post was read. `true` if it is one not counted yet. */
  count(key: string): boolean {
    if (this.readKeys.has(key) || this.readKeys.size >= mostCounted) return false;
    this.readKeys.add(key);
    return true;
  }

  /** Takes in a verdict; one that became harmless or was dismissed is listed no more. */
  take(entry: Entry | null, message: PostMessage, verdict: KnownVerdict, site: string): void {
    const { key } = message;
    if (verdict.notCovered) this.uncovered.add(key);
    else this.uncovered.delete(key);
    if (verdict.level === 'none' || verdict.dismissed || !verdict.assessment) {
      const there = this.found.get(key);
      // Another post under the same key (a copy that was not edited) keeps its finding.
      if (there && (verdict.dismissed || there.entry === entry || entry === null)) this.found.delete(key);
      return;
    }
    const before = this.found.get(key);
    // The open job says more than its card in the list.
    if (message.teaser && before && !before.message.teaser && stands(before.entry, before.finding)) return;
    const finding: Finding = {
      key,
      signature: message.signature,
      level: verdict.level,
      text: message.text,
      site,
      partial: message.partial === true,
      gone: false,
      assessment: verdict.assessment,
    };
    if (message.permalink) finding.permalink = message.permalink;
    this.found.set(key, { finding, entry, message });
  }

  dismiss(key: string): void {
    this.found.delete(key);
  }

  entryOf(key: string): Entry | null {
    return this.found.get(key)?.entry ?? null;
  }

  signatureOf(key: string): string {
    return this.found.get(key)?.finding.signature ?? '';
  }

  /** Those whose post is on the page no more: nobody but us still has their words. */
  gone(): PostMessage[] {
    return [...this.found.values()]
      .filter(({ entry, finding }) => !stands(entry, finding))
      .map((each) => each.message);
  }

  list(): Finding[] {
    const order: Record<Level, number> = { danger: 0, caution: 1, none: 2 };
    return [...this.found.values()]
      .map(({ finding, entry }) => ({ ...finding, gone: !stands(entry, finding) }))
      .sort((a, b) => order[a.level] - order[b.level]);
  }

  get flagged(): number {
    return this.found.size;
  }

  get read(): number {
    return this.readKeys.size;
  }

  get notCovered(): number {
    return this.uncovered.size;
  }

  get worst(): Level {
    let worst: Level = 'none';
    for (const { finding } of this.found.values()) {
      if (finding.level === 'danger') return 'danger';
      worst = finding.level;
    }
    return worst;
  }
}

function stands(entry: Entry | null, { key }: Finding): boolean {
  return entry !== null && entry.key === key && entry.element.isConnected;
}
