/**
 * SEEK, JobStreet, Jobsdb: one application under several names. The hand-written `data-automation` names last; classes
 * are generated anew with every release. Jora belongs to the group but is built otherwise: `jora.ts`.
 */
import { cards, detail, idIn } from './reading/boards.ts';
import type { Site } from './site.ts';

const at = (name: string) => `[data-automation="${name}"]`;
const openId = (url: URL) => idIn(url, /\/job\/(\d+)/, 'jobId');

export const seek: Site = {
  id: 'seek',
  matches: [
    '*://*.jobstreet.com/*',
    '*://*.jobstreet.com.my/*',
    '*://*.jobstreet.com.sg/*',
    '*://*.jobstreet.com.ph/*',
    '*://*.jobstreet.co.id/*',
    '*://*.jobsdb.com/*',
    '*://*.seek.com/*',
    '*://*.seek.com.au/*',
    '*://*.seek.co.nz/*',
  ],
  access: 'required',
  excludes: (url) => /^\/(oauth|login|profile|my-activity|settings|career-advice)(\/|$)/.test(url.pathname),
  expects: (url) => /\/job\/\d+|-jobs(\/|$)|^\/jobs(\/|$)/.test(url.pathname),
  openKey: openId,
  strategies: [
    detail({
      id: 'job-details',
      body: [at('jobAdDetails'), '[data-metrics-identifier=jobDetailsPage]'],
      pane: `${at('jobDetailsPage')},[data-metrics-identifier=jobDetailsPage],${at('splitViewJobDetailsWrapper')},main`,
      fields: [
        at('job-detail-title'),
        at('advertiser-name'),
        { all: at('job-detail-location') },
        at('job-detail-work-type'),
        at('job-detail-salary'),
      ],
      company: at('advertiser-name'),
      key: (_, url) => openId(url),
    }),
    cards({
      id: 'job-card',
      box: 'article[data-job-id]',
      fields: [
        at('jobTitle'),
        at('jobCompany'),
        { all: at('jobLocation') },
        at('jobSalary'),
        { all: 'ul li' },
        at('jobShortDescription'),
        '[data-testid=job-card-teaser]',
      ],
      company: at('jobCompany'),
      link: at('jobTitle'),
      key: (box) => box.getAttribute('data-job-id'),
    }),
  ],
};
