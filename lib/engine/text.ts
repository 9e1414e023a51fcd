import { CLASS, FOLD, type Tables } from './tables.ts';

/** Long texts: the beginning and the end are read, and the view says that it was cut. */
export const HEAD = 20_000;
export const TAIL = 5_000;

/** The sentence break between the two pieces of a cut text; no phrase reaches over it. */
const SPACE = 32;
const ZERO = 48;

/**
 * A text made comparable, with the way back to the original. The arrays are scratch space of this module:
 * they hold until the next call.
 */
export interface NormalText {
  /** Normalised units. */
  chars: Uint16Array;
  /** For each, the offset in the original text (UTF-16 units); one more entry than characters. */
  from: Int32Array;
  length: number;
  /** Positions (in `chars`) before which a new sentence begins, ascending. */
  stops: Int32Array;
  stopCount: number;
  cut: boolean;
}

let chars = new Uint16Array(4096);
let from = new Int32Array(4097);
let stops = new Int32Array(512);

function reserve(size: number): void {
  if (chars.length >= size) return;
  chars = new Uint16Array(size * 2);
  from = new Int32Array(size * 2 + 1);
}

/** @, $, ! and | as letters, and the digits that stand for letters inside words. */
function leetLetter(unit: number): number {
  switch (unit) {
    case 64:
      return 97; // @ a
    case 36:
      return 115; // $ s
    case 33:
      return 105; // ! i
    case 124:
      return 108; // | l
    case 48:
      return 111; // 0 o
    case 49:
      return 105; // 1 i
    case 51:
      return 101; // 3 e
    case 52:
      return 97; // 4 a
    case 53:
      return 115; // 5 s
    case 55:
      return 116; // 7 t
    default:
      return 0;
  }
}

/** Letters before a number that make it a sum of money or a size, never a word in disguise. */
const BEFORE_NUMBERS = new Set([
  'rm',
  'usd',
  'us',
  'rp',
  'idr',
  'php',
  'thb',
  'hk',
  'hkd',
  'nt',
  'ntd',
  'sgd',
  'aed',
  'inr',
  'rs',
  'ksh',
  'kes',
  'tk',
  'bdt',
  'npr',
  'myr',
  'vnd',
  'eur',
  'gbp',
  'aud',
  'cad',
  'ugx',
  'zar',
  'etb',
  'qar',
  'sar',
  'kwd',
  'krw',
  'jpy',
  'cny',
  'rmb',
  'lkr',
  'pkr',
  'brl',
  'usdt',
  'unit',
  'room',
  'age',
  'day',
  'no',
  'top',
  'lot',
  'blk',
  'ph',
  'lvl',
  'mp',
  'a',
  'b',
  'c',
  'd',
  'p',
  'r',
  's',
  'k',
  'u',
]);

/**
 * Makes a text comparable: compatibility forms, case, accents, zero-width and bidi controls, styled and
 * look-alike letters, digits of all scripts, disguised and doubled letters, Traditional to Simplified.
 * Linear in the length; never throws, whatever the text holds (lone surrogates included).
 */
export function normalise(text: string, tables: Tables): NormalText {
  const { fold, classes } = tables;
  const cut = text.length > HEAD + TAIL;
  const total = cut ? HEAD + TAIL : text.length;
  reserve(total * 4 + 8);
  const out = chars;
  const origin = from;
  let n = 0;
  let last = SPACE;
  let lastClass: number = CLASS.space;
  let wordStart = 0;
  let mask = 0;
  let scripts = 0;
  let stopCount = 0;
  let loneLetters = 0;
  let longestLoneRun = 0;

  const end = cut ? text.length : total;
  for (let i = 0; i < end; i++) {
    if (cut && i === HEAD) {
      i = text.length - TAIL;
      if (last !== SPACE) {
        out[n] = SPACE;
        origin[n++] = HEAD;
        last = SPACE;
        lastClass = CLASS.space;
        mask = 0;
        wordStart = n;
      }
      if (stopCount === stops.length) growStops();
      stops[stopCount++] = n;
    }
    const unit = text.charCodeAt(i);
    let c = fold[unit];
    if (c >= 32) {
      const k = classes[c];
      if (k <= CLASS.greek) {
        // Doubled letters are folded on both sides, so "freeee" and "free" are the same word.
        if (c === last) continue;
        out[n] = c;
        origin[n++] = i;
        last = c;
        lastClass = k;
        mask |= 1 << k;
        continue;
      }
      if (k === CLASS.digit && lastClass <= CLASS.greek && lastClass > 0) {
        const letter = digitInWord(text, i, c, out, wordStart, n, fold, classes);
        if (letter) {
          if (letter === last) continue;
          out[n] = letter;
          origin[n++] = i;
          last = letter;
          lastClass = CLASS.latin;
          continue;
        }
      } else if (c === ZERO && lastClass === CLASS.space && isLetter(text, i + 1, fold, classes)) {
        out[n] = 111;
        origin[n++] = i;
        last = 111;
        lastClass = CLASS.latin;
        mask |= 2; // "0nline"
        continue;
      }
      // An ornament that no phrase names only stands between the words.
      if (k !== CLASS.symbol || tables.symbols?.[c] !== 0) {
        out[n] = c;
        origin[n++] = i;
        last = c;
        lastClass = k;
        mask |= 1 << k;
        continue;
      }
    }
    switch (c) {
      case FOLD.drop:
        continue;
      case FOLD.expand: {
        const at = expansionOf(unit, tables);
        const length = tables.expansions[at];
        for (let j = 1; j <= length; j++) {
          c = tables.expansions[at + j];
          const k = classes[c];
          if (c === last && k <= CLASS.greek) continue;
          out[n] = c;
          origin[n++] = i;
          last = c;
          lastClass = k;
          mask |= 1 << k;
        }
        continue;
      }
      case FOLD.surrogate: {
        const low = i + 1 < end ? text.charCodeAt(i + 1) : 0;
        if ((unit & 0xfc00) !== 0xd800 || (low & 0xfc00) !== 0xdc00) break;
        const code = ((unit - 0xd800) << 10) + (low - 0xdc00) + 0x10000;
        c = astral(code, tables);
        // An emoji that no phrase names only stands between the words.
        if (c !== 0 && classes[c] === CLASS.symbol && tables.symbols?.[c] === 0) c = 0;
        if (c === 0) {
          i++;
          break;
        }
        const k = classes[c];
        if (c === last && k <= CLASS.greek) {
          i++;
          continue;
        }
        if (k === CLASS.symbol && last !== SPACE) {
          out[n] = SPACE;
          origin[n++] = i;
        }
        out[n] = c;
        origin[n++] = i;
        last = c;
        lastClass = k;
        mask |= 1 << k;
        i++;
        continue;
      }
      case FOLD.point: {
        if (
          lastClass === CLASS.digit &&
          i + 1 < end &&
          classes[fold[text.charCodeAt(i + 1)]] === CLASS.digit
        ) {
          out[n] = unit === 44 || unit === 0xff0c ? 44 : 46;
          origin[n++] = i;
          last = 46;
          lastClass = CLASS.digit;
          continue;
        }
        break;
      }
      case FOLD.leet: {
        const inside =
          lastClass > 0 && lastClass <= CLASS.greek && isLetterOrLeet(text, i + 1, fold, classes);
        const leads =
          unit === 36 &&
          lastClass === CLASS.space &&
          isLetter(text, i + 1, fold, classes) &&
          isLetter(text, i + 2, fold, classes);
        if (inside || leads) {
          const letter = leetLetter(unit);
          if (letter === last) continue;
          out[n] = letter;
          origin[n++] = i;
          last = letter;
          lastClass = CLASS.latin;
          mask |= 2;
          continue;
        }
        if (unit === 36) {
          out[n] = 36;
          origin[n++] = i;
          last = 36;
          lastClass = CLASS.symbol;
          continue;
        }
        break;
      }
    }
    // A separator: the word is finished.
    scripts |= mask;
    if (lastClass === CLASS.ideograph || lastClass === CLASS.unspaced) {
      // "免 费 机 票": one blank or ornament between characters that need none.
      const next = i + 1 < end ? classes[fold[text.charCodeAt(i + 1)]] : 0;
      if (next === lastClass && c !== FOLD.stop && unit !== 10 && isOrnament(unit)) continue;
    }
    if (c === FOLD.stop || c === FOLD.leet || (c === FOLD.point && isStop(text, i, unit))) {
      if (stopCount === stops.length) growStops();
      stops[stopCount++] = n + (last === SPACE ? 0 : 1);
    }
    if (last !== SPACE) {
      if (n - wordStart === 1 && lastClass <= CLASS.greek && lastClass > 0) {
        if (++loneLetters > longestLoneRun) longestLoneRun = loneLetters;
      } else loneLetters = 0;
      out[n] = SPACE;
      origin[n++] = i;
      last = SPACE;
      lastClass = CLASS.space;
      mask = 0;
    }
    wordStart = n;
  }
  scripts |= mask;
  if (n - wordStart === 1 && ++loneLetters > longestLoneRun) longestLoneRun = loneLetters;
  origin[n] = text.length;
  if ((scripts & 2) !== 0 && (scripts & 12) !== 0) n = unmix(n, text.length, stopCount, tables);
  if (longestLoneRun >= 4) n = joinLoneLetters(n, classes, text, stopCount);
  out[n] = SPACE;
  return { chars: out, from: origin, length: n, stops, stopCount, cut };
}

function growStops(): void {
  const wider = new Int32Array(stops.length * 2);
  wider.set(stops);
  stops = wider;
}

function isLetter(text: string, i: number, fold: Uint16Array, classes: Uint8Array): boolean {
  if (i >= text.length) return false;
  const c = fold[text.charCodeAt(i)];
  const k = c >= 32 ? classes[c] : 0;
  return k > 0 && k <= CLASS.greek;
}

function isLetterOrLeet(text: string, i: number, fold: Uint16Array, classes: Uint8Array): boolean {
  if (isLetter(text, i, fold, classes)) return true;
  const unit = i < text.length ? text.charCodeAt(i) : 0;
  return (
    (unit === 36 || unit === 64 || unit === 33 || unit === 48 || unit === 51) &&
    isLetter(text, i + 1, fold, classes)
  );
}

/** A digit after letters: the letter it stands for, or 0 where it is a number. */
function digitInWord(
  text: string,
  i: number,
  digit: number,
  out: Uint16Array,
  wordStart: number,
  n: number,
  fold: Uint16Array,
  classes: Uint8Array,
): number {
  const letter = leetLetter(digit);
  if (letter === 0) return 0;
  if (isLetter(text, i + 1, fold, classes)) return letter;
  // "fr33": at most two disguised digits at the end of a word that is no currency.
  let j = i;
  while (j < text.length && j < i + 4) {
    const c = fold[text.charCodeAt(j)];
    if (c < 32 || classes[c] !== CLASS.digit) break;
    if (leetLetter(c) === 0) return 0;
    j++;
  }
  if (isLetter(text, j, fold, classes) && j - i <= 2) return letter;
  if (j - i > 2 || n - wordStart < 2) return 0;
  const next = j < text.length ? fold[text.charCodeAt(j)] : 0;
  if (next >= 32 || next === FOLD.point) return 0;
  const word = String.fromCharCode(...out.subarray(wordStart, n));
  return BEFORE_NUMBERS.has(word) ? 0 : letter;
}

function isOrnament(unit: number): boolean {
  return (
    unit === 32 ||
    unit === 0xa0 ||
    unit === 0x3000 ||
    unit === 46 ||
    unit === 42 ||
    unit === 45 ||
    unit === 95 ||
    unit === 126 ||
    unit === 0xb7 ||
    unit === 124 ||
    unit === 47 ||
    unit === 0x30fb
  );
}

/** A full stop ends a sentence when no letter or digit follows at once; a comma never does. */
function isStop(text: string, i: number, unit: number): boolean {
  if (unit === 44 || unit === 0xff0c || unit === 0x3001) return false;
  const next = i + 1 < text.length ? text.charCodeAt(i + 1) : 32;
  return next === 32 || next === 10 || next === 13 || next === 0x3000;
}

function expansionOf(unit: number, tables: Tables): number {
  let low = 0;
  let high = tables.expandKeys.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tables.expandKeys[middle] < unit) low = middle + 1;
    else high = middle;
  }
  return tables.expandAt[low];
}

/** Emoji keep their identity as private-use units, so that phrases may name them. */
export const EMOJI_BASE = 0xe100;

function astral(code: number, tables: Tables): number {
  if (code >= 0x1d400 && code <= 0x1d7ff) return tables.styled[code - 0x1d400];
  if (code >= 0x1f100 && code <= 0x1f1ff) {
    const plain = tables.styled[1024 + code - 0x1f100];
    if (plain) return plain;
  }
  if (code >= 0x1f000 && code <= 0x1faff) return EMOJI_BASE + (code - 0x1f000);
  if (code >= 0x20000 && code <= 0x3ffff) return 0x4e00;
  return 0;
}

/** Latin letters drawn like Cyrillic ones, for words that are Cyrillic but for a few letters. */
const TO_CYRILLIC: Readonly<Record<number, number>> = {
  97: 0x430,
  98: 0x432,
  99: 0x441,
  101: 0x435,
  104: 0x43d,
  105: 0x456,
  107: 0x43a,
  109: 0x43c,
  111: 0x43e,
  112: 0x440,
  116: 0x442,
  120: 0x445,
  121: 0x443,
};

/** A text with fewer letters than this share that are only Cyrillic or Greek is Latin in disguise. */
const OWN_LETTERS = 0.04;

/**
 * A text in which Cyrillic and Greek letters only stand for Latin ones is written in Latin. Elsewhere each word
 * that mixes scripts is written in the one that most of its letters have.
 */
function unmix(n: number, textLength: number, stopCount: number, tables: Tables): number {
  const out = chars;
  let own = 0;
  let letters = 0;
  for (let j = 0; j < n; j++) {
    const c = out[j];
    if (c >= 0x370 && c <= 0x52f) {
      letters++;
      if (tables.lookalikes[c - 0x370] === 0) own++;
    } else if (c >= 97 && c <= 122) letters++;
  }
  const latinText = own < letters * OWN_LETTERS;
  for (let j = 0, start = 0; j <= n; j++) {
    if (j < n && out[j] !== SPACE) continue;
    unmixWord(start, j, latinText, tables);
    start = j + 1;
  }
  // Letters that have become the same as their neighbour are one letter, as everywhere.
  let write = 0;
  let stop = 0;
  for (let j = 0; j < n; j++) {
    while (stop < stopCount && stops[stop] <= j) stops[stop++] = write;
    if (write > 0 && out[j] === out[write - 1] && tables.classes[out[j]] <= CLASS.greek && out[j] !== SPACE)
      continue;
    out[write] = out[j];
    from[write++] = from[j];
  }
  while (stop < stopCount) stops[stop++] = write;
  from[write] = textLength;
  return write;
}

function unmixWord(start: number, end: number, latinText: boolean, tables: Tables): void {
  const out = chars;
  let latin = 0;
  let other = 0;
  for (let j = start; j < end; j++) {
    if (out[j] >= 0x370 && out[j] <= 0x52f) other++;
    else if (out[j] >= 97 && out[j] <= 122) latin++;
  }
  if (other === 0 || (latin === 0 && !latinText)) return;
  for (let j = start; j < end; j++) {
    const c = out[j];
    if ((latinText || latin >= other) && c >= 0x370 && c <= 0x52f) out[j] = tables.lookalikes[c - 0x370] || c;
    else if (!latinText && latin < other && c < 128) out[j] = TO_CYRILLIC[c] ?? c;
  }
}

/** "t y p i n g": four or more single letters in a row become one word; a wider or another gap stays a gap. */
function joinLoneLetters(n: number, classes: Uint8Array, text: string, stopCount: number): number {
  const out = chars;
  const isLone = (j: number) =>
    j < n &&
    out[j] !== SPACE &&
    classes[out[j]] <= CLASS.greek &&
    (j === 0 || out[j - 1] === SPACE) &&
    (j + 1 >= n || out[j + 1] === SPACE);
  let write = 0;
  let stop = 0;
  let runEnd = -1;
  let joint = 0;
  let previous = SPACE;
  for (let j = 0; j < n; j++) {
    while (stop < stopCount && stops[stop] <= j) stops[stop++] = write;
    // What lies ahead is untouched: writing never overtakes reading.
    if (j > runEnd && previous === SPACE && isLone(j)) {
      let k = j;
      while (isLone(k + 2)) k += 2;
      if (k - j >= 6) runEnd = k;
    }
    const c = out[j];
    previous = c;
    if (j < runEnd) {
      if (c === SPACE) {
        const sign = text.charCodeAt(from[j]);
        const narrow = from[j + 1] - from[j] <= 1 && (joint === 0 || joint === sign);
        joint = narrow ? sign : 0;
        if (narrow) continue;
      }
      if (write > 0 && c === out[write - 1] && c !== SPACE) continue;
    }
    out[write] = c;
    from[write++] = from[j];
  }
  while (stop < stopCount) stops[stop++] = write;
  from[write] = text.length;
  return write;
}
