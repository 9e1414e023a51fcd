/**
 * `npm run test:languages`: every page and state of the window in every language of the interface, light and dark,
 * at 320 px; `npm test` does the same in four languages only, because each takes about a minute.
 */
import { spawnSync } from 'node:child_process';
import { readLanguages } from './packaged-files.ts';

const tags = readLanguages().map(({ language }) => language.tag);
console.log(`Looking at every page and state in ${tags.join(', ')} ...`);
const { status } = spawnSync(
  'playwright',
  ['test', '-c', 'tests/e2e/playwright.config.ts', 'looks.spec.ts', '--reporter=line'],
  {
    stdio: 'inherit',
    env: { ...process.env, SECOND_LOOK_LANGUAGES: tags.join(' ') },
  },
);
process.exitCode = status ?? 1;
