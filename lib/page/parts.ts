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

/** Milliseconds until a part that did not come is asked for again: twice as long each time, up to the longest. */
const firstPause = 4_000;
const longestPause = 300_000;

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

/**
 * The way to a part: resolves to nothing where it cannot be had now (access was taken away under the page, the worker
 * did not answer). It may be asked for as often as one likes: the browser is asked with growing pauses. Never rejects.
 */
export function fetcher(ask: Ask): <N extends keyof Parts>(name: N) => Promise<Parts[N] | undefined> {
  const asked: Partial<Record<keyof Parts, Promise<unknown>>> = {};
  const pauses: Partial<Record<keyof Parts, number>> = {};
  const notBefore: Partial<Record<keyof Parts, number>> = {};
  return async (name) => {
    if (!partOf(name) && (asked[name] || performance.now() >= (notBefore[name] ?? 0))) {
      asked[name] ??= ask({ type: 'load-part', part: name }).finally(() => {
        const pause = Math.min((pauses[name] ?? firstPause / 2) * 2, longestPause);
        pauses[name] = pause;
        notBefore[name] = performance.now() + pause;
        delete asked[name];
      });
      await asked[name];
    }
    return partOf(name);
  };
}
