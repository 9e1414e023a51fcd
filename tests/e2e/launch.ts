/** Starts a Chromium with the built extension, all of whose requests would be seen by the proxy. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';
import { findChromium } from '../../scripts/browsers.mjs';

/** The build to test; another one can be named while several people build in the same folder. */
export const builtChrome =
  process.env.SECOND_LOOK_BUILT ?? fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

/** Beside Playwright's own: the browser talks to nobody on its own account. No `--disable-features` here, it would replace Playwright's. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--no-first-run',
  '--no-pings',
  '--no-service-autorun',
];

/** The rest of the browser's own talk is stopped where a user would stop it: no guessed connections, no account, no updates. */
const preferences = {
  net: { network_prediction_options: 2 },
  signin: { allowed: false },
  extensions: { autoupdate: { next_check: '99999999999999999' }, ui: { developer_mode: true } },
};

export interface LaunchOptions {
  /** Address of a proxy for every request that leaves the browser. */
  proxy?: string;
  headless?: boolean;
  /** The browser's language. */
  locale?: string;
  /** Files to load instead of a copy of `.output/chrome-mv3`. */
  files?: string;
  args?: string[];
  /** Match patterns that are granted beside those of the manifest. */
  alsoGranted?: string[];
  viewport?: { width: number; height: number } | null;
}

export interface Launched {
  context: BrowserContext;
  /** The folder that the browser loaded the extension from: a copy, so that a test may change it. */
  files: string;
  id: string;
  close(): Promise<void>;
}

/** The worker of the extension. A stopped one has no handle: open a page of ours to start it. */
export async function workerOf(context: BrowserContext): Promise<Worker> {
  const ours = (worker: Worker) => worker.url().startsWith('chrome-extension://');
  const there = context.serviceWorkers().find(ours);
  if (there) return there;
  return context.waitForEvent('serviceworker', { predicate: ours, timeout: 15_000 });
}

export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const executablePath = await findChromium();
  if (!executablePath)
    throw new Error('No Chromium was found. Run "node scripts/browsers.mjs" to see what to do.');
  const place = await mkdtemp(join(tmpdir(), 'second-look-'));
  const files = join(place, 'extension');
  await cp(options.files ?? builtChrome, files, { recursive: true });
  if (options.alsoGranted?.length) {
    const manifest = JSON.parse(await readFile(join(files, 'manifest.json'), 'utf8'));
    manifest.host_permissions.push(...options.alsoGranted);
    await writeFile(join(files, 'manifest.json'), JSON.stringify(manifest));
  }
  await mkdir(join(place, 'profile', 'Default'), { recursive: true });
  await writeFile(join(place, 'profile', 'Default', 'Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(join(place, 'profile'), {
    executablePath,
    headless: options.headless ?? true,
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: options.viewport === undefined ? { width: 1100, height: 800 } : options.viewport,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      `--disable-extensions-except=${files}`,
      `--load-extension=${files}`,
      `--lang=${options.locale ?? 'en-US'}`,
      ...quiet,
      ...(options.proxy ? [`--proxy-server=${options.proxy}`, '--proxy-bypass-list=<-loopback>'] : []),
      ...(options.args ?? []),
    ],
  });
  const worker = await workerOf(context);
  return {
    context,
    files,
    id: new URL(worker.url()).host,
    async close() {
      await context.close();
      await rm(place, { recursive: true, force: true });
    },
  };
}
