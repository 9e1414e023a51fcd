/** Comments and replies. A comment is a post of its own and never convicts the post above it. */
import type { Strategy } from '../site.ts';
import { all, line, outermost } from './elements.ts';
import { isComment } from './facebook-posts.ts';
import { textKey } from './identity.ts';
import { readLinks } from './links.ts';
import { pictureWords, readText } from './text.ts';

export const facebookComments: Strategy = {
  id: 'comment',
  kind: 'comment',
  candidates: (root, url) =>
    url.pathname.startsWith('/messages') ? [] : all(root, '[role=article]').filter(isComment),
  read(article, url) {
    // Replies may stand inside the comment that they answer.
    const own = (element: Element) => element.closest('[role=article]') === article;
    const skip = (element: Element) => !own(element);
    const links = [...article.querySelectorAll('a[href]')].filter(own);
    const texts = outermost(
      [...article.querySelectorAll('div[dir=auto],span[dir=auto]')].filter(
        (text) => own(text) && !text.closest('a,li,[role=button],[contenteditable],h2,h3,h4'),
      ),
    ).filter((text) => line(text) !== '');
    // The words are in a div; a span alone beside one is a badge ("Top contributor").
    const divs = texts.filter((text) => text.localName === 'div' || text.querySelector('div[dir=auto]'));
    const words = divs.length > 0 ? divs : texts.slice(-1);
    const text = words
      .map((each) => readText(each, { skip }))
      .filter(Boolean)
      .join('\n');
    const pictures = pictureWords(article, skip);
    if (text === '' && pictures.length === 0) return null;
    const author = links.find(
      (link) => line(link) !== '' && !(link.getAttribute('href') ?? '').includes('comment_id='),
    );
    const name = line(author).slice(0, 200);
    const time = links.find((link) => (link.getAttribute('href') ?? '').includes('comment_id='));
    const address = time ? new URL(time.getAttribute('href') ?? '', url) : null;
    const id = address?.searchParams.get('reply_comment_id') ?? address?.searchParams.get('comment_id');
    return {
      element: article,
      post: {
        key: id ? `c${id}` : textKey(name, text),
        text,
        pictures,
        links: readLinks(article, url, { skip }),
        ...(name ? { author: name } : {}),
        ...(address ? { permalink: address.href } : {}),
      },
      place: words[0]
        ? { kind: 'block', anchor: words[0], where: 'before' }
        : { kind: 'block', anchor: article, where: 'last' },
      strategy: 'comment',
    };
  },
};
