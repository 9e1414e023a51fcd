/** OnlineJobs.ph. */
import { cards, detail, idIn } from '../reading/boards.ts';
import { keyFrom } from '../reading/feeds.ts';
import type { Site } from '../site.ts';

const job = /\/job\/(?:[\w-]*-)?(\d{4,})/;

export const onlinejobsPh: Site = {
  id: 'onlinejobs-ph',
  matches: ['*://*.onlinejobs.ph/*'],
  access: 'optional',
  strategies: [
    detail({
      id: 'job-description',
      body: ['#job-description'],
      fields: ['h1.job__title,h1'],
      key: (_, url) => idIn(url, job),
    }),
    cards({
      id: 'job-card',
      box: '.jobpost-cat-box',
      fields: ['h4', 'dd', { all: 'p,.desc' }],
      key: (box) => keyFrom(box, 'a[href*="/job/"]', job),
      link: 'a[href*="/job/"]',
    }),
  ],
};
