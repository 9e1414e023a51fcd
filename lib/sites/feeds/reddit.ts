/** Reddit, new (custom elements that say everything in attributes) and old. */
import { feed } from '../reading/feeds.ts';
import type { MarkPlace, Site } from '../site.ts';

const said = (name: string) => (box: Element) => box.getAttribute(name);
/** Inside what is shown: a child of the custom element without a slot would not be drawn. */
const inside = (_: Element, words: Element): MarkPlace => ({ kind: 'block', anchor: words, where: 'first' });

function named<T extends ReturnType<typeof feed>>(strategy: T, author: string): T {
  return {
    ...strategy,
    read(box: Element, url: URL) {
      const found = strategy.read(box, url);
      const name = box.getAttribute(author);
      const path = box.getAttribute('permalink') ?? box.getAttribute('data-permalink');
      if (found && name) found.post.author = name;
      if (found && path) found.post.permalink = new URL(path, url).href;
      return found;
    },
  };
}

export const reddit: Site = {
  id: 'reddit',
  matches: ['*://*.reddit.com/*'],
  access: 'optional',
  excludes: (url) => /^\/(settings|message|chat|prefs|login|submit)(\/|$)/.test(url.pathname),
  strategies: [
    named(
      feed({
        id: 'post-new',
        box: 'shreddit-post',
        text: '[slot=title],[slot=text-body],[id$="-post-rtjson-content"]',
        skip: 'shreddit-comment',
        key: said('id'),
        place: (box, words) => inside(box, box.querySelector('[slot=text-body]') ?? words),
      }),
      'author',
    ),
    named(
      feed({
        id: 'post-old',
        box: '.thing.link[data-fullname]',
        text: 'a.title,.usertext-body .md',
        key: said('data-fullname'),
        place: (box) => ({ kind: 'block', anchor: box.querySelector('.entry') ?? box, where: 'first' }),
      }),
      'data-author',
    ),
    named(
      feed({
        id: 'comment-new',
        kind: 'comment',
        box: 'shreddit-comment[thingid]',
        nested: true,
        text: '[slot=comment]',
        key: said('thingid'),
        place: inside,
      }),
      'author',
    ),
    named(
      feed({
        id: 'comment-old',
        kind: 'comment',
        box: '.thing.comment[data-fullname]',
        nested: true,
        text: '.usertext-body .md',
        key: said('data-fullname'),
      }),
      'data-author',
    ),
  ],
};
