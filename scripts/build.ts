import { build } from 'wxt';

/** Builds the extension for each browser into `.output/`. */
const wanted = process.argv.slice(2);
for (const browser of wanted.length > 0 ? wanted : ['chrome', 'edge', 'firefox'])
  await build({ browser, manifestVersion: 3 });
