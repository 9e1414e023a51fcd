import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A labelled text of our own, or a text of others with its kind. */
export interface CorpusText {
  id: string;
  lang: string;
  text: string;
  expect?: 'danger' | 'caution' | 'clear';
  category?: string;
  style?: string;
  channel?: string;
  kind?: string;
  file: string;
}

/** Texts for writing and fitting; all other labelled ids are the aside, which is only counted. */
const FITTING = /^(?:dev|d3|d4|own)-/;
export const isAside = (text: CorpusText): boolean => text.expect !== undefined && !FITTING.test(text.id);

/** All corpus files behind the given files and folders, sorted. */
export function corpusFiles(paths: readonly string[]): string[] {
  return paths.flatMap((path) =>
    statSync(path).isDirectory()
      ? corpusFiles(
          readdirSync(path)
            .sort()
            .map((name) => join(path, name)),
        )
      : /\.jsonl(\.gz)?$/.test(path)
        ? [path]
        : [],
  );
}

/** @throws Error naming file and line where a line is no text with an id. */
export function readCorpus(file: string): CorpusText[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const name = basename(file).replace(/\.jsonl(\.gz)?$/, '');
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      const value = JSON.parse(line);
      if (typeof value.text !== 'string') throw new Error('no text');
      return [{ ...value, id: String(value.id), lang: value.lang ?? name, file: name } as CorpusText];
    } catch (error) {
      throw new Error(`${file}:${index + 1}: ${(error as Error).message}`);
    }
  });
}

export function fileHash(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12);
}
