/** The words of the user's language, read from the packaged file of that language; English where there is none. */
import { languagesToTry } from '../languages/language.ts';
import type { WorkerDeps } from './deps.ts';

export interface Words {
  tag: string;
  direction: 'ltr' | 'rtl';
  ui: Record<string, string>;
  signs: Record<string, { title: string }>;
}

function readWords(tag: string, file: unknown): Words {
  const { language, ui, signs } = file as { language?: { direction?: string }; ui?: object; signs?: object };
  return {
    tag,
    direction: language?.direction === 'rtl' ? 'rtl' : 'ltr',
    ui: { ...(ui as Record<string, string>) },
    signs: { ...(signs as Words['signs']) },
  };
}

export interface Languages {
  /** The words for a language setting. Never rejects: without any file the keys themselves stand in. */
  words(setting: string): Promise<Words>;
}

export function languages({ api, packaged }: Pick<WorkerDeps, 'api' | 'packaged'>): Languages {
  const read = new Map<string, Promise<Words | null>>();
  function file(tag: string): Promise<Words | null> {
    let words = read.get(tag);
    if (!words) {
      words = packaged(`languages/${tag}.json`).then(
        (content) => readWords(tag, content),
        () => null,
      );
      read.set(tag, words);
    }
    return words;
  }
  return {
    async words(setting) {
      for (const tag of languagesToTry(setting, browserTags(api))) {
        const words = await file(tag);
        if (words) return words;
      }
      read.delete('en');
      return { tag: 'en', direction: 'ltr', ui: {}, signs: {} };
    },
  };
}

function browserTags(api: WorkerDeps['api']): string[] {
  // The language of the browser's own menus first: it is what this user reads.
  return [api.i18n.getUILanguage(), ...(globalThis.navigator?.languages ?? [])];
}

/** One sentence; `{{n}}` is the number, and decides the plural form. A missing key gives the key. */
export function say(words: Words, key: string, n?: number): string {
  if (n === undefined) return words.ui[key] ?? key;
  const form = new Intl.PluralRules(words.tag).select(n);
  const sentence = words.ui[`${key}_${form}`] ?? words.ui[`${key}_other`] ?? words.ui[key] ?? key;
  return sentence.replace(/\{\{\s*(n|count)\s*\}\}/g, new Intl.NumberFormat(words.tag).format(n));
}
