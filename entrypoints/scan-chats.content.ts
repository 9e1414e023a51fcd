import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Runtime } from '../lib/page/ask.ts';
import { scanChats } from '../lib/page/scan-chats.ts';

/** For chats on request: in no manifest, the worker registers it for the hosts that the user granted. */
export default defineContentScript({
  registration: 'runtime',
  main() {
    scanChats(document, browser.runtime as unknown as Runtime);
  },
});
