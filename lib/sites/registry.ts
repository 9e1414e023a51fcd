/**
 * The sites that are not granted at install: the files of this folder, so that a new site is one new file (and, being
 * optional, touches no other). Read by a bundler (WXT, Vite, Vitest). Those of the manifest's hosts stand in
 * `granted-facebook.ts` and `granted-others.ts`, and their readers are in no other script.
 */
import type { Site } from './site.ts';

const modules = import.meta.glob<Record<string, unknown>>(
  [
    './*.ts',
    '!./site.ts',
    '!./pattern.ts',
    '!./registry.ts',
    '!./generic.ts',
    '!./granted-*.ts',
    '!./facebook.ts',
    '!./jora.ts',
    '!./linkedin.ts',
    '!./seek.ts',
    '!./telegram-preview.ts',
  ],
  { eager: true },
);

function isSite(value: unknown): value is Site {
  return typeof value === 'object' && value !== null && 'strategies' in value && 'matches' in value;
}

export const optionalSites: readonly Site[] = Object.values(modules).flatMap((module) =>
  Object.values(module).filter(isSite),
);
