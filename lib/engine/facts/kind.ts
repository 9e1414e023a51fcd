import type { Facts } from './facts.ts';

/**
 * Is it an offer, a report, a question, a chat? The same words stand in all of them. Two small sums decide:
 * what invites the reader to act, and what tells of others.
 */
const INVITES: Record<string, number> = {
  hire: 2, apply: 2, 'contact-me': 2, 'peer-approach': 2, 'agents-wanted': 2, 'contact:chat-link': 2, 'contact:handle': 1,
  'bring-people': 1, 'depart-soon': 1, urgent: 1, 'company-pays': 1, salary: 1, 'no-experience': 1, 'friend-there': 1, 'trust-me': 1,
  'rent-account': 1, 'receive-money': 1, 'carry-for-other': 1, 'free-trip': 1, 'own-account': 1, pickup: 1, slot: 1, 'pay-first': 1, 'pose-tourist': 1, 'hide-work': 1,
};
const TELLS: Record<string, number> = {
  report: 3, rescue: 2, warning: 3, 'scam-topic': 2, 'trafficking-topic': 2, story: 2, authority: 1, threat: 1, fiction: 2, joke: 1, 'mule-word': 0,
};

const WORK = ['hire', 'job', 'salary', 'apply', 'peer-approach', 'job-chat', 'job-desk', 'job-marketing', 'job-translate', 'job-gambling', 'job-hospitality', 'job-model', 'job-crypto', 'job-tech', 'job-manual', 'scam-role', 'easy-money', 'high-pay', 'agents-wanted', 'pay:high', 'typing', 'no-experience', 'commission', 'per-head', 'pay:per-head', 'pay:per-trip', 'pay:per-day', 'friend-there', 'advance-pay', 'debt-clear'];
const ABROAD = ['abroad', 'geo:hotspot', 'geo:zone', 'geo:route', 'geo:foreign', 'visa-tourist', 'visa-work', 'visa-later', 'no-visa', 'ticket', 'transit', 'pose-tourist', 'hide-work', 'border-cross', 'escort', 'free-trip', 'one-way'];

export function readKind(facts: Facts): void {
  let invites = 0;
  let tells = 0;
  for (const [name, weight] of Object.entries(INVITES)) if (facts.has(name)) invites += weight;
  for (const [name, weight] of Object.entries(TELLS)) if (facts.has(name)) tells += weight;
  for (const [names, kind] of [[WORK, 'kind:work'], [ABROAD, 'kind:abroad']] as const) {
    // A fact without words of its own: the signs that build on it must show theirs.
    if (names.some((name) => facts.has(name))) facts.emit(kind, 0, 0);
  }
  if (invites >= 3 && invites > tells) facts.emit('kind:offer', 0, 0);
  if (tells >= 3 && tells > invites) facts.emit('kind:report', 0, 0);
}
