/** The script of Facebook's pages. */
import { facebookSites } from '../sites/granted-facebook.ts';
import type { Runtime } from './ask.ts';
import type { Scan } from './scan.ts';
import { scanOnce } from './scan-once.ts';

export const scanFacebook = (document: Document, runtime: Runtime): Scan =>
  scanOnce(document, runtime, facebookSites);
