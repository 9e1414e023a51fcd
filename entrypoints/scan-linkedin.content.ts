import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Runtime } from '../lib/page/ask.ts';
import { scanLinkedin } from '../lib/page/scan-linkedin.ts';
import { linkedinHosts } from '../lib/worker/required-hosts.ts';

/** For LinkedIn, whose reader is large too. */
export default defineContentScript({
  matches: [...linkedinHosts],
  runAt: 'document_idle',
  main() {
    scanLinkedin(document, browser.runtime as unknown as Runtime);
  },
});
