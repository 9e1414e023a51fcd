import { writeFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { readFileSync, existsSync } from 'node:fs';
import { MODEL_BITS, strengthOf, POINTS } from '../lib/engine/learned.ts';
import { WEIGHT_BOUNDS, STRENGTHS } from '../lib/ruleset/compile-signs.ts';
import { corpusFiles, fileHash, isAside, readCorpus, type CorpusText } from './evaluate/corpus.ts';
import { fitWeights, type Bounded } from './fit/sign-weights.ts';
import { distinct, logit, quality, train, type Example } from './fit/text-model.ts';
import { loadRuleset } from './load-ruleset.ts';

/**
 * `npm run fit -- DIR...`: fits the learned text model and the points of the signs on the texts for fitting (never
 * on the aside), and writes them as small files beside the ruleset. Texts of others that are known to be honest
 * count as clear texts, every third of them only: the rest is for measuring.
 */
const FOLDS = 5;
const HONEST = new Set(['job-legit', 'non-job', 'news']);
const paths = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const files = corpusFiles(paths.length > 0 ? paths : ['tests/corpus']);
const ruleset = await loadRuleset();
const texts: (CorpusText & { label: 0 | 1; weight: number })[] = [];
for (const file of files) {
  readCorpus(file).forEach((text, index) => {
    if (text.expect !== undefined) {
      if (!isAside(text)) texts.push({ ...text, label: text.expect === 'clear' ? 0 : 1, weight: text.expect === 'caution' ? 0.6 : 1 });
    } else if (HONEST.has(text.kind ?? '') && index % 3 === 0) texts.push({ ...text, label: 0, weight: 0.35 });
  });
}
if (texts.length === 0) {
  console.error('No text for fitting was found. Name folders with JSON lines: npm run fit -- tests/corpus');
  process.exit(1);
}

const { learned, scanner, tables } = ruleset;
const examples: Example[] = [];
const fired: number[][] = [];
for (const text of texts) {
  const normal = ruleset.prepare({ text: text.text });
  fired.push(ruleset.fired().filter(({ spans }) => spans.length > 0).map(({ sign }) => sign));
  const count = learned.collect(normal, scanner.hits);
  examples.push({ features: distinct(learned.features, count), label: text.label, weight: text.weight, group: text.id });
}
const options = { epochs: 12, rate: 0.3, decay: 1e-6 };
const folded = new Float64Array(texts.length);
for (let fold = 0; fold < FOLDS; fold++) {
  const model = train(examples.filter((_, index) => index % FOLDS !== fold), MODEL_BITS, options);
  examples.forEach((example, index) => {
    if (index % FOLDS === fold) folded[index] = logit(model, example.features);
  });
}
const labelled = texts.flatMap((text, index) => (text.expect && text.expect !== 'caution' ? [{ score: folded[index], label: text.label }] : []));
const measured = quality(labelled, [0.005, 0.02, 0.06]);
const [strong, medium, weak] = measured.limits;
const limits: [number, number, number] = [weak, medium, strong];
const model = train(examples, MODEL_BITS, options);
let largest = 0;
for (const weight of model.weights) largest = Math.max(largest, Math.abs(weight));
// Clipping the few largest weights keeps the many small ones exact enough for one byte each.
const sorted = Float32Array.from(model.weights, Math.abs).sort();
const scale = Math.min(largest, sorted[Math.floor(sorted.length * 0.9995)]) / 127;
const bytes = Int8Array.from(model.weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))));
const corpora = Object.fromEntries(files.map((file) => [file.split('/').slice(-2).join('/'), fileHash(file)]));

const bounds: Bounded[] = tables.signs.map(({ strength }) => {
  const [least, most] = WEIGHT_BOUNDS[STRENGTHS[strength]];
  return { least, most, side: STRENGTHS[strength] === 'reassuring' ? -1 : 1, start: (least + most) / 2 };
});
const weights = fitWeights(texts.map((text, index) => {
  const strength = strengthOf(folded[index], limits);
  return { signs: fired[index], learned: strength >= 0 ? POINTS[strength] : 0, label: text.label, weight: text.weight };
}), bounds);

writeFileSync('lib/ruleset/model.bin', bytes);
writeFileSync('lib/ruleset/model.json', `${JSON.stringify({
  bits: MODEL_BITS, bias: model.bias, scale, limits, texts: texts.length, crossValidated: { auc: round(measured.auc), recallAt: { '0.5 %': round(measured.recall[0]), '2 %': round(measured.recall[1]), '6 %': round(measured.recall[2]) } }, corpora,
}, null, 1)}\n`);
const before: Record<string, number> = existsSync('lib/ruleset/weights.yaml') ? parse(readFileSync('lib/ruleset/weights.yaml', 'utf8')).points : {};
const points = Object.fromEntries(tables.signs.map(({ id }, index) => [id, weights[index]]).sort());
writeFileSync('lib/ruleset/weights.yaml', `# Points of the signs, fitted by "npm run fit" inside the bounds of their strength class. Do not edit by hand.\n${stringify({ points })}`);
for (const [id, value] of Object.entries(points)) if (before[id] !== undefined && Math.abs(before[id] - Number(value)) >= 1) console.log(`${id}: ${before[id]} -> ${value}`);
console.log(`fitted on ${texts.length} texts; learned model: AUC ${round(measured.auc)}, recall at 0.5 / 2 / 6 % of clear texts ${measured.recall.map((value) => `${Math.round(value * 100)} %`).join(' / ')}`);

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
