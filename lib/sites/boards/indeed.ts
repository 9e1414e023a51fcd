/** Indeed, with its country hosts. Identity is the job's key (`jk`). */
import { cards, detail, idIn } from '../reading/boards.ts';
import type { Site } from '../site.ts';

const at = (name: string) => `[data-testid="${name}"]`;
const openId = (url: URL) => idIn(url, /^\/(?!)/, 'vjk', 'jk');

export const indeed: Site = {
  id: 'indeed',
  matches: ['*://*.indeed.com/*'],
  access: 'optional',
  excludes: (url) => /^\/(account|auth|messages|settings)/.test(url.pathname),
  strategies: [
    detail({
      id: 'job-description',
      body: ['#jobDescriptionText'],
      pane: '.fastviewjob,.jobsearch-ViewJobLayout--embedded,.jobsearch-JobComponent,main',
      fields: [
        `${at('simpler-jobTitle')},${at('jobsearch-JobInfoHeader-title')},.jobsearch-JobInfoHeader-title`,
        `${at('inlineHeader-companyName')},[data-company-name]`,
        `${at('inlineHeader-companyLocation')},${at('job-location')}`,
        '#salaryInfoAndJobType',
      ],
      company: `${at('inlineHeader-companyName')},[data-company-name]`,
      key: (_, url) => openId(url),
    }),
    cards({
      id: 'job-card',
      // The list box holds inserts and empty rows: a job is what has a key.
      box: '.job_seen_beacon,li:has(a[data-jk]):not(:has(.job_seen_beacon)):not(:has(li))',
      fields: [
        'h2.jobTitle,a[data-jk]',
        `${at('company-name')},.companyName`,
        `${at('text-location')},.companyLocation`,
        { all: `[data-testid^=attribute_snippet],.salary-snippet-container,.estimated-salary` },
        '.job-snippet,[data-testid=belowJobSnippet]',
      ],
      company: `${at('company-name')},.companyName`,
      link: 'a[data-jk]',
      key: (box) => box.querySelector('a[data-jk]')?.getAttribute('data-jk'),
    }),
  ],
};
