/** Naukri. The page is an empty shell at first; of its classes the readable half is kept. */
import { cards, detail, idIn } from '../reading/boards.ts';
import type { Site } from '../site.ts';

export const naukri: Site = {
  id: 'naukri',
  matches: ['*://*.naukri.com/*', '*://*.naukrigulf.com/*'],
  access: 'optional',
  excludes: (url) => /^\/(mnjuser|nlogin|registration)/.test(url.pathname),
  strategies: [
    detail({
      id: 'job-description',
      body: ['[class*=styles_JDC__dang-inner-html]', '[class*=styles_job-desc-container]'],
      fields: [
        '[class*=styles_jd-header-title],h1',
        '[class*=styles_jd-header-comp-name] a',
        '[class*=styles_jhc__loc],[class*=styles_jhc__location]',
        '[class*=styles_jhc__salary]',
      ],
      company: '[class*=styles_jd-header-comp-name] a',
      key: (_, url) => idIn(url, /-(\d{6,})$/),
    }),
    cards({
      id: 'job-card',
      box: '.srp-jobtuple-wrapper[data-job-id]',
      fields: ['.title', '.comp-name', '.loc', '.sal', '.job-desc', { all: '.tag-li' }],
      company: '.comp-name',
      link: 'a.title',
      key: (box) => box.getAttribute('data-job-id'),
    }),
  ],
};
