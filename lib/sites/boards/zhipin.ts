/** BOSS Zhipin. Pay is written in digits of a private font, U+E031 to U+E03A for 0 to 9: mapped back before reading. */
import { cards, detail, idIn } from '../reading/boards.ts';
import { keyFrom } from '../reading/feeds.ts';
import type { Site } from '../site.ts';

const job = /\/job_detail\/([\w~-]+)\.html/;
const clean = (text: string) =>
  text.replace(/[\ue031-\ue03a]/g, (digit) => String(digit.charCodeAt(0) - 0xe031));

export const zhipin: Site = {
  id: 'zhipin',
  matches: ['*://*.zhipin.com/*'],
  access: 'optional',
  excludes: (url) => /^\/web\/(geek\/chat|user)/.test(url.pathname),
  strategies: [
    detail({
      id: 'job-description',
      body: ['.job-sec-text', '.job-detail-body .desc'],
      pane: '.job-detail-box,.job-detail-container,main',
      fields: [
        '.info-primary .name,.job-detail-info .job-name',
        '.boss-info-attr',
        '.info-primary .salary,.job-detail-info .job-salary',
        '.text-city,.job-address-desc',
      ],
      key: (_, url) => idIn(url, job),
      clean,
    }),
    cards({
      id: 'job-card',
      box: '.job-card-box',
      fields: [
        '.job-name',
        '.boss-name,.company-name',
        '.job-salary,.salary',
        '.company-location',
        { all: '.tag-list li' },
      ],
      company: '.boss-name,.company-name',
      link: 'a.job-name',
      key: (box) => keyFrom(box, 'a[href*=job_detail]', job),
      clean,
    }),
  ],
};
