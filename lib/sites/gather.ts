import type { Site } from './site.ts';

function isSite(value: unknown): value is Site {
  return typeof value === 'object' && value !== null && 'strategies' in value && 'matches' in value;
}

/** The sites that a bundler found in a folder. */
export function sitesOf(modules: Record<string, unknown>): Site[] {
  return Object.values(modules).flatMap((module) => Object.values(module as object).filter(isSite));
}
