/**
 * Parts of the page's script that most pages never need: what is drawn beside a post, and the reader for pages whose
 * layout has changed. The worker puts a part into the page when it is asked to; script and part meet on a shelf in our
 * own world, which no page sees.
 */
import type { Site } from '../sites/site.ts';
import type { Ask } from './ask.ts';
import type { Drawing } from './drawing.ts';

export interface Parts {
  drawing: Drawing;
  generic: Site;
}

/** A part that cannot be put there (access was taken away under the page) is asked for so often. */
const mostTries = 3;

const place = Symbol.for('second-look.parts');
const shelf = (): Partial<Parts> => {
  const world = globalThis as { [place]?: Partial<Parts> };
  world[place] ??= {};
  return world[place];
};

/** Puts a part on the shelf. One that is there stays: it knows what it has drawn. */
export function provide<N extends keyof Parts>(name: N, part: Parts[N]): void {
  shelf()[name] ??= part;
}

/** What the copy before an update left there is of another version. */
export function clearShelf(): void {
  delete (globalThis as { [place]?: Partial<Parts> })[place];
}

/** A part, if it is there. */
export const partOf = <N extends keyof Parts>(name: N): Parts[N] | undefined => shelf()[name];

/** The way to a part: resolves to nothing where it cannot be had. Never rejects. */
export function fetcher(ask: Ask): <N extends keyof Parts>(name: N) => Promise<Parts[N] | undefined> {
  const tries: Partial<Record<keyof Parts, number>> = {};
  const asked: Partial<Record<keyof Parts, Promise<unknown>>> = {};
  return async (name) => {
    const tried = tries[name] ?? 0;
    if (!partOf(name) && (asked[name] || tried < mostTries)) {
      if (!asked[name]) tries[name] = tried + 1;
      asked[name] ??= ask({ type: 'load-part', part: name });
      await asked[name];
      delete asked[name];
    }
    return partOf(name);
  };
}
