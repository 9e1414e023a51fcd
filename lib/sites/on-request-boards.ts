/**
 * The sites of `boards/`, which the browser grants on request: each file there is one, so that a new site is one new
 * file. Read by a bundler (WXT, Vite, Vitest).
 */
import { sitesOf } from './gather.ts';
import type { Site } from './site.ts';

export const boardsOnRequest: readonly Site[] = sitesOf(import.meta.glob('./boards/*.ts', { eager: true }));
