/** The script of the manifest's hosts beside Facebook. */
import { otherSites } from '../sites/granted-others.ts';
import type { Runtime } from './ask.ts';
import { type Scan, scanOnce } from './scan.ts';

export const scanOthers = (document: Document, runtime: Runtime): Scan =>
  scanOnce(document, runtime, otherSites);
