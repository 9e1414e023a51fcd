import type { Tables } from '../tables.ts';
import type { Facts } from './facts.ts';

/**
 * Is it an offer, a report, a question, a chat? The same words stand in all of them. Two small sums decide:
 * what invites the reader to act, and what tells of others.
 */
const INVITES: Record<string, number> = {
  hire: 2,
  apply: 2,
  'contact-me': 2,
  'peer-approach': 2,
  'agents-wanted': 2,
  'contact:chat-link': 2,
  'contact:handle': 1,
  'bring-people': 1,
  'depart-soon': 1,
  urgent: 1,
  'company-pays': 1,
  salary: 1,
  'no-experience': 1,
  'friend-there': 1,
  'trust-me': 1,
  'rent-account': 1,
  'receive-money': 1,
  'carry-for-other': 1,
  'free-trip': 1,
  'own-account': 1,
  pickup: 1,
  slot: 1,
  'pay-first': 1,
  'pose-tourist': 1,
  'hide-work': 1,
};
const TELLS: Record<string, number> = {
  report: 2,
  rescue: 2,
  warning: 2,
  'scam-topic': 2,
  'trafficking-topic': 2,
  story: 2,
  authority: 1,
  threat: 1,
  fiction: 2,
  joke: 1,
};
const WORK = [
  'hire',
  'job',
  'salary',
  'apply',
  'peer-approach',
  'job-chat',
  'job-desk',
  'job-marketing',
  'job-translate',
  'job-gambling',
  'job-hospitality',
  'job-model',
  'job-crypto',
  'job-tech',
  'job-manual',
  'scam-role',
  'easy-money',
  'high-pay',
  'agents-wanted',
  'pay:high',
  'typing',
  'no-experience',
  'commission',
  'per-head',
  'pay:per-head',
  'pay:per-trip',
  'pay:per-day',
  'friend-there',
  'advance-pay',
  'debt-clear',
];
const ABROAD = [
  'abroad',
  'geo:hotspot',
  'geo:zone',
  'geo:route',
  'geo:foreign',
  'visa-tourist',
  'visa-work',
  'visa-later',
  'no-visa',
  'ticket',
  'transit',
  'pose-tourist',
  'hide-work',
  'border-cross',
  'escort',
  'free-trip',
  'one-way',
];

/** Per term: points for inviting and telling, and whether it speaks of work (1) or of a place abroad (2). */
export interface KindTables {
  invites: Uint8Array;
  tells: Uint8Array;
  topics: Uint8Array;
}

export function kindTables(tables: Tables): KindTables {
  const size = tables.termNames.length;
  const kinds = { invites: new Uint8Array(size), tells: new Uint8Array(size), topics: new Uint8Array(size) };
  const at = (name: string): number => tables.termIndex.get(name) ?? size;
  for (const [name, points] of Object.entries(INVITES)) kinds.invites[at(name)] = points;
  for (const [name, points] of Object.entries(TELLS)) kinds.tells[at(name)] = points;
  for (const name of WORK) kinds.topics[at(name)] |= 1;
  for (const name of ABROAD) kinds.topics[at(name)] |= 2;
  return kinds;
}

export function readKind(facts: Facts): void {
  const { hits, kinds } = facts;
  let invites = 0;
  let tells = 0;
  let topics = 0;
  for (let k = 0; k < hits.presentCount; k++) {
    const term = hits.present[k];
    invites += kinds.invites[term];
    tells += kinds.tells[term];
    topics |= kinds.topics[term];
  }
  // Facts without words of their own: the signs that build on them must show theirs.
  if (topics & 1) facts.emit('kind:work', 0, 0);
  if (topics & 2) facts.emit('kind:abroad', 0, 0);
  if (invites >= 3 && invites > tells) facts.emit('kind:offer', 0, 0);
  if (tells >= 3 && tells > invites) facts.emit('kind:report', 0, 0);
}
