/** The language files as the build packages them: gaps filled with English. */
import type { LanguageFile } from '../../lib/languages/language.ts';
import { englishSigns, readLanguages } from '../../scripts/packaged-files.ts';

const files = readLanguages();
const english = files.find(({ language }) => language.tag === 'en');
const signsInEnglish = englishSigns();

/** Throws where there is no such language, as a browser does. */
export function packagedLanguage(tag: string): LanguageFile {
  const file = files.find(({ language }) => language.tag === tag);
  if (!file) throw new Error(`no language ${tag}`);
  const signs = Object.entries(signsInEnglish).map(([id, words]) => [id, { ...words, ...file.signs?.[id] }]);
  return { language: file.language, ui: { ...english?.ui, ...file.ui }, signs: Object.fromEntries(signs) };
}
