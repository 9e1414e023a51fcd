/** 51job. */
import { openJob } from '../generic.ts';
import { cards } from '../reading/boards.ts';
import { keyFrom, only } from '../reading/feeds.ts';
import type { Site } from '../site.ts';

const job = /\/(\d{6,})\.html/;

export const job51: Site = {
  id: 'job-51',
  matches: ['*://*.51job.com/*'],
  access: 'optional',
  strategies: [
    ...only(job, openJob),
    cards({
      id: 'job-card',
      box: '.joblist-item,[data-jobid],[class*=joblist-item]:not([class*=joblist-item-])',
      fields: ['[class*=jname]', '[class*=cname]', '[class*=sal]', '.area,[class*=area]', { all: '.tag' }],
      company: '[class*=cname]',
      key: (box) => box.getAttribute('data-jobid') ?? keyFrom(box, 'a[href]', job),
    }),
  ],
};
