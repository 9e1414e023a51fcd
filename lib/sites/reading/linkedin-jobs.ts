/** LinkedIn's jobs: one open job in both layouts and for guests, and lists of jobs. */
import type { Strategy } from '../site.ts';
import { cards, type Field, idIn, readFields } from './boards.ts';
import { all, first, outermost } from './elements.ts';
import { address, foundPost } from './found.ts';
import { readLinks } from './links.ts';
import { readText } from './text.ts';

/** The job that the address names. */
export const jobId = (url: URL): string | null =>
  idIn(url, /^\/jobs\/view\/(?:[^/]*-)?(\d{6,})/, 'currentJobId');

/** In this order: the container, never the first expandable box, which may be "About the company". */
const bodies = [
  '[id^=JobDetails_AboutTheJob_]',
  '[data-sdui-component$=aboutTheJob]',
  '#job-details',
  '.jobs-description__content',
  '.jobs-box__html-content',
  '.description__text .show-more-less-html__markup',
];

const head: Field[] = [
  '.job-details-jobs-unified-top-card__job-title,.top-card-layout__title,.topcard__title',
  '.job-details-jobs-unified-top-card__company-name,.topcard__org-name-link',
  '.job-details-jobs-unified-top-card__primary-description-container,.topcard__flavor--bullet',
  '.compensation__salary,.job-details-jobs-unified-top-card__job-insight',
];

/** "TITLE | COMPANY | LinkedIn" or "TITLE at COMPANY | LinkedIn": all that the new layout tells without classes. */
function titleOf(document: Document): string {
  return document.title
    .replace(/^\(\d+\)\s*/, '')
    .replace(/\s*[|｜]\s*LinkedIn.*$/i, '')
    .trim();
}

export const jobPage: Strategy = {
  id: 'job-page',
  kind: 'job',
  candidates(root, url) {
    if (!url.pathname.startsWith('/jobs')) return [];
    for (const selector of bodies) {
      const found = outermost(all(root, selector));
      if (found.length > 0) return found.slice(0, 1);
    }
    return [];
  },
  read(body, url) {
    const words = readText(body);
    if (words === '') return null;
    const { ownerDocument: document } = body;
    const pane =
      body.closest('.jobs-search__job-details,.job-view-layout,.jobs-details,.details') ?? document;
    const named = readFields(pane, head) || titleOf(document);
    const id = /_(\d{6,})/.exec(body.id)?.[1] ?? jobId(url);
    const company = first(
      pane,
      '.job-details-jobs-unified-top-card__company-name',
      '.topcard__org-name-link',
    );
    return foundPost({
      element: body,
      key: id,
      text: `${named}\n\n${words}`,
      author: company ? readText(company) : '',
      permalink: id ? `https://www.linkedin.com/jobs/view/${id}/` : address(url.href, url),
      links: readLinks(body, url),
      place: { kind: 'block', anchor: body, where: 'first' },
      strategy: 'job-page',
    });
  },
};

/** The list that people without an account see. */
export const guestCards: Strategy = cards({
  id: 'job-card-guest',
  box: '[data-entity-urn^="urn:li:jobPosting:"]',
  fields: [
    '.base-search-card__title',
    '.base-search-card__subtitle',
    '.job-search-card__location',
    '.job-search-card__salary-info',
  ],
  company: '.base-search-card__subtitle',
  link: 'a.base-card__full-link',
  key: (box) => box.getAttribute('data-entity-urn')?.split(':').at(-1),
});

export const jobCards: Strategy = cards({
  id: 'job-card',
  box: 'li[data-occludable-job-id],div[data-job-id],[data-view-name=job-card],[componentkey^=job-card-component-ref]',
  fields: [
    '.job-card-list__title--link,.job-card-list__title,.artdeco-entity-lockup__title',
    '.artdeco-entity-lockup__subtitle,.job-card-container__primary-description',
    '.artdeco-entity-lockup__caption,.job-card-container__metadata-wrapper',
  ],
  company: '.artdeco-entity-lockup__subtitle',
  key: (box) =>
    box.getAttribute('data-occludable-job-id') ??
    box.getAttribute('data-job-id') ??
    box.getAttribute('componentkey')?.replace('job-card-component-ref-', ''),
  whole: true,
});
