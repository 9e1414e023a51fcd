/** Facebook's reader is the largest: its pages get a script that carries no other site. */
import { facebook } from './facebook.ts';
import type { Site } from './site.ts';

export const facebookSites: readonly Site[] = [facebook];
