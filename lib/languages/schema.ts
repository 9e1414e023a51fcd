/** Checks language files at build time and in tests: a key that English does not have is a mistake, never ignored. */
import * as z from 'zod/mini';
import { baseKey, isPlural } from './language.ts';

const sentence = z.string().check(z.minLength(1), z.maxLength(1_200));

/** A file as it is written: a sign may have a part of its words only. Unknown fields are refused. */
export const languageSource = z.strictObject({
  language: z.strictObject({
    tag: z.string().check(z.regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/)),
    name: z.string().check(z.minLength(1)),
    direction: z.enum(['ltr', 'rtl']),
    reviewed: z.boolean(),
  }),
  ui: z.record(z.string(), sentence),
  signs: z.optional(
    z.record(
      z.string(),
      z.strictObject({ title: z.optional(sentence), why: z.optional(sentence), ask: z.optional(sentence) }),
    ),
  ),
});
export type LanguageSource = z.infer<typeof languageSource>;

const places = (text: string) => [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name).sort();

function sentenceOf(issue: z.core.$ZodIssue): string {
  const at = issue.path.join('.') || 'the file';
  if (issue.code === 'unrecognized_keys') return `${at}: unknown: ${issue.keys.join(', ')}`;
  return `${at}: ${issue.message}`;
}

/**
 * Everything that is wrong with a file, in sentences; empty where it is right. Gaps are no mistake (see `gaps`).
 * `signIds` are the signs of the ruleset.
 */
export function mistakes(file: unknown, english: LanguageSource, signIds: ReadonlySet<string>): string[] {
  const checked = languageSource.safeParse(file);
  if (!checked.success) return checked.error.issues.map(sentenceOf);
  const { language, ui, signs = {} } = checked.data;
  const known = new Map(Object.entries(english.ui).map(([key, text]) => [baseKey(key), { key, text }]));
  const forms = new Intl.PluralRules(language.tag).resolvedOptions().pluralCategories as string[];
  const found: string[] = [];
  for (const [key, text] of Object.entries(ui)) {
    const reference = known.get(baseKey(key));
    if (!reference || isPlural(key) !== isPlural(reference.key)) {
      found.push(`ui.${key}: English has no such key`);
      continue;
    }
    if (isPlural(key) && !forms.includes(key.slice(key.lastIndexOf('_') + 1)))
      found.push(`ui.${key}: ${language.tag} has no such plural form`);
    const missing = places(text).filter((name) => !places(reference.text).includes(name) && name !== 'n');
    if (missing.length > 0) found.push(`ui.${key}: {{${missing[0]}}} is not filled`);
    // A form for one may say "one" in words; every other place must stay.
    const lost = places(reference.text).filter((name) => name !== 'n' && !places(text).includes(name));
    if (lost.length > 0) found.push(`ui.${key}: {{${lost[0]}}} is missing`);
  }
  for (const id of Object.keys(signs)) if (!signIds.has(id)) found.push(`signs.${id}: there is no such sign`);
  return found;
}

/** Keys and sign texts that a file leaves to English. */
export function gaps(
  file: LanguageSource,
  english: LanguageSource,
  signs: Record<string, { title: string; why: string; ask?: string }>,
): string[] {
  const forms = new Intl.PluralRules(file.language.tag).resolvedOptions().pluralCategories as string[];
  const wanted = new Set(
    Object.keys(english.ui).flatMap((key) =>
      isPlural(key) ? forms.map((form) => `${baseKey(key)}_${form}`) : [key],
    ),
  );
  const missing = [...wanted].filter((key) => !file.ui[key]).map((key) => `ui.${key}`);
  if (file.language.tag === 'en') return missing;
  for (const [id, words] of Object.entries(signs))
    for (const part of Object.keys(words) as (keyof typeof words)[])
      if (words[part] && !file.signs?.[id]?.[part]) missing.push(`signs.${id}.${part}`);
  return missing;
}
