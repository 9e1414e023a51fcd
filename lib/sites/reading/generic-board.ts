/**
 * Boards of which too little is known for readers of their own: they are read as an unknown page is (data for search
 * engines, else the main words, lists split into cards). What is known of each is in docs/sites.md.
 */
import { generic } from '../generic.ts';
import type { Site } from '../site.ts';

export const genericBoard = (id: string, ...hosts: string[]): Site => ({
  id,
  matches: hosts.map((host) => `*://*.${host}/*`),
  access: 'optional',
  strategies: generic.strategies,
});
