/** The script of feeds and videos that the user switched on. */
import { feedsOnRequest } from '../sites/on-request-feeds.ts';
import type { Runtime } from './ask.ts';
import type { Scan } from './scan.ts';
import { scanOnce } from './scan-once.ts';

export const scanFeeds = (document: Document, runtime: Runtime): Scan =>
  scanOnce(document, runtime, feedsOnRequest);
