/** The script of the manifest's small sites. */
import { otherSites } from '../sites/granted-others.ts';
import type { Runtime } from './ask.ts';
import type { Scan } from './scan.ts';
import { scanOnce } from './scan-once.ts';

export const scanOthers = (document: Document, runtime: Runtime): Scan =>
  scanOnce(document, runtime, otherSites);
