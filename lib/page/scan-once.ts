/** One living copy of our script a page, however often it is put there. */
import type { Site } from '../sites/site.ts';
import type { Runtime } from './ask.ts';
import { type Scan, startScan } from './scan.ts';

const place = Symbol.for('second-look.scan');

/** One living copy a page: a second call is the first one's, a dead one is stopped and replaced. */
export function scanOnce(document: Document, runtime: Runtime, sites: readonly Site[], generic?: Site): Scan {
  const world = globalThis as { [place]?: Scan };
  const before = world[place];
  if (before?.alive()) return before;
  before?.stop();
  const scan = startScan(document, runtime, sites, generic);
  world[place] = scan;
  return scan;
}
