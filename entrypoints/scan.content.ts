import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Runtime } from '../lib/page/ask.ts';
import { scanOnce } from '../lib/page/scan.ts';
import { requiredHosts } from '../lib/worker/required-hosts.ts';

/** One script for every site. The framework's context is used for nothing: a page can imitate its events. */
export default defineContentScript({
  matches: [...requiredHosts],
  runAt: 'document_idle',
  main() {
    scanOnce(document, browser.runtime as unknown as Runtime);
  },
});
