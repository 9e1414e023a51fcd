/** Which elements of the page are posts: the site's strategies in order, with a health count of what they found. */
import type { FoundPost, PostKind, Site, Strategy } from '../sites/site.ts';

/** So many readings in a row without one post: the strategy matches something else on this page. */
const barrenAfter = 6;

export interface Candidate {
  element: Element;
  strategy: Strategy;
}

export class Finder {
  /** Posts found, by the strategy that found them. Counts only. */
  health: Record<string, number> = {};
  private winners = new Map<PostKind, number>();
  private misses = new Map<Strategy, number>();
  private barren = new Set<Strategy>();
  private site: Site;
  /** Are chats inside this site read? */
  private chats: () => boolean;

  constructor(site: Site, chats: () => boolean) {
    this.site = site;
    this.chats = chats;
  }

  /** A new page: another kind of page may have another layout. */
  reset(): void {
    this.health = {};
    this.winners.clear();
    this.misses.clear();
    this.barren.clear();
  }

  /** Candidates in a part of the page. A strategy once found to work keeps later ones of its kind out. */
  candidates(root: ParentNode, url: URL): Candidate[] {
    const found: Candidate[] = [];
    if (this.site.excludes?.(url)) return found;
    const done = new Set<PostKind>();
    this.site.strategies.forEach((strategy, index) => {
      const kind = strategy.kind ?? 'post';
      if (done.has(kind) || this.barren.has(strategy) || (kind === 'chat' && !this.chats())) return;
      const winner = this.winners.get(kind);
      if (winner !== undefined && index > winner) return;
      const elements = attempt(() => strategy.candidates(root, url)) ?? [];
      if (elements.length === 0) return;
      done.add(kind);
      this.winners.set(kind, index);
      for (const element of elements) found.push({ element, strategy });
    });
    return found;
  }

  /** Has a better strategy of its kind taken over since? Then what this one took for a post is part of another. */
  isOutdone({ strategy }: Candidate): boolean {
    const winner = this.winners.get(strategy.kind ?? 'post');
    return winner !== undefined && this.site.strategies[winner] !== strategy;
  }

  /** Reads a candidate. `null` if it is no post, or not yet. */
  read({ element, strategy }: Candidate, url: URL): FoundPost | null {
    const found = attempt(() => strategy.read(element, url)) ?? null;
    if (found) {
      this.misses.set(strategy, Number.NEGATIVE_INFINITY);
      return this.isStale(found, strategy, url) ? null : found;
    }
    const misses = (this.misses.get(strategy) ?? 0) + 1;
    this.misses.set(strategy, misses);
    if (misses >= barrenAfter && !this.barren.has(strategy)) {
      this.barren.add(strategy);
      this.winners.delete(strategy.kind ?? 'post');
      this.demoted = true;
    }
    return null;
  }

  /** In split views the pane can still show the job before: the address says which one is meant. */
  private isStale({ post }: FoundPost, { kind }: Strategy, url: URL): boolean {
    const open = kind === 'job' ? this.site.openKey?.(url) : null;
    return typeof open === 'string' && open !== post.key;
  }

  /** A strategy was given up: the page is worth a look by the next one. */
  demoted = false;

  count(found: FoundPost): void {
    this.health[found.strategy] = (this.health[found.strategy] ?? 0) + 1;
  }
}

/** A site file meets pages that nobody has seen: a fault in it is "found nothing", never a broken page. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
