/**
 * Draws the toolbar and store icons: `node scripts/draw-icons.mjs` writes components/icons/*.svg and *.png.
 *
 * The sign is an open eye with a second lid line above it: a second look. The states differ by outline and by the eye,
 * so that they are told apart without colour: plain = disc, caution = diamond, danger = octagon (each with the open
 * eye), off = ring with a closed eye, quiet = ring with a dot, which tells a stranger nothing.
 * Needs Chromium (CHROMIUM=/path, else /usr/bin/chromium). The drawings are committed: a build draws nothing.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'components', 'icons');
const sizes = [16, 32, 48, 96, 128];
const ink = {
  teal: '#0f5f63',
  deep: '#0a3f47',
  amber: '#8a5200',
  brick: '#8f2a1f',
  grey: '#5d6b72',
  paper: '#ffffff',
};

/** Every outline has a thin paper rim, so that it stands on light and on dark toolbars. */
const rim = 'stroke="#ffffff" stroke-opacity="0.85" stroke-linejoin="round"';
const outlines = {
  plain: (small) =>
    `<circle cx="64" cy="64" r="${small ? 60 : 58}" fill="${ink.teal}" ${rim} stroke-width="4"/>`,
  caution: () =>
    `<path d="M64 4 Q70 4 75 9 L119 53 Q130 64 119 75 L75 119 Q64 130 53 119 L9 75 Q-2 64 9 53 L53 9 Q58 4 64 4 Z" fill="${ink.amber}" ${rim} stroke-width="4"/>`,
  danger: (small) =>
    `<path d="${small ? 'M18 2 H110 L126 18 V110 L110 126 H18 L2 110 V18 Z' : 'M30 4 H98 L124 30 V98 L98 124 H30 L4 98 V30 Z'}" fill="${ink.brick}" ${rim} stroke-width="4"/>`,
  off: (small) =>
    `<circle cx="64" cy="64" r="52" fill="#ffffff" stroke="${ink.grey}" stroke-width="${small ? 14 : 9}"/>`,
  quiet: (small) =>
    `<circle cx="64" cy="64" r="46" fill="#ffffff" stroke="${ink.grey}" stroke-width="${small ? 16 : 12}"/>`,
};

/** The open eye, in paper on the outline's colour; at 16 px without the fine parts. */
function openEye(colour, small, narrow) {
  const reach = narrow ? 40 : 44;
  const [left, right] = [64 - reach, 64 + reach];
  if (small) {
    return `<path d="M${left - 4} 66 C${left + 16} 30 ${right - 16} 30 ${right + 4} 66 C${right - 16} 102 ${left + 16} 102 ${left - 4} 66 Z" fill="${ink.paper}"/>
  <circle cx="64" cy="66" r="17" fill="${colour}"/>`;
  }
  return `<path d="M${left + 4} 46 C${left + 20} 27 ${right - 20} 27 ${right - 4} 46" fill="none" stroke="${ink.paper}" stroke-width="6" stroke-linecap="round"/>
  <path d="M${left} 69 C${left + 17} 42 ${right - 17} 42 ${right} 69 C${right - 17} 96 ${left + 17} 96 ${left} 69 Z" fill="${ink.paper}"/>
  <circle cx="64" cy="69" r="16" fill="${colour}"/>
  <circle cx="70" cy="63" r="5" fill="${ink.paper}"/>`;
}

function closedEye(small) {
  const lid = `<path d="M34 58 C48 80 80 80 94 58" fill="none" stroke="${ink.grey}" stroke-width="${small ? 13 : 8}" stroke-linecap="round"/>`;
  if (small) return lid;
  return `${lid}
  <path d="M47 75 L41 85 M64 79 V91 M81 75 L87 85" fill="none" stroke="${ink.grey}" stroke-width="7" stroke-linecap="round"/>`;
}

const insides = {
  plain: (small) => openEye(ink.deep, small, false),
  caution: (small) => openEye(ink.amber, small, true),
  danger: (small) => openEye(ink.brick, small, false),
  off: closedEye,
  quiet: (small) => `<circle cx="64" cy="64" r="${small ? 18 : 15}" fill="${ink.grey}"/>`,
};

function drawing(state, small) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128">
  ${outlines[state](small)}
  ${insides[state](small)}
</svg>
`;
}

await mkdir(folder, { recursive: true });
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
});
try {
  const page = await browser.newPage();
  for (const state of Object.keys(outlines)) {
    await writeFile(join(folder, `${state}.svg`), drawing(state, false));
    await writeFile(join(folder, `${state}-small.svg`), drawing(state, true));
    for (const size of sizes) {
      await page.setViewport({ width: size, height: size });
      const image = Buffer.from(drawing(state, size <= 16)).toString('base64');
      await page.setContent(
        `<style>*{margin:0}img{display:block;width:${size}px;height:${size}px}</style><img src="data:image/svg+xml;base64,${image}">`,
      );
      await page.waitForFunction(() => document.images[0].complete);
      await page.screenshot({ path: join(folder, `${state}-${size}.png`), omitBackground: true });
    }
  }
  console.log(`${Object.keys(outlines).length * sizes.length} icons in components/icons`);
} finally {
  await browser.close();
}
