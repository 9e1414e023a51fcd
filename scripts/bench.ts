import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { corpusFiles, readCorpus } from './evaluate/corpus.ts';
import { table } from './evaluate/tables.ts';
import { loadRuleset } from './load-ruleset.ts';

/**
 * `npm run bench [-- FILE...]`: how fast texts are assessed and how large the build is. Speed is told as a ratio to a
 * floor (NFKC, lower case and one walk over the characters of the same texts), so that it can be compared between
 * machines; processor time is measured, not time on the wall, and the best of several rounds counts.
 */
const ROUNDS = 8;

function cost(work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, user + system);
  }
  return best;
}

/** Keeps the floor's walk from being left out as useless work. */
let checksum = 0;
function floor(text: string): void {
  const plain = text.normalize('NFKC').toLowerCase();
  for (let at = 0; at < plain.length; at += 1) checksum = (checksum + plain.charCodeAt(at)) | 0;
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KiB`;
const named = process.argv.slice(2);
const began = performance.now();
const ruleset = await loadRuleset();
const loading = performance.now() - began;
console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}, ruleset ${ruleset.version}, loaded in ${loading.toFixed(0)} ms\n`,
);

const rows: string[][] = [];
for (const file of corpusFiles(named.length > 0 ? named : ['tests/corpus'])) {
  const texts = readCorpus(file)
    .map(({ text }) => text)
    .slice(0, 2000);
  const characters = texts.reduce((sum, text) => sum + text.length, 0);
  if (characters === 0) continue;
  const least = cost(() => texts.forEach(floor));
  const whole = cost(() => {
    for (const text of texts) ruleset.assess({ text });
  });
  rows.push([
    file.split('/').at(-1) ?? file,
    `${texts.length}`,
    `${characters}`,
    ((whole * 1000) / characters).toFixed(0),
    (whole / least).toFixed(1),
  ]);
}
console.log(table(['texts of', 'texts', 'characters', 'ns a character', 'times the floor'], rows));

const built = '.output/chrome-mv3';
if (!existsSync(built)) {
  console.log('\nSizes: there is no build yet. Run "npm run build" first.');
} else {
  const files = readdirSync(built, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const large = files
    .map((file) => ({ file, bytes: statSync(file).size }))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, 12);
  console.log(
    `\n${table(
      ['file', 'size', 'gzip'],
      large.map(({ file, bytes }) => [
        file.slice(built.length + 1),
        kilobytes(bytes),
        kilobytes(gzipSync(readFileSync(file)).length),
      ]),
    )}`,
  );

  // What one page receives: the script of its sites at once, a part of it when something is to be marked, another when
  // the site's own reader finds nothing.
  const bytesOf = (name: string) => {
    const file = join(built, name);
    return existsSync(file) ? statSync(file).size : 0;
  };
  const drawing = bytesOf('part-drawing.js');
  const generic = bytesOf('part-generic.js');
  /** Their pages are read by the reader for unknown pages from the start. */
  const carryReader = ['scan-any.js', 'scan-boards.js'];
  const scripts = readdirSync(join(built, 'content-scripts')).filter((name) => name.endsWith('.js'));
  console.log(
    `\n${table(
      ['script of a page', 'at once', 'with a mark', 'and a changed layout'],
      scripts.map((name) => {
        const own = bytesOf(`content-scripts/${name}`);
        const reader = carryReader.includes(name) ? 0 : generic;
        return [name, own, own + drawing, own + drawing + reader].map((cell) =>
          typeof cell === 'number' ? kilobytes(cell) : cell,
        );
      }),
    )}`,
  );
}
