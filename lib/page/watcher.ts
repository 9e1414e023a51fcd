/**
 * What is new on the page, what of it the reader sees, and what of that has changed. One mutation observer, one
 * intersection observer, a few timers; all of them hang on one signal, and none works while the tab is hidden.
 */
import { idly, once } from './schedule.ts';

/** Milliseconds that a post must have been in view before it is read: who scrolls past pays nothing. */
const rest = 150;
/** Milliseconds between a change of the page and our look at it. */
const settle = 100;
/** Milliseconds between two looks at the posts in view, for changes that no observer reports. */
const sweep = 2_000;
/** More parts than this have appeared at once: one look at the whole page is cheaper. */
const manyParts = 200;
/** How far up a change is followed to the post that it is in. */
const levels = 40;

/** A candidate under watch. */
export interface Watched {
  element: Element;
  /** What the intersection observer looks at: the element, or the first box inside one that has none itself. */
  target: Element;
  visible: boolean;
  /** Since when it is in view or waits for another reading, in milliseconds of the page's clock. */
  since: number;
  /** How often it came into view: an element that left in between may show another post. */
  views: number;
}

export interface WatcherEvents<W extends Watched> {
  /** Parts of the page that are new, or the whole page (`null`): tell the watcher of the posts in them. */
  appeared(root: Element | null): void;
  /** A post is in view and at rest, or has changed in view: read it. */
  rested(watched: W): void;
  /** All that rested has been read: a moment to send. */
  read(): void;
  /** A look around after changes, and every two seconds (`sweep`): the address, removed marks, posts that are gone. */
  tick(sweep: boolean): void;
}

export interface Watcher<W extends Watched> {
  add(watched: W): void;
  drop(watched: W): void;
  /** Look at the whole page again. */
  lookAround(): void;
  /** Read it again, without waiting for a change. */
  readAgain(watched: W): void;
}

interface Page {
  document: Document;
  root: Node;
  /** Is the node of ours? */
  ours(node: Node): boolean;
}

/** Watches a page until the signal. */
export function watch<W extends Watched>(
  { document, root, ours }: Page,
  events: WatcherEvents<W>,
  signal: AbortSignal,
): Watcher<W> {
  const byElement = new WeakMap<Element, W>();
  const byTarget = new WeakMap<Element, W>();
  const resting = new Set<W>();
  const toRead = new Set<W>();
  const appeared = new Set<Element>();
  const joining = new Set<W>();
  let wholePage = false;
  let watching = false;

  const reading = idly(signal, () => {
    if (!watching) return false;
    for (const watched of toRead) {
      toRead.delete(watched);
      if (watched.visible && watched.element.isConnected) events.rested(watched);
      break;
    }
    if (toRead.size > 0) return true;
    events.read();
    return false;
  });

  const looking = idly(signal, () => {
    if (!watching) return false;
    if (wholePage) {
      wholePage = false;
      appeared.clear();
      events.appeared(null);
      return false;
    }
    for (const element of appeared) {
      appeared.delete(element);
      if (element.isConnected) events.appeared(element);
      break;
    }
    return appeared.size > 0;
  });

  const restOver = once(signal, rest / 3, () => {
    const now = performance.now();
    for (const watched of resting) {
      if (watched.visible && now - watched.since < rest) continue;
      resting.delete(watched);
      if (watched.visible) toRead.add(watched);
    }
    if (resting.size > 0 && watching) restOver();
    if (toRead.size > 0) reading.request();
  });

  const settled = once(signal, settle, () => {
    if (!watching) return;
    events.tick(false);
    if (wholePage || appeared.size > 0) looking.request();
  });

  function awaitRest(watched: W): void {
    if (resting.has(watched) || toRead.has(watched)) return;
    watched.since = performance.now();
    resting.add(watched);
    restOver();
  }

  function ownerOf(node: Node | null): W | undefined {
    for (let up = node, level = 0; up && level < levels; up = up.parentNode, level++) {
      const watched = byElement.get(up as Element);
      if (watched) return watched;
    }
    return undefined;
  }

  const changes = new MutationObserver((records) => {
    const targets = new Set<Node>();
    for (const record of records) {
      let foreign = record.type === 'characterData';
      for (const node of record.addedNodes) {
        if (ours(node)) continue;
        foreign = true;
        if (node.nodeType !== 1 || wholePage) continue;
        appeared.add(node as Element);
        if (appeared.size > manyParts) wholePage = true;
      }
      for (const node of record.removedNodes) foreign ||= !ours(node);
      if (foreign) targets.add(record.target);
    }
    for (const target of targets) {
      const watched = ownerOf(target);
      if (watched?.visible) awaitRest(watched);
    }
    settled();
  });

  const views = new IntersectionObserver(
    (records) => {
      for (const { target, isIntersecting, boundingClientRect } of records) {
        const watched = byTarget.get(target);
        if (!watched) continue;
        if (!isIntersecting && boundingClientRect.width === 0 && boundingClientRect.height === 0)
          boxless(watched);
        if (isIntersecting === watched.visible) continue;
        watched.visible = isIntersecting;
        if (isIntersecting) {
          watched.views++;
          awaitRest(watched);
        } else resting.delete(watched);
      }
    },
    // Read ahead below, where the reader goes: a mark that is there before the post comes up shifts nothing in view.
    { rootMargin: '10% 0px 50% 0px' },
  );

  /** A page can hold thousands of posts at once: they come under watch a few at a time. */
  const joins = idly(signal, () => {
    let count = 0;
    for (const watched of joining) {
      joining.delete(watched);
      views.observe(watched.target);
      if (++count >= 10) break;
    }
    return joining.size > 0;
  });

  /** An element without a box of its own (`display: contents`) is never in view: watch the first one inside. */
  function boxless(watched: W): void {
    const inner = watched.target.firstElementChild;
    if (!inner || !watched.target.isConnected || ours(inner)) return;
    if (getComputedStyle(watched.target).display !== 'contents') return;
    views.unobserve(watched.target);
    byTarget.delete(watched.target);
    if (byTarget.has(inner)) return;
    watched.target = inner;
    byTarget.set(inner, watched);
    views.observe(inner);
  }

  const nextSweep = once(signal, sweep, () => {
    if (!watching) return;
    events.tick(true);
    nextSweep();
  });

  function wake(): void {
    if (watching || document.hidden || signal.aborted) return;
    watching = true;
    changes.observe(root, { childList: true, subtree: true, characterData: true });
    wholePage = true;
    looking.request();
    nextSweep();
    if (resting.size > 0) restOver();
    if (toRead.size > 0) reading.request();
  }

  function sleep(): void {
    watching = false;
    changes.disconnect();
    appeared.clear();
  }

  document.addEventListener('visibilitychange', () => (document.hidden ? sleep() : wake()), { signal });
  signal.addEventListener('abort', () => {
    sleep();
    views.disconnect();
  });
  wake();

  return {
    add(watched) {
      byElement.set(watched.element, watched);
      byTarget.set(watched.target, watched);
      joining.add(watched);
      joins.request();
    },
    drop(watched) {
      joining.delete(watched);
      views.unobserve(watched.target);
      byElement.delete(watched.element);
      byTarget.delete(watched.target);
      resting.delete(watched);
      toRead.delete(watched);
      watched.visible = false;
    },
    lookAround() {
      wholePage = true;
      if (watching) looking.request();
    },
    readAgain(watched) {
      if (watched.visible) awaitRest(watched);
    },
  };
}
