import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Runtime } from '../lib/page/ask.ts';
import { scanOthers } from '../lib/page/scan-others.ts';
import { otherHosts } from '../lib/worker/required-hosts.ts';

/** For the manifest's small sites. The framework's context is used for nothing: a page can imitate its events. */
export default defineContentScript({
  matches: [...otherHosts],
  runAt: 'document_idle',
  main() {
    scanOthers(document, browser.runtime as unknown as Runtime);
  },
});
