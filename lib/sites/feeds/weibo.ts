/** Weibo. The list recycles its elements; what was reposted is part of the post. */
import { feed, keyFrom } from '../reading/feeds.ts';
import type { Site } from '../site.ts';

const words = '[class*=wbtext],.weibo-text,.txt[node-type^=feed_list_content]';

export const weibo: Site = {
  id: 'weibo',
  matches: ['*://*.weibo.com/*', '*://m.weibo.cn/*'],
  access: 'optional',
  excludes: (url) => /^\/(message|chat|login|signup|set)(\/|$)/.test(url.pathname),
  strategies: [
    feed({
      id: 'article',
      box: 'article,.card-wrap[mid],.card.m-panel',
      fits: (box) => box.querySelector(words) !== null,
      text: words,
      skip: '.expand,[action-type=fl_unfold]',
      author: 'a[class*=_name_],a.name,.m-text-cut',
      key: (box) => box.getAttribute('mid') ?? keyFrom(box, 'a[class*=_time_],.from a', /\/\d+\/(\w+)/),
      link: 'a[class*=_time_],.from a',
      more: '.expand,[action-type=fl_unfold]',
    }),
  ],
};
