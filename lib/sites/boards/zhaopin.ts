/** Zhaopin. */
import { openJob } from '../generic.ts';
import { cards } from '../reading/boards.ts';
import { keyFrom, only } from '../reading/feeds.ts';
import type { Site } from '../site.ts';

const job = /\/jobdetail\/(\w+)/;

export const zhaopin: Site = {
  id: 'zhaopin',
  matches: ['*://*.zhaopin.com/*'],
  access: 'optional',
  strategies: [
    ...only(job, openJob),
    cards({
      id: 'job-card',
      box: '.joblist-box__item,.positionlist .positionlist__list > *',
      fields: [
        '.jobinfo__name',
        '.companyinfo__name',
        '.jobinfo__salary',
        { all: '.jobinfo__other-info-item,.joblist-box__item-tag' },
      ],
      company: '.companyinfo__name',
      link: 'a.jobinfo__name',
      key: (box) => keyFrom(box, 'a.jobinfo__name', job),
    }),
  ],
};
