import type { Compiled } from '../../lib/ruleset/compile.ts';
import type { Ruleset } from '../../lib/ruleset/ruleset.ts';

/** Ideas that speak for danger: a phrase of theirs that stands mostly in clear texts misleads. */
const SPEAK_FOR = new Set(
  'hold-passport hold-phone cannot-leave exit-fee lock-in debt-bond secrecy cut-contact denies-captivity sold-on threat bring-people per-head agents-wanted rent-account account-kit receive-money forward-money keep-percent cash-pickup lie-to-bank mule-word face-scan register-for-pay id-photo device-host own-account carry-for-other sealed hidden free-trip errand hand-over reship pay-first personal-pay refundable guaranteed-visa task-job scam-role build-trust shady-wink vague-duty no-interview passport-only desperate ex-compound high-pay easy-money advance-pay debt-clear crypto-pay company-pays pickup trust-me legal-claim depart-soon visa-tourist visa-later no-visa pose-tourist hide-work escort dummy-ticket border-cross long-drive transit place-vague place-change one-way minor-student looks secret-app friend-there peer-approach target long-hours site leisure slot free commission bonus urgent'.split(
    ' ',
  ),
);
/** Ideas that speak against it: a phrase of theirs that stands mostly in offers misleads. */
const SPEAK_AGAINST = new Set(
  'report authority rescue warning scam-topic trafficking-topic story joke fiction ordinary-trade family-life licence company-form official-page office-visit interview contract-first permit-first skill-test experience-needed locals-only social-security itemised refuse-fee-warning local-work volunteer no-fee'.split(
    ' ',
  ),
);

export interface Measured {
  text: string;
  offer: boolean;
  /** A text of others counts less: there are many of them. */
  weight: number;
}

/** Finds phrases that stand on the wrong side so often that they mislead; by idea, in the order of the alphabet. */
export function misleadingPhrases(
  ruleset: Ruleset,
  compiled: Pick<Compiled, 'pieceTexts' | 'ruleTexts'>,
  texts: readonly Measured[],
): Record<string, string[]> {
  const counts = new Map<
    string,
    { term: number; source: number; offers: number; clear: number; texts: number }
  >();
  let seen = new Set<string>();
  let current: Measured = texts[0];
  ruleset.scanner.trace = (source, term) => {
    const key = `${source}:${term}`;
    if (seen.has(key)) return;
    seen.add(key);
    const count = counts.get(key) ?? { term, source, offers: 0, clear: 0, texts: 0 };
    if (current.offer) count.offers += current.weight;
    else count.clear += current.weight;
    count.texts++;
    counts.set(key, count);
  };
  for (const text of texts) {
    current = text;
    seen = new Set();
    ruleset.prepare({ text: text.text });
  }
  ruleset.scanner.trace = null;
  const result: Record<string, string[]> = {};
  for (const { term, source, offers, clear, texts: found } of counts.values()) {
    const name = ruleset.tables.termNames[term];
    const misleads =
      found >= 3 &&
      ((SPEAK_FOR.has(name) && clear > 2 * offers + 1) ||
        (SPEAK_AGAINST.has(name) && offers > 1.3 * clear + 1.5));
    if (!misleads) continue;
    const text = source >= 0 ? compiled.pieceTexts[source] : compiled.ruleTexts[-1 - source];
    result[name] = [...new Set([...(result[name] ?? []), text])].sort();
  }
  return Object.fromEntries(Object.entries(result).sort(([a], [b]) => (a < b ? -1 : 1)));
}
