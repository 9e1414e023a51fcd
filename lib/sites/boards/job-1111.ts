/** 1111.com.tw. Contact data may be drawn in a font of its own: letters on the page are then not the letters seen. */
import { openJob } from '../generic.ts';
import { cards } from '../reading/boards.ts';
import { keyFrom, only } from '../reading/feeds.ts';
import type { Site } from '../site.ts';

const job = /\/job\/(\d+)/;

export const job1111: Site = {
  id: 'job-1111',
  matches: ['*://*.1111.com.tw/*'],
  access: 'optional',
  strategies: [
    ...only(job, openJob),
    cards({
      id: 'job-card',
      box: 'div.job-card',
      fields: ['a[href^="/job/"] h2', 'a[href^="/corp/"] h2', { all: '.job-card-condition__text' }],
      company: 'a[href^="/corp/"] h2',
      link: 'a[href^="/job/"]',
      key: (box) => keyFrom(box, 'a[href^="/job/"]', job),
    }),
  ],
};
