/** Glints: its cards are links to a job; the rest is read as an unknown page is. */
import { openJob } from '../generic.ts';
import { cards } from '../reading/boards.ts';
import { keyFrom, only } from '../reading/feeds.ts';
import type { Site } from '../site.ts';

const job = /\/opportunities\/jobs\/(?:[^/?]+\/)?([0-9a-f-]{36})/;

export const glints: Site = {
  id: 'glints',
  matches: ['*://*.glints.com/*'],
  access: 'optional',
  strategies: [
    ...only(job, openJob),
    cards({
      id: 'job-card',
      box: 'div:has(> a[href*="/opportunities/jobs/"]):not(:has(div > a[href*="/opportunities/jobs/"])),a[href*="/opportunities/jobs/"]:not([href*="/explore"])',
      fields: [],
      whole: true,
      key: (box) => keyFrom(box, 'a[href]', job) ?? job.exec(box.getAttribute('href') ?? '')?.[1],
      place: (box) => ({ kind: 'float', anchor: box, where: 'before' }),
    }),
  ],
};
