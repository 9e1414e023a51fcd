/** LinkedIn's reader is large too: its pages get a script that carries no other site. */
import { linkedin } from './linkedin.ts';
import type { Site } from './site.ts';

export const linkedinSites: readonly Site[] = [linkedin];
