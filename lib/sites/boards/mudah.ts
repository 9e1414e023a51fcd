/** Mudah: the cards are known; an open advert is read as an unknown page is. */
import { openJob } from '../generic.ts';
import { cards } from '../reading/boards.ts';
import { only } from '../reading/feeds.ts';
import type { Site } from '../site.ts';

export const mudah: Site = {
  id: 'mudah',
  matches: ['*://*.mudah.my/*'],
  access: 'optional',
  strategies: [
    ...only(/-\d{7,}\.htm/, openJob),
    cards({
      id: 'advert-card',
      box: '[data-testid^=listing-ad-item-]',
      fields: [],
      whole: true,
      key: (box) => box.getAttribute('data-testid')?.replace('listing-ad-item-', ''),
      place: (box) => ({ kind: 'float', anchor: box, where: 'first' }),
    }),
  ],
};
