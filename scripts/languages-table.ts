import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSigns, readWords } from '../lib/ruleset/read-data.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const tablePath = join(root, 'docs', 'languages.md');

/** The headings of concepts.yaml with the ideas below each, in the order of the file. */
function conceptGroups(): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  let ideas: string[] = [];
  for (const line of readFileSync(join(root, 'lib/ruleset/concepts.yaml'), 'utf8').split('\n')) {
    const heading = /^# --- (.+?) -+$/.exec(line)?.[1];
    if (heading) {
      ideas = [];
      groups.set(heading, ideas);
    }
    const idea = /^([a-z][\w-]*):/.exec(line)?.[1];
    if (idea) ideas.push(idea);
  }
  return groups;
}

/** docs/languages.md out of the data: what the ruleset knows in each language, and how far to trust it. */
export function languagesTable(): string {
  const groups = [...conceptGroups()];
  const signs = readSigns();
  const languages = readWords().map((file) => {
    const own = signs.map(({ phrases }) => phrases?.[file.language]?.length ?? 0);
    const examples = signs.map(
      ({ examples }) =>
        (examples.match[file.language]?.length ?? 0) + (examples.ignore?.[file.language]?.length ?? 0),
    );
    const ideas = groups.map(([, names]) => names.filter((name) => file.words[name]?.length));
    return {
      ...file,
      counts: groups.map(([, names]) =>
        names.reduce((sum, name) => sum + (file.words[name]?.length ?? 0), 0),
      ),
      ideas: ideas.reduce((sum, names) => sum + names.length, 0),
      own: own.reduce((sum, count) => sum + count, 0),
      examples: examples.reduce((sum, count) => sum + count, 0),
    };
  });
  const all = groups.reduce((sum, [, names]) => sum + names.length, 0);
  const row = (cells: (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return `${[
    '# Languages of the ruleset',
    '',
    'Made from the data by `node scripts/languages-table.ts`; do not edit it by hand. A phrase may stand for many',
    'wordings. A language needs a native reader until somebody who grew up with it has read the phrases.',
    '',
    row([
      'Language',
      'Tag',
      `Ideas with words (of ${all})`,
      'Phrases',
      "Signs' own phrases",
      'Examples',
      'Native reader',
    ]),
    row(['---', '---', '--:', '--:', '--:', '--:', '---']),
    ...languages.map((l) =>
      row([
        l.name,
        `\`${l.language}\``,
        l.ideas,
        l.counts.reduce((sum, count) => sum + count, 0),
        l.own,
        l.examples,
        l.needsNativeReader ? 'yes' : 'no',
      ]),
    ),
    '',
    '## Phrases by group of ideas',
    '',
    row(['Group', ...languages.map(({ language }) => `\`${language}\``)]),
    row(['---', ...languages.map(() => '--:')]),
    ...groups.map(([heading], k) => row([heading, ...languages.map(({ counts }) => counts[k])])),
  ].join('\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(tablePath, languagesTable());
  process.stdout.write(`${tablePath}\n`);
}
