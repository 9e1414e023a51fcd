/**
 * The sites of `chats/`, which the browser grants on request: each file there is one, so that a new site is one new
 * file. Read by a bundler (WXT, Vite, Vitest).
 */
import { sitesOf } from './gather.ts';
import type { Site } from './site.ts';

export const chatsOnRequest: readonly Site[] = sitesOf(import.meta.glob('./chats/*.ts', { eager: true }));
