import * as z from 'zod/mini';

/** One help line as it stands in `lib/hotlines/<country>.yaml`. Checked when the extension is built. */
export const lineFile = z.strictObject({
  id: z.string(),
  name: z.string(),
  nameLocal: z.optional(z.string()),
  operator: z.string(),
  kind: z.enum([
    'anti-scam',
    'anti-trafficking',
    'police',
    'foreign-ministry',
    'embassy',
    'child',
    'labour-migration',
    'ngo',
    'international',
  ]),
  serves: z.array(
    z.enum(['before-travel', 'stranded-abroad', 'family-of-victim', 'lost-money', 'verify-recruiter']),
  ),
  /** The country in which an embassy stands. */
  place: z.optional(z.string()),
  /** It serves people of any nationality who are in the country. */
  anyNationality: z.optional(z.boolean()),
  /** As dialled: with `+` and country code, or a short code that works only inside the country. */
  numbers: z.optional(
    z.array(
      z.strictObject({
        kind: z.enum(['phone', 'whatsapp', 'telegram', 'sms']),
        digits: z.string().check(z.regex(/^\+?\d{3,15}$/)),
        fromAbroad: z.boolean(),
      }),
    ),
  ),
  email: z.optional(z.string()),
  url: z.optional(z.string()),
  hours: z.optional(
    z.union([
      z.strictObject({ always: z.literal(true) }),
      z.strictObject({ days: z.array(z.number()), from: z.string(), to: z.string(), zone: z.string() }),
    ]),
  ),
  languages: z.optional(z.array(z.string())),
  /** For texts only: never a call. */
  textOnly: z.optional(z.boolean()),
  /** A group to know of, without a line that one may call. */
  directoryOnly: z.optional(z.boolean()),
  /** A key of the languages with what to know before using it. */
  warning: z.optional(z.string()),
  confidence: z.enum(['confirmed', 'corroborated', 'single']),
  /** Newest first; a date may lack the day or the month. */
  sources: z
    .array(z.strictObject({ url: z.string(), publisher: z.string(), date: z.nullable(z.string()) }))
    .check(z.minLength(1)),
  /** A check that a person recorded. */
  checked: z.optional(z.strictObject({ date: z.string(), by: z.string() })),
});
export const countryFile = z.strictObject({
  country: z.string().check(z.regex(/^([A-Z]{2}|INT)$/)),
  lines: z.array(lineFile),
});
export type LineFile = z.infer<typeof lineFile>;
