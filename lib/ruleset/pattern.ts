/**
 * The small language of phrases in the data files:
 * `word*` any ending; `a .. b` b within five words after a; `(a|b)` alternatives; `#` any number.
 */

/** One phrase as a chain of one to three slots; each slot is a set of alternatives. */
export interface Pattern {
  slots: string[][];
  /** Words allowed between the slots. */
  gap: number;
}

export class PatternError extends Error {}

const MOST_ALTERNATIVES = 120;

/** Expands `(a|b)` inside one piece. */
export function expandAlternatives(text: string): string[] {
  const open = text.indexOf('(');
  if (open < 0) return [text];
  const close = text.indexOf(')', open);
  if (close < 0) throw new PatternError(`a bracket is not closed in "${text}"`);
  const before = text.slice(0, open);
  const after = expandAlternatives(text.slice(close + 1));
  const result: string[] = [];
  for (const choice of text.slice(open + 1, close).split('|')) {
    for (const rest of after) result.push(before + choice.trim() + rest);
  }
  if (result.length > MOST_ALTERNATIVES) throw new PatternError(`"${text}" has more than ${MOST_ALTERNATIVES} alternatives`);
  return result;
}

export function parsePattern(phrase: string): Pattern {
  const text = phrase.trim();
  let parts = text.split(/\s+\.\.\s*|\s*\.\.\s+/).map((part) => part.trim()).filter((part) => part.length > 0);
  let gap = 5;
  if (text.includes('#')) {
    const hadGap = parts.length > 1;
    parts = parts.flatMap((part) => part.split(/(#)/).map((x) => x.trim()).filter((x) => x.length > 0));
    if (!hadGap) gap = 1;
  }
  if (parts.length === 0) throw new PatternError('an empty phrase');
  if (parts.length > 3) throw new PatternError(`"${phrase}" has more than three parts`);
  return { slots: parts.map((part) => [...new Set(expandAlternatives(part).map((x) => x.replace(/\s+/g, ' ').trim()))]), gap };
}
