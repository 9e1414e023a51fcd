/** Craigslist, in its new and its old layouts. */
import { cards, detail } from '../reading/boards.ts';
import type { Site } from '../site.ts';

/** Numbers in the old addresses, letters in the new ones. */
const idOf = (path: string) =>
  /\/(\d{10})\.html/.exec(path)?.[1] ?? /\/view\/d\/[^/]+\/(\w{20,24})/.exec(path)?.[1];

export const craigslist: Site = {
  id: 'craigslist',
  matches: ['*://*.craigslist.org/*'],
  access: 'optional',
  strategies: [
    detail({
      id: 'posting',
      body: ['#postingbody'],
      fields: ['#titletextonly', { all: '.attrgroup' }],
      key: (_, url) => idOf(url.pathname),
      skip: '.print-information,.print-qrcode-container,.print-qrcode-label',
    }),
    cards({
      id: 'result-card',
      box: '.cl-search-result[data-pid],li.cl-static-search-result,li.result-row',
      fields: [
        '.posting-title,.title,.result-title,a.cl-app-anchor',
        '.priceinfo,.price,.result-price',
        '.result-location,.location,.result-hood,.meta',
      ],
      link: '.posting-title,a',
      key: (box) =>
        box.getAttribute('data-pid') ?? idOf(box.querySelector('a[href]')?.getAttribute('href') ?? ''),
    }),
  ],
};
