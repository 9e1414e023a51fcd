/** Every site, as the scripts of the page carry them together. */
import { facebookSites } from '../../lib/sites/granted-facebook.ts';
import { linkedinSites } from '../../lib/sites/granted-linkedin.ts';
import { otherSites } from '../../lib/sites/granted-others.ts';
import { boardsOnRequest } from '../../lib/sites/on-request-boards.ts';
import { chatsOnRequest } from '../../lib/sites/on-request-chats.ts';
import { feedsOnRequest } from '../../lib/sites/on-request-feeds.ts';
import type { Site } from '../../lib/sites/site.ts';

export const allSites: readonly Site[] = [
  ...facebookSites,
  ...linkedinSites,
  ...otherSites,
  ...boardsOnRequest,
  ...feedsOnRequest,
  ...chatsOnRequest,
];
