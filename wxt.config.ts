import { defineConfig } from 'wxt';
import { packagedFiles } from './scripts/packaged-files.ts';
import { manifestFor } from './lib/worker/manifest.ts';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/module-react'],
  manifest: ({ browser }) => manifestFor(browser),
  hooks: {
    // Ruleset, languages, hotlines and icons are compiled from the data files at build time.
    'build:publicAssets': async (_wxt, files) => {
      files.push(...(await packagedFiles()));
    },
  },
});
