/** The script of LinkedIn's pages. */
import { linkedinSites } from '../sites/granted-linkedin.ts';
import type { Runtime } from './ask.ts';
import type { Scan } from './scan.ts';
import { scanOnce } from './scan-once.ts';

export const scanLinkedin = (document: Document, runtime: Runtime): Scan =>
  scanOnce(document, runtime, linkedinSites);
