import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Runtime } from '../lib/page/ask.ts';
import { scanFacebook } from '../lib/page/scan-facebook.ts';
import { facebookHosts } from '../lib/worker/required-hosts.ts';

/** For Facebook, whose reader is the largest. */
export default defineContentScript({
  matches: [...facebookHosts],
  runAt: 'document_idle',
  main() {
    scanFacebook(document, browser.runtime as unknown as Runtime);
  },
});
