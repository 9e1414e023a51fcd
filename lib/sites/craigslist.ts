/** Craigslist, in its new and its old layouts. */
import { cards, detail, idIn } from './reading/boards.ts';
import { keyFrom } from './reading/feeds.ts';
import type { Site } from './site.ts';

const post = /\/(\d{10})\.html|\/view\/d\/[^/]+\/(\w{20,24})/;
const openId = (url: URL) => idIn(url, /\/(\d{10})\.html/) ?? idIn(url, /\/view\/d\/[^/]+\/(\w{20,24})/);

export const craigslist: Site = {
  id: 'craigslist',
  matches: ['*://*.craigslist.org/*'],
  access: 'optional',
  strategies: [
    detail({
      id: 'posting',
      body: ['#postingbody'],
      fields: ['#titletextonly', { all: '.attrgroup' }],
      key: (_, url) => openId(url),
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
      key: (box) => box.getAttribute('data-pid') ?? keyFrom(box, 'a[href]', post),
    }),
  ],
};
