/** Jora, the SEEK group's search over other boards. Hand-written class names. */
import { cards, detail, idIn } from './reading/boards.ts';
import type { Site } from './site.ts';

const openId = (url: URL) => idIn(url, /-([0-9a-f]{20,})$/);

export const jora: Site = {
  id: 'jora',
  matches: ['*://*.jora.com/*'],
  access: 'required',
  expects: (url) => /^\/(j$|job\/)|jobs/i.test(url.pathname),
  strategies: [
    detail({
      id: 'job-details',
      body: ['#job-description-container', '.job-description-container', '.job-description'],
      pane: '.job-view-content,#job-view-container,.jdv-content,main',
      fields: ['.job-title,h1,h3', '.company', '.location', { all: '.badge .content' }],
      company: '.company',
      key: (_, url) => openId(url),
    }),
    cards({
      id: 'job-card',
      box: '.job-card',
      fields: [
        '.job-link',
        '.job-company',
        '.job-location',
        { all: '.badges .badge .content' },
        '.job-abstract',
      ],
      company: '.job-company',
      link: '.job-link',
      key: (box) => /^r_(\w+)$/.exec(box.id)?.[1],
    }),
  ],
};
