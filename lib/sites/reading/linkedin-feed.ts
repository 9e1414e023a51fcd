/** LinkedIn's feeds in both layouts, and the comments in them. */
import type { FoundPost, Strategy } from '../site.ts';
import { all, outermost } from './elements.ts';
import { feed } from './feeds.ts';
import { above, foundPost } from './found.ts';
import { readLinks } from './links.ts';
import { pictureWords, readText } from './text.ts';

const activity = /urn:li:(?:activity|ugcPost|share):(\d{8,})|-(?:activity|share|ugcPost)-(\d{8,})/;

/** The id of the activity, from the element's own attributes or a link in it. */
function activityOf(box: Element): string | null {
  const own = ['data-urn', 'data-id', 'data-activity-urn']
    .map(
      (name) =>
        box.getAttribute(name) ?? box.querySelector(`[${name}*="urn:li:activity"]`)?.getAttribute(name),
    )
    .concat(
      box.querySelector('a[href*="urn:li:activity:"],a[href*="-activity-"]')?.getAttribute('href') ?? '',
    );
  for (const value of own) {
    const id = activity.exec(value ?? '');
    if (id) return id[1] ?? id[2];
  }
  return null;
}

const permalink = (id: string | null) =>
  id ? `https://www.linkedin.com/feed/update/urn:li:activity:${id}/` : null;

const oldComment = 'article.comments-comment-entity,article.comments-comment-item';
const commentary =
  '.update-components-update-v2__commentary,.feed-shared-update-v2__commentary,[data-test-id=main-feed-activity-card__commentary],.feed-shared-inline-show-more-text .update-components-text';

/** Names stand twice, once for screen readers; headline and age come on lines of their own. */
const nameIn = (element: Element | null) => (element ? (readText(element).split('\n')[0] ?? '').trim() : '');

const oldBox =
  'div.feed-shared-update-v2[data-urn],[data-view-name=feed-full-update],[data-id^="urn:li:activity"],[data-activity-urn]';

/** Old layout: readable names, the full text always on the page (clipped by style). What was reshared is part of it. */
export const oldFeed: Strategy = feed({
  id: 'feed-old',
  box: oldBox,
  fits: (box) => !box.matches(oldComment),
  text: commentary,
  skip: oldComment,
  author: '.update-components-actor__title,.update-components-actor__name,.feed-shared-actor__name',
  name: nameIn,
  key: activityOf,
  permalink: (box) => permalink(activityOf(box)),
  pictures: true,
});

export const oldComments: Strategy = feed({
  id: 'comment-old',
  kind: 'comment',
  box: oldComment,
  nested: true,
  text: '.comments-comment-item__main-content,.comments-comment-entity__content,.update-components-text',
  author: '.comments-comment-meta__description-title,.comments-post-meta__name-text',
  name: nameIn,
  key: (article) => article.getAttribute('data-id') ?? article.getAttribute('data-urn'),
});

const mainFeed = '[data-testid=mainFeed]';
const box = '[data-testid=expandable-text-box]';
const people = 'a[href*="/in/"],a[href*="/company/"],a[href*="/school/"]';

/** The list item of comments in which an element stands, if it stands in one below the post. */
function commentOf(element: Element, post: Element): Element | null {
  const item = element.closest('[role=listitem]');
  return item && item !== post && post.contains(item) ? item : null;
}

/** The name link next above the text: what comes before ("Ana likes this") is not the author. */
function authorAbove(text: Element, post: Element): { name: string; slug: string } {
  const links = [...post.querySelectorAll(people)].filter(
    (link) =>
      !commentOf(link, post) &&
      (link.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
      (link.textContent ?? '').trim() !== '',
  );
  const link = links.at(-1) ?? null;
  return {
    name: nameIn(link),
    slug: /\/(?:in|company|school)\/([^/?#]+)/.exec(link?.getAttribute('href') ?? '')?.[1] ?? '',
  };
}

function readNew(post: Element, url: URL, strategy: string): FoundPost | null {
  const texts = [...post.querySelectorAll(box)].filter((text) => !commentOf(text, post));
  if (texts.length === 0) return null;
  const { name, slug } = authorAbove(texts[0], post);
  const id = activityOf(post);
  const token = /^update-card-focus[-_]?(.+)$/.exec(post.getAttribute('componentkey') ?? '')?.[1];
  return foundPost({
    element: post,
    key: id ?? token,
    text: texts.map((text) => readText(text)).join('\n\n'),
    pictures: pictureWords(post, (image) => commentOf(image, post) !== null),
    author: name,
    authorKey: slug,
    permalink: permalink(id),
    links: readLinks(post, url, { skip: (link) => commentOf(link, post) !== null }),
    partial: texts.some(
      (text) =>
        text.querySelector('[data-testid=expandable-text-button][aria-expanded=false]') !== null &&
        /…$/.test(readText(text)),
    ),
    place: above(blockAround(texts[0])),
    strategy,
  });
}

/** The text is a `span` in a `p`: the mark stands before the paragraph, not in its line. */
function blockAround(text: Element): Element {
  const paragraph = text.closest('p');
  return paragraph ?? text;
}

export const newFeed: Strategy = {
  id: 'feed-new',
  candidates: (root) =>
    all(root, `${mainFeed} [role=listitem]`).filter((item) =>
      item.parentElement?.closest('[role=list]')?.matches(mainFeed),
    ),
  read: (post, url) => readNew(post, url, 'feed-new'),
};

export const searchUpdates: Strategy = {
  id: 'search-new',
  candidates: (root) => outermost(all(root, '[role=listitem][componentkey^=update-card-focus]')),
  read: (post, url) => readNew(post, url, 'search-new'),
};

/** Comments are list items of a list inside a post. */
export const newComments: Strategy = {
  id: 'comment-new',
  kind: 'comment',
  candidates: (root) =>
    all(root, '[role=listitem] [role=listitem]').filter((item) => item.querySelector(box) !== null),
  read(item, url) {
    const text = [...item.querySelectorAll(box)].find((each) => each.closest('[role=listitem]') === item);
    if (!text) return null;
    const { name, slug } = authorAbove(text, item);
    return foundPost({
      element: item,
      text: readText(text),
      author: name,
      authorKey: `c/${slug}`,
      links: readLinks(text, url),
      place: above(blockAround(text)),
      strategy: 'comment-new',
    });
  },
};
