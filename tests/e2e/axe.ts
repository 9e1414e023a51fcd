/** axe, put into a page once and asked as often as needed: its own driver puts it in anew for every question. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from '@playwright/test';

const driver = createRequire(import.meta.url).resolve('@axe-core/playwright');
const source = readFileSync(createRequire(driver).resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(where: Document, how: object): Promise<{ violations: Violation[] }>;
}
interface Violation {
  id: string;
  nodes: { target: unknown[]; failureSummary?: string }[];
}

/** Every page that this context opens from now on has axe in it. */
export async function bringAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript({ content: source });
}

/** What axe objects to, as sentences; `rules`: only by these. */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const how = { resultTypes: ['violations'], ...(rules ? { runOnly: { type: 'rule', values: rules } } : {}) };
  const found = await page.evaluate(
    async (how) => (await (window as unknown as { axe: Axe }).axe.run(document, how)).violations,
    how,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ')}`,
    ),
  );
}
