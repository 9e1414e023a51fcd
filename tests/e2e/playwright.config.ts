import { defineConfig } from '@playwright/test';

/** End-to-end in Chromium with the built extension. No retries: a test that fails now and then is a broken test. */
export default defineConfig({
  testDir: '.',
  globalSetup: './gallery-server.ts',
  testMatch: '*.spec.ts',
  outputDir: '../../.output/test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 40_000 },
  forbidOnly: true,
  reporter: process.env.SECOND_LOOK_REPORT
    ? [['line'], ['json', { outputFile: process.env.SECOND_LOOK_REPORT }]]
    : [['list']],
});
