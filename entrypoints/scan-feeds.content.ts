import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Runtime } from '../lib/page/ask.ts';
import { scanFeeds } from '../lib/page/scan-feeds.ts';

/** For feeds on request: in no manifest, the worker registers it for the hosts that the user granted. */
export default defineContentScript({
  registration: 'runtime',
  main() {
    scanFeeds(document, browser.runtime as unknown as Runtime);
  },
});
