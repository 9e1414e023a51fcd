/** X. Quoted posts count as words of the post that quotes them; its author stays the outer one. */
import { line } from '../reading/elements.ts';
import { feed } from '../reading/feeds.ts';
import type { Site } from '../site.ts';

const name = '[data-testid=User-Name]';

/** The post's own address stands around its time; that of a quoted post is no link. */
function statusOf(box: Element): string | undefined {
  for (const link of box.querySelectorAll('a[href*="/status/"]')) {
    if (link.querySelector('time') && !link.closest('div[role=link]')) {
      return /\/status\/(\d+)/.exec(link.getAttribute('href') ?? '')?.[1];
    }
  }
  return undefined;
}

export const x: Site = {
  id: 'x',
  matches: ['*://x.com/*', '*://pro.x.com/*', '*://*.twitter.com/*'],
  access: 'optional',
  excludes: (url) => /^\/(messages|settings|i\/(grok|flow|chat)|login|compose)(\/|$)/.test(url.pathname),
  expects: (url) => /^\/(home|search|[^/]+\/status\/\d+)/.test(url.pathname),
  strategies: [
    feed({
      id: 'tweet',
      box: 'article[data-testid=tweet]',
      text: '[data-testid=tweetText],[data-testid=twitterArticleRichTextView],[data-testid="card.wrapper"]',
      lines: true,
      author: `${name} a[href^="/"]`,
      key: statusOf,
      link: 'a[href*="/status/"]:has(time)',
      more: '[data-testid=tweet-text-show-more-link]',
      pictures: true,
      // Cells are placed at measured heights: one line in the author's row changes none of them.
      place: (box, words) => {
        const row = [...box.querySelectorAll(name)].find((each) => line(each) !== '');
        return row
          ? { kind: 'inline', anchor: row, where: 'last' }
          : { kind: 'float', anchor: words, where: 'before' };
      },
    }),
  ],
};
