import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { readSigns } from '../lib/ruleset/read-data.ts';
import { rulesetBytes } from './load-ruleset.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** A file of the built extension that is made from data files. */
export type PackagedFile =
  | { relativeDest: string; contents: string }
  | { relativeDest: string; absoluteSrc: string };

interface LanguageFile {
  language: { tag: string; name: string; direction: 'ltr' | 'rtl'; reviewed: boolean };
  ui: Record<string, string>;
  signs?: Record<string, { title?: string; why?: string; ask?: string }>;
}

export function readLanguages(): LanguageFile[] {
  const folder = join(root, 'lib', 'languages');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => parse(readFileSync(join(folder, name), 'utf8')) as LanguageFile);
}

/** English texts of the signs, which stand in the sign's own file. */
export function englishSigns(): Record<string, { title: string; why: string; ask?: string }> {
  return Object.fromEntries(
    readSigns().map(({ id, title, why, ask }) => [id, ask ? { title, why, ask } : { title, why }]),
  );
}

/** Who documented which sign: `sources` by id, and the source ids of every sign. Dates keep their precision (a year, a month, a day). */
function signSources(): string {
  const all = parse(readFileSync(join(root, 'lib', 'ruleset', 'sources.yaml'), 'utf8')) as Record<
    string,
    { publisher: string; title: string; date?: string | number; url?: string }
  >;
  const sources = Object.fromEntries(
    Object.entries(all).map(([id, { publisher, title, date, url }]) => [
      id,
      { publisher, title, date: date && String(date), url },
    ]),
  );
  return JSON.stringify({
    sources,
    signs: Object.fromEntries(readSigns().map(({ id, sources: ids }) => [id, ids])),
  });
}

/** Ruleset, languages, hotlines, quality figures and icons, as they lie in the built extension. */
export async function packagedFiles(): Promise<PackagedFile[]> {
  await rulesetBytes();
  const files: PackagedFile[] = [
    { relativeDest: 'ruleset.bin', absoluteSrc: join(root, '.cache', 'ruleset.bin') },
  ];
  files.push({ relativeDest: 'sources.json', contents: signSources() });
  const languages = readLanguages();
  const english = languages.find(({ language }) => language.tag === 'en');
  const signsInEnglish = englishSigns();
  for (const { language, ui, signs } of languages) {
    const merged = Object.fromEntries(
      Object.entries(signsInEnglish).map(([id, text]) => [id, { ...text, ...signs?.[id] }]),
    );
    files.push({
      relativeDest: `languages/${language.tag}.json`,
      contents: JSON.stringify({ language, ui: { ...english?.ui, ...ui }, signs: merged }),
    });
  }
  const hotlines = join(root, 'lib', 'hotlines');
  for (const name of existsSync(hotlines)
    ? readdirSync(hotlines).filter((file) => file.endsWith('.yaml'))
    : []) {
    files.push({
      relativeDest: `hotlines/${name.replace('.yaml', '.json')}`,
      contents: JSON.stringify(parse(readFileSync(join(hotlines, name), 'utf8'))),
    });
  }
  const quality = join(root, 'docs', 'quality.json');
  if (existsSync(quality)) files.push({ relativeDest: 'quality.json', absoluteSrc: quality });
  const icons = join(root, 'components', 'icons');
  for (const name of existsSync(icons) ? readdirSync(icons).filter((file) => file.endsWith('.png')) : []) {
    files.push({ relativeDest: `icons/${name}`, absoluteSrc: join(icons, name) });
  }
  return files;
}
