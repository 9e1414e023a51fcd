/** What a language file holds, and which languages there are. No library here: the popup loads this first. */

/** The words of one sign: what it says, why it matters, what to ask. Reassuring signs have no question. */
export interface SignWords {
  title: string;
  why: string;
  ask?: string;
}

/** One UI language as it is packaged (`languages/<tag>.json`); gaps are filled with English at build time. */
export interface LanguageFile {
  language: { tag: string; name: string; direction: 'ltr' | 'rtl'; reviewed: boolean };
  /** Flat keys named by place (`popup.empty.title`), with `{{n}}` places and plural endings (`_one`, `_other`, ...). */
  ui: Record<string, string>;
  signs: Record<string, SignWords>;
}

/** The languages of the interface, each by the name that its speakers read. A test keeps this in step with the files. */
export const languageNames: Readonly<Record<string, string>> = {
  en: 'English',
  ms: 'Bahasa Melayu',
  'zh-Hans': '简体中文',
  'zh-Hant': '繁體中文',
  ta: 'தமிழ்',
  id: 'Bahasa Indonesia',
  th: 'ไทย',
  vi: 'Tiếng Việt',
  fil: 'Filipino',
  hi: 'हिन्दी',
  bn: 'বাংলা',
  ne: 'नेपाली',
  my: 'မြန်မာ',
  km: 'ខ្មែរ',
  ar: 'العربية',
  ur: 'اردو',
  pt: 'Português',
  sw: 'Kiswahili',
};

/** Tags whose file is not named by the tag itself or its first part. */
const otherNames: Record<string, string> = {
  'zh-tw': 'zh-Hant',
  'zh-hk': 'zh-Hant',
  'zh-mo': 'zh-Hant',
  'zh-hant': 'zh-Hant',
  zh: 'zh-Hans',
  tl: 'fil',
  in: 'id',
};

/** Names of language files to try, best first, for a setting (`auto` or a tag) and the browser's languages. */
export function languagesToTry(setting: string, browserTags: readonly string[]): string[] {
  const tries = (setting === 'auto' ? browserTags : [setting]).map((tag) => {
    const parts = tag.replaceAll('_', '-').toLowerCase().split('-');
    const known = otherNames[parts.slice(0, 2).join('-')] ?? otherNames[parts[0]];
    return known ?? parts[0];
  });
  return [...new Set([...tries, 'en'])].filter((tag) => Object.hasOwn(languageNames, tag));
}

const pluralEnding = /_(zero|one|two|few|many|other)$/;

/** The key without its plural ending. */
export function baseKey(key: string): string {
  return key.replace(pluralEnding, '');
}

/** True for a key that has forms by number. */
export function isPlural(key: string): boolean {
  return pluralEnding.test(key);
}
