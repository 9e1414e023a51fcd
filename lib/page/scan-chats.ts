/** The script of chats that the user turned on. */
import { chatsOnRequest } from '../sites/on-request-chats.ts';
import type { Runtime } from './ask.ts';
import type { Scan } from './scan.ts';
import { scanOnce } from './scan-once.ts';

export const scanChats = (document: Document, runtime: Runtime): Scan =>
  scanOnce(document, runtime, chatsOnRequest);
