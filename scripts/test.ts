import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

/**
 * `npm test`: everything that must hold, in the order in which a fault shows soonest. Each part says what it does;
 * the last line counts all: `N passed, N failed`. A part that cannot run counts as failed, never as left out.
 */
const results = '.cache/test-results';
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
let passed = 0;
let failed = 0;

function part(what: string, command: string, args: string[], count?: () => [number, number]): void {
  console.log(`\n${what} ...`);
  const { status } = spawnSync(command, args, { stdio: 'inherit' });
  let [good, bad] = [0, 0];
  try {
    [good, bad] = count ? count() : status === 0 ? [1, 0] : [0, 1];
  } catch {
    // No report was written: the part broke down before its first test.
    [good, bad] = [0, 1];
  }
  if (status !== 0 && bad === 0) bad = 1;
  if (good + bad === 0) bad = 1;
  passed += good;
  failed += bad;
  console.log(`${what}: ${good} passed, ${bad} failed`);
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}
function vitest(file: string): [number, number] {
  const report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  return [report.numPassedTests, report.numFailedTests + broken];
}
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
}
function playwright(file: string): [number, number] {
  const { stats } = JSON.parse(readFileSync(file, 'utf8')) as PlaywrightReport;
  return [stats.expected, stats.unexpected + stats.flaky];
}

part('Reading the code for faults (biome)', 'biome', [
  'check',
  '--diagnostic-level=error',
  '--formatter-enabled=false',
  '--assist-enabled=false',
  '.',
]);
part('Checking the types (tsc)', 'tsc', ['--noEmit', '-p', '.']);
part(
  'Unit tests',
  'vitest',
  [
    'run',
    '-c',
    'tests/vitest.config.ts',
    '--root',
    '.',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${results}/unit.json`,
  ],
  () => vitest(`${results}/unit.json`),
);
for (const browser of ['chrome', 'edge', 'firefox'])
  part(`Building for ${browser}`, process.execPath, ['scripts/build.ts', browser]);
process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = `${results}/chromium.json`;
part(
  'In Chromium, end to end',
  'playwright',
  ['test', '-c', 'tests/e2e/playwright.config.ts', '--reporter=line,json'],
  () => playwright(`${results}/chromium.json`),
);
if (existsSync('tests/firefox')) {
  part(
    'In Firefox, end to end',
    'vitest',
    [
      'run',
      '-c',
      'tests/firefox/vitest.config.ts',
      '--root',
      '.',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${results}/firefox.json`,
    ],
    () => vitest(`${results}/firefox.json`),
  );
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
