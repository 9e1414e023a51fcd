/**
 * What the facts tell the signs. Each is a term like the ideas of the data files, with the words of the text
 * that it rests on, so that a sign asks for "pay:high" as it asks for "passport".
 */
export const SYNTHETIC_TERMS = [
  'fact:money',
  /** A monthly sum of at least twice, four times the entry pay at the place of work. */
  'pay:high',
  'pay:very-high',
  /** Pay in dollars or a stable coin. */
  'pay:dollar',
  'pay:crypto',
  'pay:per-head',
  'pay:per-item',
  'pay:per-trip',
  'pay:per-day',
  'pay:percent',
  'geo:hotspot',
  'geo:zone',
  'geo:compound',
  'geo:route',
  'geo:known-country',
  /** A place outside the reader's country, or more than one country in the text. */
  'geo:foreign',
  'geo:two-countries',
  /** Two places of which the second is a hotspot or zone and the first is not. */
  'geo:onward',
  'contact:handle',
  'contact:chat-link',
  'contact:phone',
  'contact:free-mail',
  'contact:own-mail',
  'contact:hotspot-prefix',
  'age:minor',
  'licence:number',
  'style:disguised',
  'style:question',
  'style:short',
  'geo:no-corridor',
  /** Work is spoken of; a place abroad or a journey is spoken of. */
  'kind:work',
  'kind:abroad',
  'kind:report',
  'kind:offer',
] as const;
export type SyntheticTerm = (typeof SYNTHETIC_TERMS)[number];
