/** The script of every other page: sites that the user switched on, and what the user asks to be read. */
import { optionalSites } from '../sites/registry.ts';
import type { Runtime } from './ask.ts';
import { type Scan, scanOnce } from './scan.ts';

export const scanAny = (document: Document, runtime: Runtime): Scan =>
  scanOnce(document, runtime, optionalSites);
