/**
 * LinkedIn: two layouts are served, per account and page. The old one has readable names and ids; the new one has
 * neither, only roles and test ids. Jobs, job lists and messages as well.
 */
import { newComments, newFeed, oldComments, oldFeed, searchUpdates } from './reading/linkedin-feed.ts';
import { guestCards, jobCards, jobId, jobPage } from './reading/linkedin-jobs.ts';
import { linkedinMessages } from './reading/linkedin-messages.ts';
import type { Site } from './site.ts';

const posts =
  /^\/(feed|posts|company\/[^/]+\/posts|in\/[^/]+\/recent-activity|search\/results\/content)(\/|$)/;

export const linkedin: Site = {
  id: 'linkedin',
  matches: ['*://*.linkedin.com/*'],
  access: 'required',
  excludes: (url) =>
    /^\/(login|checkpoint|uas|mypreferences|settings|premium|psettings|legal)(\/|$)/.test(url.pathname),
  expects: (url) => posts.test(url.pathname) || /^\/jobs\/(view|search|collections)/.test(url.pathname),
  openKey: jobId,
  strategies: [
    oldFeed,
    newFeed,
    searchUpdates,
    oldComments,
    newComments,
    jobPage,
    guestCards,
    jobCards,
    linkedinMessages,
  ],
};
