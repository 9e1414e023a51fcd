/** The reader for every page that has no site file of its own, and for known sites whose layout has changed. */
import { idIn } from './reading/boards.ts';
import { line } from './reading/elements.ts';
import { address, foundPost } from './reading/found.ts';
import { frameBody, wordyFrames } from './reading/frames.ts';
import { jobOf, jobsOf } from './reading/job-data.ts';
import { readLinks } from './reading/links.ts';
import { findMainText } from './reading/main-text.ts';
import { pictureWords, readText } from './reading/text.ts';
import type { FoundPost, MarkPlace, Site, Strategy } from './site.ts';

/** These strategies look at a page as a whole; what changes in it later is seen by the next look. */
const whole = (root: ParentNode): Document | null => (root.nodeType === 9 ? (root as Document) : null);

/** The title of the page: its one heading, else what it tells others. */
function titleOf(document: Document): string {
  const headings = document.querySelectorAll('h1');
  const told = document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? '';
  return (headings.length === 1 ? line(headings[0]) : '') || told.trim() || document.title.trim();
}

/** With its title above it, unless it begins with it. */
function titled(title: string, text: string): string {
  return title === '' || text.slice(0, title.length + 200).includes(title) ? text : `${title}\n\n${text}`;
}

const first = (anchor: Element): MarkPlace => ({
  kind: 'block',
  anchor,
  where: anchor.localName === 'p' ? 'before' : 'first',
});

/** The page's own name for itself, else its address. */
function pageKey(document: Document, url: URL): string {
  const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href');
  const here = address(canonical, url);
  const fits = here !== null && new URL(here).pathname === url.pathname;
  return fits ? here : (address(url.href, url) ?? url.href);
}

const jsonLd: Strategy = {
  id: 'json-ld',
  kind: 'job',
  candidates(root, url) {
    const document = whole(root);
    if (!document?.body || !jobOf(jobsOf(document), url)) return [];
    const mains = document.querySelectorAll('main,[role=main]');
    return [mains.length === 1 ? mains[0] : document.body];
  },
  read(element, url): FoundPost | null {
    const document = element.ownerDocument;
    const job = jobOf(jobsOf(document), url);
    if (!job || job.text.length < 40) return null;
    return foundPost({
      element,
      key: pageKey(document, url),
      text: job.text,
      author: job.company,
      permalink: address(url.href, url),
      links: readLinks(element, url),
      place: first(element),
      strategy: 'json-ld',
    });
  },
};

const microdataBox =
  '[itemtype*="schema.org/JobPosting" i],[typeof~=JobPosting],[typeof~="schema:JobPosting"]';

/** The value of a property: what is meant for machines first, else the words. */
function property(box: Element, name: string): string {
  const element = box.querySelector(
    `[itemprop~="${name}"],[property~="${name}"],[property~="schema:${name}"]`,
  );
  return element ? element.getAttribute('content')?.trim() || readText(element) : '';
}

const microdata: Strategy = {
  id: 'microdata',
  kind: 'job',
  candidates: (root) => (whole(root) ? [...root.querySelectorAll(microdataBox)].slice(0, 100) : []),
  read(box, url): FoundPost | null {
    const company = property(box, 'hiringOrganization');
    const parts = [
      property(box, 'title') || property(box, 'name'),
      company,
      property(box, 'jobLocation'),
      property(box, 'baseSalary'),
      property(box, 'employmentType'),
      property(box, 'description'),
    ];
    const text = [...new Set(parts.filter(Boolean))].join('\n');
    const link = box.querySelector('[itemprop~=url],a[href]')?.getAttribute('href');
    return foundPost({
      element: box,
      key: property(box, 'identifier') || null,
      text: text.length >= 40 ? text : readText(box, { gaps: true }),
      author: company,
      permalink: address(link, url) ?? address(url.href, url),
      links: readLinks(box, url),
      place: first(box),
      strategy: 'microdata',
    });
  },
};

/** Descriptions as the usual applicant systems write them. */
const systems = [
  '.job__description',
  '.posting-page .section-wrapper.page-full-width',
  '[data-automation-id=jobPostingDescription]',
  '[class*=_descriptionText_]',
  '.job-sections',
  '[data-ui=job-description]',
  '.BambooRich',
  '#app_body #content,#grnhse_app #content',
];

const applicantSystem: Strategy = {
  id: 'applicant-system',
  kind: 'job',
  candidates: (root) => (whole(root) ? [...root.querySelectorAll(systems.join(','))].slice(0, 1) : []),
  read: (box, url) => pageText(box, url, 'applicant-system'),
};

function pageText(box: Element, url: URL, strategy: string): FoundPost | null {
  const document = box.ownerDocument;
  const text = readText(box);
  if (text.length < 60) return null;
  return foundPost({
    element: box,
    key: pageKey(document, url),
    text: titled(titleOf(document), text),
    pictures: pictureWords(box),
    permalink: address(url.href, url),
    links: readLinks(box, url),
    place: first(box),
    strategy,
  });
}

const mainText: Strategy = {
  id: 'main-text',
  kind: 'job',
  candidates(root) {
    const document = whole(root);
    const main = document ? findMainText(document).main : null;
    return main ? [main] : [];
  },
  read: (box, url) => pageText(box, url, 'main-text'),
};

const listCards: Strategy = {
  id: 'list-card',
  kind: 'job',
  candidates(root) {
    const document = whole(root);
    return document ? findMainText(document).cards : [];
  },
  read(card, url): FoundPost | null {
    // Boards keep a second copy of a card's lines for narrow screens.
    const text = [...new Set(readText(card, { gaps: true }).split('\n'))].join('\n');
    const link = card.matches('a[href]') ? card : card.querySelector('a[href]');
    const target = address(link?.getAttribute('href'), url);
    const row = card.localName === 'tr' ? card.firstElementChild : null;
    if (text.length < 15) return null;
    return foundPost({
      element: card,
      key:
        target && target !== address(url.href, url)
          ? `l${idIn(new URL(target), /([\w-]*\d{4,}[\w-]*)/) ?? target}`
          : null,
      text,
      pictures: pictureWords(card),
      permalink: target,
      links: readLinks(card, url),
      teaser: true,
      place: { kind: 'inline', anchor: row ?? card, where: 'last' },
      strategy: 'list-card',
    });
  },
};

/** A description that stands in a page of its own inside the page. Its mark stands under it. */
const inFrame: Strategy = {
  id: 'frame',
  kind: 'post',
  candidates(root) {
    const document = whole(root);
    return document ? wordyFrames(document) : [];
  },
  read(frame, url): FoundPost | null {
    const body = frameBody(frame);
    if (!body) return null;
    return foundPost({
      element: frame,
      text: titled(titleOf(body.ownerDocument), readText(body)),
      pictures: pictureWords(body),
      permalink: address(url.href, url),
      links: readLinks(body, url),
      place: { kind: 'block', anchor: frame, where: 'after' },
      strategy: 'frame',
    });
  },
};

/** One job on a page: what data says, else the page's words. */
export const openJob: readonly Strategy[] = [jsonLd, microdata, applicantSystem, mainText];

export const generic: Site = {
  id: 'generic',
  matches: [],
  access: 'optional',
  strategies: [jsonLd, microdata, applicantSystem, listCards, mainText, inFrame],
};
