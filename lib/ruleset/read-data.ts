import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { SignFile } from './compile-signs.ts';

const here = dirname(fileURLToPath(import.meta.url));

/** One language's way of saying the shared ideas: `words/<tag>.yaml`. */
export interface WordsFile {
  language: string;
  name: string;
  needsNativeReader: boolean;
  functionWords: string[];
  /** How people spell words of this language in chats; every phrase is known in these spellings too. */
  spellings?: Record<string, string[]>;
  numbers?: Record<string, string[]>;
  periods?: Record<string, string[]>;
  currencies?: Record<string, string[]>;
  places?: Record<string, string[]>;
  words: Record<string, string[]>;
}

/** The ids of all ideas, in the order of concepts.yaml. */
export function conceptIds(): string[] {
  return Object.keys(parse(readFileSync(join(here, 'concepts.yaml'), 'utf8')));
}

export function readWords(): WordsFile[] {
  const folder = join(here, 'words');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => parse(readFileSync(join(folder, name), 'utf8')) as WordsFile);
}

/** All signs, in the order of their files. */
export function readSigns(): SignFile[] {
  const folder = join(here, 'signals');
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  return files.map((name) => ({
    ...(parse(readFileSync(join(folder, name), 'utf8')) as SignFile),
    file: relative(here, join(folder, name)),
  }));
}
