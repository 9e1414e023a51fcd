import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The limits only stop a test that hangs: a slow machine must not turn one red. Unit tests run in Node; a file that needs a document says `// @vitest-environment happy-dom` in its first line. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: { include: ['tests/unit/**/*.test.{ts,tsx}'], environment: 'node', testTimeout: 100_000, hookTimeout: 120_000 },
});
