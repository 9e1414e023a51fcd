/** Work in idle time, a little at a time, so that the page never waits for us. */

/** Milliseconds of work in one go. */
const slice = 5;
/** A busy page is never idle: after this many milliseconds the work is done all the same. */
const patience = 100;

export interface Idle {
  /** There is something to do. Asked again before it has run, it runs once. */
  request(): void;
}

/**
 * Calls `step` in idle slices until it says that nothing is left (`false`). A step should take well under a slice.
 * Nothing runs after the signal.
 */
export function idly(signal: AbortSignal, step: () => boolean): Idle {
  let asked = false;
  let idle = 0;
  signal.addEventListener('abort', () => cancelIdleCallback(idle), { once: true });
  const run = (): void => {
    asked = false;
    if (signal.aborted) return;
    const end = performance.now() + slice;
    let more = true;
    while (more && performance.now() < end) more = step();
    if (more) request();
  };
  const request = (): void => {
    if (asked || signal.aborted) return;
    asked = true;
    idle = requestIdleCallback(run, { timeout: patience });
  };
  return { request };
}

/** A timer that hangs on a signal. Asked again while it waits, it keeps its time. */
export function once(signal: AbortSignal, milliseconds: number, run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return () => {
    if (timer !== undefined || signal.aborted) return;
    timer = setTimeout(() => {
      timer = undefined;
      if (!signal.aborted) run();
    }, milliseconds);
  };
}
