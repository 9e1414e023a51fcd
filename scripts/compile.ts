import { mkdirSync, writeFileSync } from 'node:fs';
import { compileRuleset } from '../lib/ruleset/compile.ts';

const started = performance.now();
const { bytes, version, problems, phraseCount } = compileRuleset();
for (const problem of problems) console.error(problem);
mkdirSync('.cache', { recursive: true });
writeFileSync('.cache/ruleset.bin', bytes);
console.error(
  `${phraseCount} phrases, ${bytes.length} bytes, version ${version}, ${Math.round(performance.now() - started)} ms, ${problems.length} problems`,
);
