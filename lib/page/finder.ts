/** Which elements of the page are posts: the site's strategies in order, with a health count of what they found. */
import type { FoundPost, PostKind, Site, Strategy } from '../sites/site.ts';

/** So many readings in a row without one post: the strategy matches something else on this page. */
const barrenAfter = 6;

import type { ChatsHere } from './chats.ts';

export interface Candidate {
  element: Element;
  strategy: Strategy;
}

export interface Finder {
  /** Posts found, by the strategy that found them. Counts only. */
  health(): Record<string, number>;
  /** The conversations on screen, by their names for us. Looks at no word of them. */
  conversations(root: ParentNode, url: URL): string[];
  /** Candidates in a part of the page. A strategy once found to work keeps later ones of its kind out. */
  candidates(root: ParentNode, url: URL): Candidate[];
  /** Has a better strategy of its kind taken over since? Then what this one took for a post is part of another. */
  isOutdone(candidate: Candidate): boolean;
  /** Reads a candidate. `null` if it is no post, or not yet. */
  read(candidate: Candidate, url: URL): FoundPost | null;
  /** A post not counted before. */
  count(found: FoundPost): void;
  /** Was a strategy given up since the last question? Then the page is worth a look by the next one. */
  wantsLook(): boolean;
}

/** A site file meets pages that nobody has seen: a fault in it is "found nothing", never a broken page. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

const kindOf = ({ kind = 'post' }: Strategy): PostKind => kind;

/** Makes the finder of one page. */
export function makeFinder(site: Site, chats: ChatsHere): Finder {
  const health: Record<string, number> = {};
  const winners = new Map<PostKind, number>();
  const misses = new Map<Strategy, number>();
  const barren = new Set<Strategy>();
  let demoted = false;

  /** In split views the pane can still show the job before: the address says which one is meant. */
  function isStale({ post }: FoundPost, strategy: Strategy, url: URL): boolean {
    const open = kindOf(strategy) === 'job' ? site.openKey?.(url) : null;
    return typeof open === 'string' && open !== post.key;
  }

  function conversationOf(strategy: Strategy, element: Element, url: URL): string | null {
    const named = attempt(() => strategy.conversation?.(element, url));
    return named ? chats.nameOf(named) : null;
  }

  function isLeftOut(strategy: Strategy, element: Element, url: URL): boolean {
    const conversation = kindOf(strategy) === 'chat' ? conversationOf(strategy, element, url) : null;
    return conversation !== null && chats.leftOut(conversation);
  }

  return {
    health: () => health,
    conversations(root, url) {
      if (!chats.read() || site.excludes?.(url)) return [];
      const names = site.strategies
        .filter((strategy) => strategy.conversation)
        .flatMap((strategy) =>
          (attempt(() => strategy.candidates(root, url)) ?? []).map((element) =>
            conversationOf(strategy, element, url),
          ),
        );
      return [...new Set(names)].filter((name) => name !== null);
    },
    candidates(root, url) {
      const found: Candidate[] = [];
      if (site.excludes?.(url)) return found;
      const done = new Set<PostKind>();
      for (const [index, strategy] of site.strategies.entries()) {
        const kind = kindOf(strategy);
        const winner = winners.get(kind) ?? index;
        if (done.has(kind) || barren.has(strategy) || index > winner || (kind === 'chat' && !chats.read()))
          continue;
        const elements = attempt(() => strategy.candidates(root, url)) ?? [];
        if (elements.length === 0) continue;
        done.add(kind);
        winners.set(kind, index);
        for (const element of elements) {
          if (!isLeftOut(strategy, element, url)) found.push({ element, strategy });
        }
      }
      return found;
    },
    isOutdone({ strategy }) {
      const winner = winners.get(kindOf(strategy));
      return winner !== undefined && site.strategies[winner] !== strategy;
    },
    read({ element, strategy }, url) {
      // The page may have put a message of another conversation into the element.
      if (isLeftOut(strategy, element, url)) return null;
      const found = attempt(() => strategy.read(element, url));
      if (found) {
        misses.set(strategy, Number.NEGATIVE_INFINITY);
        return isStale(found, strategy, url) ? null : found;
      }
      const missed = (misses.get(strategy) ?? 0) + 1;
      misses.set(strategy, missed);
      if (missed >= barrenAfter && !barren.has(strategy)) {
        barren.add(strategy);
        winners.delete(kindOf(strategy));
        demoted = true;
      }
      return null;
    },
    count({ strategy }) {
      health[strategy] = (health[strategy] ?? 0) + 1;
    },
    wantsLook() {
      const wants = demoted;
      demoted = false;
      return wants;
    },
  };
}
