/** A real browser for the page tests: real selectors, real layout, real observers, at real host names, without a network. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { parse } from 'yaml';
import { findChromium } from '../../scripts/browsers.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const fixtures = fileURLToPath(new URL('../fixtures/sites/', import.meta.url));

let script: Promise<string> | undefined;

/** `page-probe.ts` with all it needs, as one script that sets `probe`. */
export function probeScript(): Promise<string> {
  script ??= (async () => {
    const result = await build({
      configFile: false,
      root: here,
      logLevel: 'silent',
      build: {
        write: false,
        minify: false,
        lib: { entry: `${here}page-probe.ts`, name: 'probe', formats: ['iife'] },
      },
    });
    const [output] = Array.isArray(result) ? result : [result];
    if (!('output' in output)) throw new Error('the probe was not built');
    return output.output[0].code;
  })();
  return script;
}

let browser: Promise<Browser> | undefined;

function launch(): Promise<Browser> {
  browser ??= (async () => {
    const executablePath = await findChromium();
    if (!executablePath) throw new Error('no Chromium found: run `npm test`, which sets one up');
    return chromium.launch({
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
  })();
  return browser;
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

export function fixture(name: string): string {
  return readFileSync(`${fixtures}${name}`, 'utf8');
}

/** A page to show one document after the other in. Every request but for the document is answered with nothing. */
export async function newPage(
  options: BrowserContextOptions = {},
): Promise<{ page: Page; show(html: string, address: string): Promise<void> }> {
  const context = await (await launch()).newContext({ viewport: { width: 1000, height: 800 }, ...options });
  const page = await context.newPage();
  // Only to stop a hang: a busy machine must not turn a test red.
  page.setDefaultTimeout(90_000);
  let body = '';
  await page.route('**/*', (route) =>
    route.request().resourceType() === 'document'
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body })
      : route.abort(),
  );
  return {
    page,
    async show(html, address) {
      body = html;
      await page.goto('about:blank');
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      await page.evaluate(await probeScript());
    },
  };
}

/** A page that shows `html` at `address`, with `probe` in it. */
export async function openPage(
  html: string,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const { page, show } = await newPage(options);
  await show(html, address);
  return page;
}

/** The words of the mark and its card in a language. */
export function wordsOf(language: string): Record<string, string> {
  const path = fileURLToPath(new URL(`../../lib/languages/${language}.yaml`, import.meta.url));
  return (parse(readFileSync(path, 'utf8')) as { ui: Record<string, string> }).ui;
}
