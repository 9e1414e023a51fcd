/** Glassdoor. "Show more" only changes a class: the whole text is on the page. */
import { cards, detail, idIn } from '../reading/boards.ts';
import type { Site } from '../site.ts';

export const glassdoor: Site = {
  id: 'glassdoor',
  matches: 'com sg co.in com.hk co.uk com.au ca ie co.nz de fr'
    .split(' ')
    .map((end) => `*://*.glassdoor.${end}/*`),
  access: 'optional',
  excludes: (url) => /^\/(profile|member)\//.test(url.pathname),
  strategies: [
    detail({
      id: 'job-description',
      body: [
        '[data-brandviews*=jobview-description]',
        '[class*=JobDetails_jobDescription__]',
        '[data-test=jobDescriptionContent]',
        '#JobDescriptionContainer',
      ],
      pane: '[class*=JobDetails_jobDetailsContainer],main',
      fields: [
        '[id^=jd-job-title],h1',
        '[class*=EmployerProfile_employerName],[class*=EmployerProfile_]',
        '[data-test=location]',
        '[id^=jd-salary]',
      ],
      company: '[class*=EmployerProfile_employerName]',
      key: (_, url) => idIn(url, /JV_.*?_?JL?(\d+)/, 'jl', 'jobListingId'),
    }),
    cards({
      id: 'job-card',
      box: 'li[data-jobid],[data-test=jobListing]',
      fields: [
        '[id^=job-title-]',
        '[class*=EmployerProfile_]',
        '[id^=job-location-]',
        '[id^=job-salary-]',
        '[data-test=descSnippet]',
      ],
      company: '[class*=EmployerProfile_]',
      key: (box) => box.getAttribute('data-jobid'),
    }),
  ],
};
