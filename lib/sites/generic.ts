/** The reader for every page that has no site file of its own, and for known sites whose layout has changed. */
import type { Site } from './site.ts';

export const generic: Site = { id: 'generic', matches: [], access: 'optional', strategies: [] };
