/**
 * Facebook: feeds, groups, pages, search, dialogs, comments, Marketplace, reels' captions, the mobile layout, and its
 * own chats (read only where the user turned them on).
 */
import { facebookComments } from './reading/facebook-comments.ts';
import { facebookItem, facebookMobile, facebookReel, marketplaceGrid } from './reading/facebook-others.ts';
import { feedBoxes, feedChildren, pagelets, topArticles } from './reading/facebook-posts.ts';
import { messengerMessages } from './reading/messenger.ts';
import type { Site } from './site.ts';

const unread =
  /^\/(login|settings|help|privacy|policies|checkpoint|recover|reg|security|account|accounts|ads|adsmanager|dating|gaming|payments|saved|two_step_verification|notifications|friends|bookmarks|memories)(\/|\.php|$)/;
const feeds =
  /^\/(?:$|home\.php|groups\/(?!discover|create)|search\/posts|hashtag\/|permalink\.php|story\.php|[^/]+\/posts(?:\/|$))/;

export const facebook: Site = {
  id: 'facebook',
  matches: ['*://*.facebook.com/*'],
  access: 'required',
  excludes: (url) => unread.test(url.pathname),
  expects: (url) => feeds.test(url.pathname) && !url.pathname.startsWith('/messages'),
  strategies: [
    feedBoxes,
    feedChildren,
    topArticles,
    pagelets,
    facebookMobile,
    facebookComments,
    marketplaceGrid,
    facebookItem,
    facebookReel,
    messengerMessages,
  ],
};
