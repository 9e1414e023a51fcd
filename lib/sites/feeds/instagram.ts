/** Instagram: captions and the words that it recognises in pictures. Messages are not read. */
import { all, line, outermost } from '../reading/elements.ts';
import { foundPost } from '../reading/found.ts';
import { readLinks } from '../reading/links.ts';
import { pictureWords, readText } from '../reading/text.ts';
import type { Site, Strategy } from '../site.ts';

const code = /\/(?:p|reel|reels|tv)\/([\w-]+)/;
const open = (url: URL) => code.exec(url.pathname)?.[1];

/** An open post's caption is its heading; elsewhere it is the longest free text. */
function captionOf(box: Element): Element | null {
  let best: Element | null = null;
  let length = 0;
  for (const text of box.querySelectorAll('h1,span[dir=auto],div[dir=auto]')) {
    if (text.closest('a,button,[role=button],time,header,form,ul ul')) continue;
    const size = line(text).length + (text.localName === 'h1' ? 10_000 : 0);
    if (size > length) [best, length] = [text, size];
  }
  return best;
}

function post(id: string, selector: string, when: (url: URL) => boolean): Strategy {
  return {
    id,
    candidates: (root, url) => (when(url) ? outermost(all(root, selector)) : []),
    read(box, url) {
      const caption = captionOf(box);
      const links = [...box.querySelectorAll('a[href]')];
      const own =
        links.map((link) => code.exec(link.getAttribute('href') ?? '')?.[1]).find(Boolean) ?? open(url);
      const author = links.find(
        (link) => /^\/[\w.]+\/$/.test(link.getAttribute('href') ?? '') && line(link) !== '',
      );
      return foundPost({
        element: box,
        key: own,
        text: caption ? readText(caption, { keepLines: true }) : '',
        pictures: pictureWords(box),
        author: line(author),
        permalink: own ? new URL(`/p/${own}/`, url).href : null,
        links: caption ? readLinks(caption, url) : [],
        place: { kind: 'edge', anchor: caption ?? box, where: caption ? 'before' : 'first' },
        strategy: id,
      });
    },
  };
}

const tiles: Strategy = {
  id: 'tile',
  kind: 'list',
  candidates: (root) =>
    all(root, 'a[href*="/p/"],a[href*="/reel/"]').filter(
      (tile) => !tile.closest('article,[role=dialog]') && tile.querySelector('img[alt]') !== null,
    ),
  read(tile, url) {
    const id = code.exec(tile.getAttribute('href') ?? '')?.[1];
    return foundPost({
      element: tile.parentElement ?? tile,
      key: id,
      text: '',
      pictures: pictureWords(tile),
      permalink: id ? new URL(`/p/${id}/`, url).href : null,
      teaser: true,
      place: { kind: 'float', anchor: tile, where: 'before' },
      strategy: 'tile',
    });
  },
};

export const instagram: Site = {
  id: 'instagram',
  matches: ['*://*.instagram.com/*'],
  access: 'optional',
  excludes: (url) => /^\/(direct|accounts|emails|challenge)(\/|$)/.test(url.pathname),
  expects: (url) => url.pathname === '/' || open(url) !== undefined,
  strategies: [
    post('article', 'article', () => true),
    post('open-post', '[role=dialog],main', (url) => open(url) !== undefined),
    tiles,
  ],
};
