import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { manifestFor, sitesFolder } from './lib/worker/manifest.ts';
import { siteEntries } from './lib/worker/site-files.ts';
import { packagedFiles } from './scripts/packaged-files.ts';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/module-react'],
  manifest: ({ browser }) => manifestFor(browser),
  // The worker knows which sites there are as a constant: no reader of a page in it, no fetch at a cold start.
  // The framework's context of content scripts announces itself to every page: ours says nothing (lib/page/no-context.ts).
  vite: async () => ({
    define: { __SITES__: JSON.stringify(await siteEntries(sitesFolder)) },
    resolve: {
      alias: {
        'wxt/utils/content-script-context': fileURLToPath(new URL('lib/page/no-context.ts', import.meta.url)),
      },
    },
  }),
  hooks: {
    // Ruleset, languages, hotlines and icons are compiled from the data files at build time.
    'build:publicAssets': async (_wxt, files) => {
      files.push(...(await packagedFiles()));
    },
  },
});
