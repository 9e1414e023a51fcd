/** Every site, as the three scripts of the page carry them together. */
import { facebookSites } from '../../lib/sites/granted-facebook.ts';
import { otherSites } from '../../lib/sites/granted-others.ts';
import { optionalSites } from '../../lib/sites/registry.ts';
import type { Site } from '../../lib/sites/site.ts';

export const allSites: readonly Site[] = [...facebookSites, ...otherSites, ...optionalSites];
