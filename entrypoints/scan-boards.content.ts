import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Runtime } from '../lib/page/ask.ts';
import { scanBoards } from '../lib/page/scan-boards.ts';

/** For boards on request: in no manifest, the worker registers it for the hosts that the user granted. */
export default defineContentScript({
  registration: 'runtime',
  main() {
    scanBoards(document, browser.runtime as unknown as Runtime);
  },
});
