/**
 * Finds the browsers and fonts that the tests need, and installs what is missing where it may:
 * an environment variable, Playwright's own browser, a system browser; else Playwright's download; else the
 * system's packages (only as root, never with sudo: it prints the command instead).
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const CHROMIUM_NAMES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const FIREFOX_NAMES = [
  '/usr/bin/firefox',
  '/usr/bin/firefox-esr',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

function works(path) {
  return (
    Boolean(path) && existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0
  );
}

/** The Chromium to test with, or null. Branded Chrome cannot load an unpacked extension from the command line. */
export async function findChromium() {
  if (process.env.SECOND_LOOK_CHROMIUM) return process.env.SECOND_LOOK_CHROMIUM;
  try {
    const { chromium } = await import('playwright-core');
    if (existsSync(chromium.executablePath())) return chromium.executablePath();
  } catch {
    // Playwright may refuse to name a path on an unknown system; the system's browser is next.
  }
  return CHROMIUM_NAMES.find(works) ?? null;
}

/** The Firefox to test with (153 or later), or null. */
export function findFirefox() {
  if (process.env.SECOND_LOOK_FIREFOX) return process.env.SECOND_LOOK_FIREFOX;
  return FIREFOX_NAMES.find(works) ?? null;
}

/** Scripts that the interface's languages need, by fontconfig language. */
const FONT_LANGUAGES = [
  'zh',
  'ta',
  'th',
  'hi',
  'bn',
  'my',
  'km',
  'ar',
  'ur',
  'ja',
  'ko',
  'si',
  'am',
  'lo',
  'te',
];

function missingFonts() {
  const list = spawnSync('fc-list', [':', 'lang'], { encoding: 'utf8' });
  if (list.status !== 0) return process.platform === 'linux' ? FONT_LANGUAGES : [];
  return FONT_LANGUAGES.filter((language) => !new RegExp(`[=|]${language}([|-]|$)`, 'm').test(list.stdout));
}

function apt(packages) {
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0)
    return false;
  if (process.getuid?.() !== 0) return false;
  console.error(`Installing ${packages.join(', ')} with apt-get ...`);
  const options = {
    stdio: ['ignore', 'ignore', 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  return (
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options).status ===
    0
  );
}

async function setUp() {
  const wanted = [];
  if (!(await findChromium())) {
    console.error('Looking for Chromium: none found. Trying the one that Playwright offers ...');
    spawnSync('npx', ['playwright', 'install', 'chromium'], {
      stdio: ['ignore', 'ignore', 'ignore'],
      timeout: 180_000,
    });
    if (!(await findChromium())) wanted.push('chromium');
  }
  if (!findFirefox()) wanted.push('firefox-esr');
  if (missingFonts().length > 0) wanted.push('fontconfig', 'fonts-noto-core', 'fonts-noto-cjk');
  if (wanted.length > 0) apt(wanted);
  const chromium = await findChromium();
  const problems = [];
  if (!chromium)
    problems.push(
      'Chromium is missing. Install it (Debian, Ubuntu: sudo apt-get install chromium) or name it in SECOND_LOOK_CHROMIUM.',
    );
  if (!findFirefox())
    problems.push(
      'Firefox is missing. Install it (Debian: sudo apt-get install firefox-esr) or name it in SECOND_LOOK_FIREFOX.',
    );
  const fonts = missingFonts();
  if (fonts.length > 0)
    problems.push(
      `Fonts are missing for: ${fonts.join(', ')}. Install them (Debian, Ubuntu: sudo apt-get install fonts-noto-core fonts-noto-cjk).`,
    );
  for (const problem of problems) console.error(problem);
  // Fonts only change how screenshots look; without a browser nothing can be shown or tested.
  process.exit(problems.length > (fonts.length > 0 ? 1 : 0) ? 1 : 0);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await setUp();
