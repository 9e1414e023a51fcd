/** What could happen, in sentences instead of a number: chosen by the signs that the text shows. */
import type { Signal } from '../../lib/engine/types.ts';

interface Consequence {
  /** The sentence is `consequence.<id>`. */
  id: string;
  signs?: string[];
  families?: string[];
}

/** Single signs before whole families: the more exact sentence wins. */
const consequences: Consequence[] = [
  {
    id: 'tourist',
    signs: [
      'tourist-visa-for-work',
      'tourist-visa-then-convert',
      'pose-as-tourist',
      'permit-after-arrival',
      'no-visa-needed',
      'hide-the-job',
      'ticket-for-show',
      'border-crossed-unseen',
    ],
  },
  { id: 'passport', signs: ['passport-kept', 'papers-all-arranged'] },
  { id: 'phone', signs: ['phone-kept', 'cut-contact'] },
  {
    id: 'debt',
    signs: ['debt-from-the-start', 'pay-to-leave', 'money-in-advance', 'debts-cleared', 'everything-paid'],
  },
  { id: 'copies', signs: ['papers-before-offer', 'face-scan-for-pay'] },
  { id: 'account', families: ['account'] },
  { id: 'goods', families: ['goods'] },
  { id: 'fees', families: ['fees'] },
  { id: 'held', families: ['control'] },
  { id: 'moved', families: ['route'], signs: ['border-job'] },
  {
    id: 'cheat',
    families: ['purpose'],
    signs: ['gambling-admin', 'gambling-job-abroad', 'crypto-desk-abroad'],
  },
  { id: 'recruit', families: ['recruiting'] },
  { id: 'alone', families: ['secrecy'] },
  { id: 'far', families: ['place'] },
];

/** Ids of the consequences that fit, in the order of the signs that brought them; at most `most`. */
export function consequencesOf(warnings: readonly Signal[], most = 3): string[] {
  const found = new Set<string>();
  for (const { id, family } of warnings) {
    const fitting =
      consequences.find(({ signs }) => signs?.includes(id)) ??
      consequences.find(({ families }) => families?.includes(family));
    if (fitting) found.add(fitting.id);
  }
  return [...found].slice(0, most);
}

export const consequenceIds = consequences.map(({ id }) => id);
