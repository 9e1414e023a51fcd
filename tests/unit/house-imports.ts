/** Reads the files of the tree and what each imports. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

export interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

export interface Source {
  path: string;
  text: string;
  imports: Import[];
}

export const folders = ['entrypoints', 'components', 'lib', 'tests', 'scripts'];
const source = /\.(ts|tsx|mjs)$/;

export function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative('.', join(entry.parentPath, entry.name)));
}

/** All imports of a text: static, dynamic and re-exported. Relative ones are given as paths from the root. */
export function importsOf(path: string, text: string): Import[] {
  const bare = text.replace(/\/\*[\s\S]*?\*\/|(^|[^:'"`])\/\/[^\n]*/g, '$1');
  const clause =
    /\b(import|export)\s+(type\s+)?((?:[\w*$,\s]|\{[^}]*\})*?\bfrom\s*)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]/g;
  return [...bare.matchAll(clause)]
    .filter(([, keyword, , list, name, dynamic]) => dynamic || keyword === 'import' || (list && name))
    .map(([, , type, list = '', name, dynamic]) => {
      const target = dynamic ?? name;
      const to = target.startsWith('.') ? relative('.', resolve(dirname(path), target)) : target;
      const named = /^\s*\{([^}]*)\}/
        .exec(list)?.[1]
        .split(',')
        .map((part) => part.trim());
      const onlyTypes = named?.filter(Boolean).every((part) => part.startsWith('type ')) ?? false;
      return { from: path, to, typeOnly: Boolean(type) || (Boolean(named?.length) && onlyTypes) };
    });
}

export const sources: Source[] = folders
  .flatMap((folder) => filesIn(folder))
  .filter(
    (path) => source.test(path) && !path.startsWith('tests/fixtures') && !path.startsWith('tests/corpus'),
  )
  .map((path) => {
    const text = readFileSync(path, 'utf8');
    return { path, text, imports: importsOf(path, text) };
  });
