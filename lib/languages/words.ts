/** One language, ready to speak: sentences, plurals, numbers, dates and names of countries. */
import { createInstance } from 'i18next';
import type { LanguageFile, SignWords } from './language.ts';

/** What a sentence is filled with. `count` picks the plural form and is written as `{{n}}` in the language's digits. */
export type Values = Record<string, string | number>;

export interface Words {
  tag: string;
  direction: 'ltr' | 'rtl';
  /** False until a native speaker has read the file. */
  reviewed: boolean;
  /** A sentence. A key without words gives the key, so that a gap is seen. */
  say(key: string, values?: Values): string;
  has(key: string): boolean;
  /** The words of a sign, or `undefined` where the file knows no such sign. */
  sign(id: string): SignWords | undefined;
  number(n: number): string;
  /** A day, month or year, from milliseconds or an ISO date; the text itself where it is no date. */
  day(when: number | string): string;
  dayAndTime(when: number): string;
  /** A country by its two letters. `INT` and unknown codes come back as they are. */
  country(code: string): string;
  language(tag: string): string;
  list(items: readonly string[]): string;
}

/** Makes the words of a packaged language file. Throws where the file is not one. */
export function makeWords({ language, ui, signs }: LanguageFile): Words {
  const { tag, direction, reviewed } = language;
  const i18n = createInstance();
  void i18n.init({
    lng: tag,
    fallbackLng: false,
    resources: { [tag]: { translation: ui } },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    showSupportNotice: false,
    interpolation: { escapeValue: false },
  } as Parameters<typeof i18n.init>[0]);
  const number = new Intl.NumberFormat(tag);
  const plural = new Intl.PluralRules(tag);
  const names = (type: 'region' | 'language') =>
    new Intl.DisplayNames([tag, 'en'], { type, fallback: 'code' });
  const named = (type: 'region' | 'language', code: string) => {
    try {
      return names(type).of(code) ?? code;
    } catch {
      return code;
    }
  };
  return {
    tag,
    direction: direction === 'rtl' ? 'rtl' : 'ltr',
    reviewed: reviewed === true,
    say(key, values = {}) {
      const { count, ...others } = values;
      if (typeof count !== 'number') return i18n.t(key, values);
      // A gap that English filled lacks the forms that English does not have.
      const form = `${key}_${plural.select(count)}`;
      if (Object.hasOwn(ui, form)) return i18n.t(key, { n: number.format(count), ...values });
      return i18n.t(`${key}_other`, { n: number.format(count), ...others });
    },
    has: (key) => Object.hasOwn(ui, key),
    sign: (id) => (Object.hasOwn(signs, id) ? signs[id] : undefined),
    number: (n) => number.format(n),
    day(when) {
      const date = new Date(when);
      if (Number.isNaN(date.getTime())) return String(when);
      if (typeof when === 'number' || when.includes('T'))
        return new Intl.DateTimeFormat(tag, { dateStyle: 'medium' }).format(date);
      // A date without a time is the same day everywhere, and a source may name a month or a year only.
      const parts = when.split('-').length;
      const known = [
        { year: 'numeric' },
        { year: 'numeric', month: 'short' },
        { dateStyle: 'medium' },
      ] as const;
      return new Intl.DateTimeFormat(tag, { ...(known[parts - 1] ?? known[2]), timeZone: 'UTC' }).format(
        date,
      );
    },
    dayAndTime: (when) =>
      new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(when)),
    country: (code) => (/^[A-Z]{2}$/.test(code) ? named('region', code) : code),
    language: (code) => named('language', code),
    list: (items) => new Intl.ListFormat(tag, { type: 'conjunction' }).format(items),
  };
}
