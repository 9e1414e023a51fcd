/** Carousell: the cards are known; an open advert is read as an unknown page is. */
import { openJob } from '../generic.ts';
import { cards } from '../reading/boards.ts';
import { keyFrom, only } from '../reading/feeds.ts';
import type { Site } from '../site.ts';

const item = /\/p\/[^/?]*?(\d{6,})/;

export const carousell: Site = {
  id: 'carousell',
  matches: 'com com.my sg ph com.hk com.tw'.split(' ').map((end) => `*://*.carousell.${end}/*`),
  access: 'optional',
  excludes: (url) => /^\/(inbox|settings|login)/.test(url.pathname),
  strategies: [
    ...only(item, openJob),
    cards({
      id: 'listing-card',
      box: '[data-testid^=listing-card-]',
      // Seller and age stand before the title; which line is which shifts with every badge.
      fields: [{ all: 'a[href*="/p/"] p' }],
      company: '[data-testid=listing-card-text-seller-name]',
      link: 'a[href*="/p/"]',
      key: (box) => keyFrom(box, 'a[href*="/p/"]', item),
      place: (box) => ({ kind: 'float', anchor: box, where: 'first' }),
    }),
  ],
};
