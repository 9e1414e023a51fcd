import type { Facts } from './facts.ts';

/**
 * Number formats of official recruitment schemes: Singapore MOM agency (99C9999) and personnel (R9999999),
 * Philippines DMW, India eMigrate (B-0000/…/PER/…), Malaysia JTKSM, Nepal lot or pre-approval, Sri Lanka SLBFE,
 * Bangladesh RL, Pakistan OEP, Indonesia P3MI/SIP, Taiwan four-digit agency. A number proves nothing; it can be looked up.
 */
const NUMBERS =
  /\b(?:\d{2}C\d{3,4}|R\d{6,7}|DMW[-\s]?\d{2,4}[-\s]?\w{2,}|POEA[-\s]?\d{2,4}|B-?\d{3,4}\/[A-Z/]+\d*\/[\d+/]+|JTK[SM]?\w*[-\s/]?\d{3,}|SLBFE[\s/:#-]*\d{2,}|RL[-\s]?(?:No\.?\s?)?\d{2,5}|OEP[\s/:#-]*\d{2,}|P3MI|SIPPTKI|LOT\s*(?:No\.?)?\s*\d{4,})/gi;

export function readLicences(facts: Facts): void {
  if (!facts.has('licence')) return;
  NUMBERS.lastIndex = 0;
  for (let m = NUMBERS.exec(facts.text), n = 0; m && n < 5; m = NUMBERS.exec(facts.text), n++) {
    facts.emitRaw('licence:number', m.index, m.index + m[0].length);
  }
}
