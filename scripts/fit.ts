import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { MODEL_BITS, pointsOf } from '../lib/engine/learned.ts';
import { CATEGORIES } from '../lib/engine/level.ts';
import { eachWordingFeature } from '../lib/engine/wording.ts';
import { compileRuleset, ideaNames } from '../lib/ruleset/compile.ts';
import { STRENGTHS, WEIGHT_BOUNDS } from '../lib/ruleset/compile-signs.ts';
import { readRuleset } from '../lib/ruleset/ruleset.ts';
import { type CorpusText, corpusFiles, fileHash, isAside, readCorpus } from './evaluate/corpus.ts';
import { categoryOf, trainCategories } from './fit/category-model.ts';
import { misleadingPhrases } from './fit/misleading.ts';
import { type Bounded, fitWeights } from './fit/sign-weights.ts';
import { type Example, logit, quality, train } from './fit/text-model.ts';

/**
 * `npm run fit -- DIR...`: fits the learned text model and the points of the signs on the texts for fitting (never
 * on the aside), and writes them as small files beside the ruleset. Texts of others that are known to be honest
 * count as clear texts, every third of them only: the rest is for measuring.
 */
const HONEST = new Set(['job-legit', 'non-job', 'news']);
const paths = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const files = corpusFiles(paths.length > 0 ? paths : ['tests/corpus']);
const texts: (CorpusText & { label: 0 | 1; weight: number })[] = [];
for (const file of files) {
  readCorpus(file).forEach((text, index) => {
    if (text.expect !== undefined) {
      if (!isAside(text))
        texts.push({
          ...text,
          label: text.expect === 'clear' ? 0 : 1,
          weight: text.expect === 'caution' ? 0.6 : 1,
        });
    } else if (HONEST.has(text.kind ?? '') && index % 3 === 0)
      texts.push({ ...text, label: 0, weight: 0.35 });
  });
}
if (texts.length === 0) {
  console.error('No text for fitting was found. Name folders with JSON lines: npm run fit -- tests/corpus');
  process.exit(1);
}

// Phrases that were measured to stand on the wrong side are set aside first; weights are fitted without them.
const whole = compileRuleset({ misleading: false, model: false });
const misleading = misleadingPhrases(
  readRuleset(whole.bytes.buffer as ArrayBuffer),
  whole,
  texts.map(({ text, label, expect }) => ({ text, offer: label === 1, weight: expect ? 1 : 0.2 })),
);
writeFileSync(
  'lib/ruleset/misleading.yaml',
  `# Phrases that "npm run fit" measured to stand mostly on the wrong side; they are left out. Do not edit by hand.\n${stringify(misleading)}`,
);
const ruleset = readRuleset(compileRuleset({ model: false }).bytes.buffer as ArrayBuffer);

const { scanner, tables } = ruleset;
const termCount = tables.termNames.length;
const signEnd = termCount + tables.signs.length;
const ideaCount = signEnd + termCount;
const fired: number[][] = [];
const examples: Example[] = texts.map((text) => {
  const normal = ruleset.prepare({ text: text.text });
  const signs = ruleset.fired();
  fired.push(signs.filter(({ spans }) => spans.length > 0).map(({ sign }) => sign));
  const wording = new Set<number>();
  eachWordingFeature(normal, tables.classes, MODEL_BITS, (feature) => wording.add(feature));
  const { hits } = scanner;
  const present = [...hits.present.subarray(0, hits.presentCount)];
  const ideas = [
    ...present,
    ...signs.map(({ sign }) => termCount + sign),
    ...present.filter((term) => hits.head[term] !== hits.tail[term]).map((term) => signEnd + term),
  ];
  return {
    wording: Int32Array.from(wording),
    ideas: Int32Array.from(ideas),
    label: text.label,
    weight: text.weight,
  };
});
// One author's texts resemble each other, so each is judged by a model that has seen none of them.
const authors = [...new Set(texts.filter(({ expect }) => expect).map(({ id }) => authorOf(id)))];
const FOLDS = authors.length;
const foldOf = texts.map(({ id, expect }, index) => (expect ? authors.indexOf(authorOf(id)) : index % FOLDS));
const folded = new Float64Array(texts.length);
for (let fold = 0; fold < FOLDS; fold++) {
  const model = train(
    examples.filter((_, index) => foldOf[index] !== fold),
    MODEL_BITS,
    ideaCount,
  );
  examples.forEach((example, index) => {
    if (foldOf[index] === fold) folded[index] = logit(model, example);
  });
}
const labelled = texts.flatMap((text, index) =>
  text.expect && text.expect !== 'caution' ? [{ score: folded[index], label: text.label }] : [],
);
const measured = quality(labelled, [0.008, 0.02, 0.03]);
const [strong, medium, weak] = measured.limits;
const limits: [number, number, number] = [weak, medium, strong];
const model = train(examples, MODEL_BITS, ideaCount);
// Clipping the few largest weights keeps the many small ones exact enough for one byte each.
const sizes = Float32Array.from(model.wording, Math.abs).sort();
const scale = sizes[Math.floor(sizes.length * 0.9998)] / 127;
const bytes = Int8Array.from(model.wording, (weight) => toByte(weight / scale));
const { hidden } = model;
const rowSizes = Float32Array.from(hidden.rows, Math.abs).sort();
const hiddenScale = rowSizes[Math.floor(rowSizes.length * 0.9995)] / 127;
const rows = Int8Array.from(hidden.rows, (weight) => toByte(weight / hiddenScale));
const corpora = Object.fromEntries(
  files.map((file) => [file.split('/').slice(-2).join('/'), fileHash(file)]),
);
const named = (from: number, names: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    names
      .map((name, index) => [name, round(model.ideas[from + index])] as const)
      .filter(([, weight]) => weight !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const kinds = CATEGORIES.length - 1;
const offers = texts.flatMap((text, index) => {
  const category = CATEGORIES.indexOf(text.category as never);
  return text.label === 1 && category >= 0 && category < kinds
    ? [{ ideas: examples[index].ideas, category, fold: foldOf[index] }]
    : [];
});
const categoriesRight =
  [...Array(FOLDS).keys()].reduce((right, fold) => {
    const weightsOfFold = trainCategories(
      offers.filter((offer) => offer.fold !== fold),
      kinds,
      ideaCount,
    );
    return (
      right +
      offers.filter(
        (offer) => offer.fold === fold && categoryOf(weightsOfFold, offer.ideas) === offer.category,
      ).length
    );
  }, 0) / Math.max(1, offers.length);
const categories = trainCategories(offers, kinds, ideaCount);
const rowsOf = (from: number, names: readonly string[]): Record<string, number[]> =>
  Object.fromEntries(
    names
      .map(
        (name, index) => [name, categories.map((row) => Math.round(row[from + index] * 100) / 100)] as const,
      )
      .filter(([, row]) => row.some((weight) => weight !== 0))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const bounds: Bounded[] = tables.signs.map(({ strength }) => {
  const [least, most] = WEIGHT_BOUNDS[STRENGTHS[strength]];
  return { least, most, side: STRENGTHS[strength] === 'reassuring' ? -1 : 1, start: (least + most) / 2 };
});
const weights = fitWeights(
  texts.map((text, index) => ({
    signs: fired[index],
    learned: pointsOf(folded[index], limits, examples[index].wording.length),
    label: text.label,
    weight: text.weight,
  })),
  bounds,
);

writeFileSync(
  'lib/ruleset/model.bin',
  Buffer.concat([bytes, rows].map(({ buffer }) => new Uint8Array(buffer))),
);
writeFileSync(
  'lib/ruleset/model.json',
  `${JSON.stringify(
    {
      bits: MODEL_BITS,
      bias: round(model.bias),
      scale,
      limits,
      texts: texts.length,
      crossValidated: {
        auc: round(measured.auc),
        recall: quality(labelled, [0.005, 0.02, 0.05]).recall.map(round),
        atShareOfClearTexts: [0.005, 0.02, 0.05],
      },
      corpora,
      hidden: {
        scale: hiddenScale,
        bias: [...hidden.bias].map(round),
        out: [...hidden.out].map(round),
        rows: ideaNames(
          tables.termNames,
          tables.signs.map(({ id }) => id),
        ),
      },
      terms: named(0, tables.termNames),
      signs: named(
        termCount,
        tables.signs.map(({ id }) => id),
      ),
      repeated: named(signEnd, tables.termNames),
      categories: {
        right: round(categoriesRight),
        terms: rowsOf(0, tables.termNames),
        signs: rowsOf(
          termCount,
          tables.signs.map(({ id }) => id),
        ),
      },
    },
    null,
    1,
  )}\n`,
);
const before: Record<string, number> = existsSync('lib/ruleset/weights.yaml')
  ? parse(readFileSync('lib/ruleset/weights.yaml', 'utf8')).points
  : {};
const points = Object.fromEntries(
  tables.signs.map(({ id }, index) => [id, weights[index]] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
);
writeFileSync(
  'lib/ruleset/weights.yaml',
  `# Points of the signs, fitted by "npm run fit" inside the bounds of their strength class. Do not edit by hand.\n${stringify({ points })}`,
);
if (process.argv.includes('--diff'))
  for (const [id, value] of Object.entries(points))
    if (before[id] !== undefined && Math.abs(before[id] - value) >= 1)
      console.log(`${id}: ${before[id]} -> ${value}`);
console.log(
  `fitted on ${texts.length} texts; learned model: AUC ${round(measured.auc)}, recall at 0.5 / 2 / 5 % of clear texts ${quality(
    labelled,
    [0.005, 0.02, 0.05],
  )
    .recall.map((value) => `${Math.round(value * 100)} %`)
    .join(' / ')}; category right ${Math.round(categoriesRight * 100)} %`,
);

/** The part of an id that names who wrote it: "dev", "d3", "d4", or "own-e". */
function authorOf(id: string): string {
  const parts = id.split('-');
  return parts[0] === 'own' ? `own-${parts.at(-2)}` : parts[0];
}

function toByte(value: number): number {
  return Math.max(-127, Math.min(127, Math.round(value)));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
