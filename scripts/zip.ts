import { zip } from 'wxt';

/** Packs the extension for each browser's store into `.output/`. */
for (const browser of ['chrome', 'edge', 'firefox']) await zip({ browser, manifestVersion: 3 });
