import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Runtime } from '../lib/page/ask.ts';
import { scanAny } from '../lib/page/scan-any.ts';

/** For all other pages: in no manifest, the worker registers or runs it where the user asked for it. */
export default defineContentScript({
  registration: 'runtime',
  main() {
    scanAny(document, browser.runtime as unknown as Runtime);
  },
});
