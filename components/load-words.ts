/** Reading the words of a language: the packaged file of the first language that there is. */
import { type LanguageFile, languagesToTry } from '../lib/languages/language.ts';
import { makeWords, type Words } from '../lib/languages/words.ts';
import type { WindowHost } from './window-host.ts';

/** Without any language file the keys themselves stand in: ugly, but nothing is hidden. */
const noWords: LanguageFile = {
  language: { tag: 'en', name: 'English', direction: 'ltr', reviewed: true },
  ui: {},
  signs: {},
};

export async function loadWords(host: WindowHost, setting: string): Promise<Words> {
  for (const tag of languagesToTry(setting, host.browserLanguages())) {
    try {
      return makeWords((await host.packaged(`languages/${tag}.json`)) as LanguageFile);
    } catch {
      // No such file, or a broken one: the next best language.
    }
  }
  return makeWords(noWords);
}

/** Most people read in the language of their browser: asks for its file before the settings are known. */
export function readAhead(host: WindowHost): void {
  const [tag] = languagesToTry('auto', host.browserLanguages());
  void host.packaged(`languages/${tag}.json`).catch(() => undefined);
}
