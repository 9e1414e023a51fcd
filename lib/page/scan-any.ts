/** The script of a page of no known site, which the user asks to be read: now, or always. */
import { generic } from '../sites/generic.ts';
import type { Runtime } from './ask.ts';
import type { Scan } from './scan.ts';
import { scanOnce } from './scan-once.ts';

export const scanAny = (document: Document, runtime: Runtime): Scan =>
  scanOnce(document, runtime, [], generic);
