/** The script of job boards and markets that the user switched on. Many of them are read as an unknown page is. */
import { generic } from '../sites/generic.ts';
import { boardsOnRequest } from '../sites/on-request-boards.ts';
import type { Runtime } from './ask.ts';
import type { Scan } from './scan.ts';
import { scanOnce } from './scan-once.ts';

export const scanBoards = (document: Document, runtime: Runtime): Scan =>
  scanOnce(document, runtime, boardsOnRequest, generic);
