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

const MOST_ALTERNATIVES = 400;

/** Expands `(a|b)`, nested too, and `(a)*`, which may be left out. */
export function expandAlternatives(text: string): string[] {
  const open = text.indexOf('(');
  if (open < 0) return [text];
  const close = closing(text, open);
  const optional = text[close + 1] === '*';
  const before = text.slice(0, open);
  const choices = splitAt(text.slice(open + 1, close), '|').flatMap(expandAlternatives);
  if (optional) choices.push('');
  const result: string[] = [];
  for (const rest of expandAlternatives(text.slice(close + (optional ? 2 : 1)))) {
    for (const choice of choices) result.push(before + choice + rest);
  }
  if (result.length > MOST_ALTERNATIVES)
    throw new PatternError(`"${text}" has more than ${MOST_ALTERNATIVES} alternatives`);
  return result;
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')' && --depth === 0) return i;
  }
  throw new PatternError(`a bracket is not closed in "${text}"`);
}

/** Splits at a separator that stands outside all brackets. */
function splitAt(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')') depth--;
    else if (depth === 0 && text.startsWith(separator, i)) {
      parts.push(text.slice(from, i));
      i += separator.length - 1;
      from = i + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}

/** A part with more alternatives than this is cut into neighbouring slots where that is possible. */
const MANY = 24;

function countAlternatives(text: string): number {
  const open = text.indexOf('(');
  if (open < 0) return 1;
  const close = closing(text, open);
  const optional = text[close + 1] === '*' ? 1 : 0;
  const own = splitAt(text.slice(open + 1, close), '|').reduce(
    (sum, choice) => sum + countAlternatives(choice),
    0,
  );
  return (own + optional) * countAlternatives(text.slice(close + 1 + optional));
}

/** Cuts `(a|b)(c|d)*(e|f)` between groups, so that the number of pieces is a sum and not a product. */
function cutBetweenGroups(text: string, most: number): string[] {
  if (most < 2 || countAlternatives(text) <= MANY) return [text];
  const cuts: number[] = [];
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') {
      if (depth === 0 && i > 0) cuts.push(i);
      depth++;
    } else if (text[i] === ')') depth--;
  }
  const needed = (part: string): boolean => expandsToSomething(part);
  let best: [string, string] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const cut of cuts) {
    const left = text.slice(0, cut);
    const right = text.slice(cut);
    if (!needed(left) || !needed(right)) continue;
    const total = countAlternatives(left) + countAlternatives(right);
    if (total < least) {
      least = total;
      best = [left, right];
    }
  }
  return best ? [...cutBetweenGroups(best[0], most - 1), best[1]] : [text];
}

/** Whether a part has something that may not be left out, of at least two letters. */
function expandsToSomething(part: string): boolean {
  let bare = part;
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(/\([^()]*\)\*/g, '');
  }
  return bare.replace(/[()|*\s]/g, '').length >= 2;
}

export function parsePattern(phrase: string): Pattern {
  const text = phrase.trim();
  let parts = splitAt(text, ' .. ')
    .flatMap((part) => part.split(/^\.\. | \.\.$/))
    .map((part) => part.trim())
    .filter((part) => part.length > 0);
  const gap = parts.length > 1 ? 5 : 1;
  const hashes = splitAt(text, '#').length - 1;
  parts = parts.flatMap((part) => cutBetweenGroups(part, 1 + 3 - parts.length - hashes));
  parts = parts
    .flatMap((part) => {
      const pieces = splitAt(part, '#');
      return pieces.flatMap((piece, index) => (index < pieces.length - 1 ? [piece, '#'] : [piece]));
    })
    .map((part) => part.trim())
    .filter((part) => part.length > 0);
  if (parts.length === 0) throw new PatternError('an empty phrase');
  if (parts.length > 3) throw new PatternError(`"${phrase}" has more than three parts`);
  return {
    slots: parts.map((part) => [
      ...new Set(
        expandAlternatives(part)
          .map((x) => x.replace(/\s+/g, ' ').trim())
          .filter((x) => x.length > 0),
      ),
    ]),
    gap,
  };
}

const mixed = (alternative: string): boolean => alternative.includes('#') && alternative !== '#';

/**
 * Patterns in which every number is a slot of its own: `counter (#|number)` means "counter" with a number behind it, or
 * "counter number". An alternative that would need more than three slots is left out.
 */
export function withNumbersApart({ slots, gap }: Pattern): Pattern[] {
  const at = slots.findIndex((alternatives) => alternatives.some(mixed));
  if (at < 0) return [{ slots, gap }];
  const before = slots.slice(0, at);
  const after = slots.slice(at + 1);
  const plain = slots[at].filter((alternative) => !mixed(alternative));
  const spread = slots[at].filter(mixed).map((alternative) =>
    alternative
      .split(/(#)/)
      .map((part) => part.trim())
      .filter((part) => part.length > 0)
      .map((part) => [part]),
  );
  return [...(plain.length > 0 ? [[plain]] : []), ...spread]
    .map((middle) => [...before, ...middle, ...after])
    .filter((all) => all.length <= 3)
    .flatMap((all) => withNumbersApart({ slots: all, gap }));
}

/** How people spell a word in chats: `{ jangan: [jgn, jngn] }`. */
export type Spellings = Readonly<Record<string, readonly string[]>>;

/**
 * A phrase with every chat spelling of its words. Where that would be too many wordings, or would cut the phrase into
 * parts with gaps that it does not have, the phrase as it stands.
 */
export function parseRespelled(phrase: string, spellings: Spellings): Pattern {
  const words = Object.keys(spellings).sort((a, b) => b.length - a.length);
  if (words.length === 0) return parsePattern(phrase);
  const word = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}*])`, 'giu');
  const respelled = phrase.replace(
    word,
    (found) => `(${[found, ...spellings[found.toLowerCase()]].join('|')})`,
  );
  const written = parsePattern(phrase);
  try {
    const pattern = parsePattern(respelled);
    return pattern.slots.length === written.slots.length ? pattern : written;
  } catch (error) {
    if (error instanceof PatternError) return written;
    throw error;
  }
}
