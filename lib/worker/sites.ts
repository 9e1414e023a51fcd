import type { SiteEntry } from './site-files.ts';

/** Written by the build from the site files (see `wxt.config.ts`). */
declare const __SITES__: SiteEntry[];

export const sites: readonly SiteEntry[] = __SITES__;
