import { corpusFiles, isAside, readCorpus } from './evaluate/corpus.ts';
import { FIGURES, figures, judgeAll, tableBy, tableOfOthers, tableOfSigns, worst } from './evaluate/judge.ts';
import { writeReport } from './evaluate/report.ts';
import { table } from './evaluate/tables.ts';
import { loadRuleset } from './load-ruleset.ts';

/**
 * `npm run evaluate -- FILE...` (files or folders of JSON lines, `.gz` too; our own corpus where none is named).
 * `--aside`: the set-aside texts, totals only. `--write`: also writes docs/quality.md and the figures that the
 * extension shows. Texts of the aside are never printed, whatever is asked.
 */
const args = process.argv.slice(2);
const aside = args.includes('--aside');
const write = args.includes('--write');
const named = args.filter((arg) => !arg.startsWith('--'));
const files = corpusFiles(named.length > 0 ? named : ['tests/corpus']);
if (files.length === 0) {
  console.error(
    'No corpus file was found. Name files or folders with JSON lines: npm run evaluate -- tests/corpus',
  );
  process.exit(1);
}
const ruleset = await loadRuleset();
const all = files.flatMap(readCorpus);
const labelled = all.filter((text) => text.expect !== undefined && isAside(text) === aside);
const others = all.filter((text) => text.expect === undefined);
const judged = judgeAll(labelled, ruleset);
console.log(
  `ruleset ${ruleset.version}, ${files.length} files, ${labelled.length} labelled texts${aside ? ' of the aside' : ''}, ${others.length} texts of others\n`,
);
console.log(table(['all', ...FIGURES], [['total', ...figures(judged)]]));
if (judged.length > 0) console.log(`\n${tableBy(judged, 'language', (text) => text.lang)}`);
const judgedOthers = judgeAll(aside ? [] : others, ruleset);
if (!aside) {
  for (const field of ['category', 'style', 'channel'] as const)
    console.log(`\n${tableBy(judged, field, (text) => text[field])}`);
  if (judgedOthers.length > 0) console.log(`\n${tableOfOthers(judgedOthers)}`);
  console.log(
    `\n${tableOfSigns(
      judged,
      ruleset.tables.signs.map((sign) => sign.id),
    )}`,
  );
  const { misses } = worst(judged, 40);
  console.log(`\nmisses (${misses.length} of the worst):`);
  for (const { id, lang, assessment, text } of misses)
    console.log(`  ${id} ${lang} ${assessment.score} ${JSON.stringify(text.slice(0, 120))}`);
}
if (write)
  writeReport({ ruleset, files, judged, judgedOthers, aside: judgeAll(all.filter(isAside), ruleset) });
