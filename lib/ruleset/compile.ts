import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { SYNTHETIC_TERMS } from '../engine/facts/terms.ts';
import { HIDDEN_UNITS } from '../engine/learned.ts';
import { pack } from './binary.ts';
import { compileSigns, type SignFile } from './compile-signs.ts';
import { buildCharacterTables } from './fold-table.ts';
import type { Spellings } from './pattern.ts';
import { PhraseBook } from './phrase-book.ts';
import { conceptIds, readSigns, readWords, type WordsFile } from './read-data.ts';
import { buildTrie } from './trie.ts';

const here = dirname(fileURLToPath(import.meta.url));
const yaml = (name: string) => parse(readFileSync(join(here, name), 'utf8'));

/** What a sum of money is multiplied by. */
const MULTIPLIERS: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  'ten-thousand': 1e4,
  lakh: 1e5,
  million: 1e6,
  crore: 1e7,
  billion: 1e9,
};
export const PERIODS = ['hour', 'day', 'week', 'month', 'year', 'trip', 'head', 'item'] as const;
export interface Compiled {
  bytes: Uint8Array;
  version: string;
  problems: string[];
  phraseCount: number;
  pieceTexts: string[];
  ruleTexts: string[];
}

/** Everything the version depends on, so that a change of data is a change of version. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      if (entry.isDirectory()) walk(join(folder, entry.name));
      else if (/\.(yaml|bin|json)$/.test(entry.name))
        hash.update(entry.name).update(readFileSync(join(folder, entry.name)));
    }
  };
  walk(here);
  return hash.digest('hex').slice(0, 10);
}

/** Compiles all data files into the packaged ruleset. Problems of the data are collected, not thrown. */
export function compileRuleset(options: { model?: boolean; misleading?: boolean } = {}): Compiled {
  const characters = buildCharacterTables();
  const words: WordsFile[] = readWords();
  const signs: SignFile[] = readSigns();
  const places = yaml('places.yaml');
  const pay = yaml('pay.yaml');
  const negation = yaml('negation.yaml');
  const corridors = yaml('corridors.yaml').closed as Record<string, { to: string[] }>;

  const termNames: string[] = [...conceptIds()];
  const placeEntries: { id: string; country: string; risk: string }[] = [];
  for (const [risk, countries] of Object.entries(places.countries as Record<string, string[]>)) {
    for (const country of countries) placeEntries.push({ id: country, country, risk });
  }
  for (const place of places.places)
    placeEntries.push({ id: place.id, country: place.country, risk: place.risk });
  termNames.push(...placeEntries.map((place) => `place:${place.id}`));
  termNames.push(...Object.keys(pay.rates).map((code) => `cur:${code}`));
  termNames.push(...Object.keys(MULTIPLIERS).map((name) => `mul:${name}`));
  termNames.push(...PERIODS.map((name) => `per:${name}`));
  termNames.push('not:before', 'not:after');
  termNames.push(...SYNTHETIC_TERMS);
  termNames.push(...signs.filter((sign) => sign.phrases).map((sign) => `sign:${sign.id}`));
  const termIndex = new Map(termNames.map((name, index) => [name, index]));

  const misleadingFile = join(here, 'misleading.yaml');
  const misleading = new Map<number, Set<string>>();
  if (options.misleading !== false && existsSync(misleadingFile)) {
    for (const [name, phrases] of Object.entries(
      (parse(readFileSync(misleadingFile, 'utf8')) ?? {}) as Record<string, string[]>,
    )) {
      const term = termIndex.get(name);
      if (term !== undefined) misleading.set(term, new Set(phrases.map(String)));
    }
  }
  const book = new PhraseBook(characters, misleading);
  let phraseCount = 0;
  const addAll = (phrases: unknown, name: string, where: string, spellings?: Spellings): void => {
    const term = termIndex.get(name);
    if (term === undefined) {
      book.problems.push(`${where}: no such idea or place "${name}"`);
      return;
    }
    if (!Array.isArray(phrases)) {
      book.problems.push(`${where}: the phrases of "${name}" are not a list`);
      return;
    }
    for (const phrase of phrases) {
      book.add(String(phrase), term, `${where} ${name}`, spellings);
      phraseCount++;
    }
  };
  for (const file of words) {
    const where = `words/${file.language}.yaml`;
    for (const [id, phrases] of Object.entries(file.words ?? {})) addAll(phrases, id, where, file.spellings);
    for (const [id, phrases] of Object.entries(file.places ?? {})) addAll(phrases, `place:${id}`, where);
    for (const [id, phrases] of Object.entries(file.numbers ?? {})) addAll(phrases, `mul:${id}`, where);
    for (const [id, phrases] of Object.entries(file.periods ?? {})) addAll(phrases, `per:${id}`, where);
    for (const [id, phrases] of Object.entries(file.currencies ?? {})) addAll(phrases, `cur:${id}`, where);
  }
  for (const place of places.places) addAll(place.names ?? [], `place:${place.id}`, 'places.yaml');
  for (const [id, names] of Object.entries(places.countryNames)) addAll(names, `place:${id}`, 'places.yaml');
  for (const [id, names] of Object.entries(pay.currencies)) addAll(names, `cur:${id}`, 'pay.yaml');
  for (const [place, byLanguage] of Object.entries(negation as Record<string, Record<string, string[]>>)) {
    for (const list of Object.values(byLanguage)) addAll(list, `not:${place}`, 'negation.yaml');
  }
  for (const sign of signs) {
    for (const [language, phrases] of Object.entries(sign.phrases ?? {}))
      addAll(
        phrases,
        `sign:${sign.id}`,
        `${sign.file} ${language}`,
        words.find((file) => file.language === language)?.spellings,
      );
  }

  const trie = buildTrie(book.pieces);
  const pieceTargets: number[] = [];
  const pieceCounts = new Uint8Array(book.pieces.length);
  book.targets.forEach((targets, piece) => {
    const list = [...targets].sort((a, b) => b - a).slice(0, 255);
    pieceCounts[piece] = list.length;
    pieceTargets.push(...list);
  });
  const slotAt = new Int32Array(book.slots.size);
  const slotRules: number[] = [0];
  const bySlot = new Map<number, number[]>();
  for (let rule = 0; rule * 5 < book.rules.length; rule++) {
    for (const slot of new Set([book.rules[rule * 5 + 1], book.rules[rule * 5 + 2]])) {
      if (slot < 0) continue;
      bySlot.set(slot, [...(bySlot.get(slot) ?? []), rule]);
    }
  }
  for (const [slot, rules] of bySlot) {
    slotAt[slot] = slotRules.length;
    slotRules.push(rules.length, ...rules);
  }

  const weightsFile = join(here, 'weights.yaml');
  const points: Record<string, number> = existsSync(weightsFile)
    ? parse(readFileSync(weightsFile, 'utf8')).points
    : {};
  const compiledSigns = compileSigns(
    signs.map((sign) => ({ ...sign, weight: points[sign.id] ?? sign.weight })),
    termIndex,
    book.problems,
  );
  const version = fingerprint();
  const modelFile = join(here, 'model.bin');
  const modelMeta = join(here, 'model.json');
  const useModel = options.model !== false && existsSync(modelFile) && existsSync(modelMeta);
  const model = useModel ? JSON.parse(readFileSync(modelMeta, 'utf8')) : null;
  const modelBytes = useModel ? new Int8Array(readFileSync(modelFile)) : new Int8Array(0);
  const modelWeights = modelBytes.subarray(0, 1 << (model?.bits ?? 0));
  const hiddenRows = new Int8Array((2 * termNames.length + compiledSigns.signs.length) * HIDDEN_UNITS);
  if (model) {
    // Kept by name, so that the model outlives a new idea or sign.
    const rowOf = new Map((model.hidden.rows as string[]).map((name, row) => [name, row]));
    ideaNames(
      termNames,
      compiledSigns.signs.map(({ id }) => id),
    ).forEach((name, at) => {
      const row = rowOf.get(name);
      if (row === undefined) return;
      const from = modelWeights.length + row * HIDDEN_UNITS;
      hiddenRows.set(modelBytes.subarray(from, from + HIDDEN_UNITS), at * HIDDEN_UNITS);
    });
  }
  const { fold, classes, ...rest } = characters;
  if (book.slots.size > 32_000 || termNames.length > 32_000)
    book.problems.push('too many slots for the packed form');
  const bytes = pack({
    head: {
      version,
      termNames,
      signs: compiledSigns.signs,
      model: model
        ? {
            bias: model.bias,
            scale: model.scale,
            limits: model.limits,
            hiddenScale: model.hidden.scale,
            hiddenBias: model.hidden.bias,
            hiddenOut: model.hidden.out,
          }
        : null,
      settings: compiledSigns.settings,
      facts: {
        places: placeEntries,
        rates: pay.rates,
        monthly: pay.monthly,
        multipliers: MULTIPLIERS,
        corridors: Object.fromEntries(Object.entries(corridors).map(([from, { to }]) => [from, to])),
      },
    },
    arrays: {
      // As differences to the unit itself: most are 0, which packs well.
      foldBy: fold.map((to, unit) => to - unit),
      classes,
      ...rest,
      ...trie,
      pieceCounts,
      pieceTargets: Int16Array.from(pieceTargets),
      leastRaw: Uint8Array.from(book.leastRaw),
      slotAt,
      slotRules: Int32Array.from(slotRules),
      rules: Int32Array.from(book.rules),
      modelWeights,
      hiddenRows,
      termWeights: Float32Array.from(termNames, (name) => model?.terms?.[name] ?? 0),
      repeatedWeights: Float32Array.from(termNames, (name) => model?.repeated?.[name] ?? 0),
      signWeights: Float32Array.from(compiledSigns.signs, ({ id }) => model?.signs?.[id] ?? 0),
      termCategories: Float32Array.from(
        termNames.flatMap((name) => model?.categories?.terms?.[name] ?? [0, 0, 0, 0, 0]),
      ),
      signCategories: Float32Array.from(
        compiledSigns.signs.flatMap(({ id }) => model?.categories?.signs?.[id] ?? [0, 0, 0, 0, 0]),
      ),
    },
  });
  return {
    bytes,
    version,
    problems: book.problems,
    phraseCount,
    pieceTexts: book.pieceTexts,
    ruleTexts: book.ruleTexts,
  };
}

/** The names of what the hidden layer reads, one for each of its rows: ideas, signs, repeated ideas. */
export function ideaNames(terms: readonly string[], signs: readonly string[]): string[] {
  return [...terms, ...signs.map((id) => `fired:${id}`), ...terms.map((name) => `again:${name}`)];
}
