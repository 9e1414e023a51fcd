import * as OpenCC from 'opencc-js';
import { CLASS, FOLD } from '../engine/tables.ts';

/**
 * Builds the character tables of the normalisation from Unicode's own data (through the JavaScript engine)
 * and from OpenCC's Traditional-to-Simplified dictionary. Runs at build time only.
 */
export interface CharacterTables {
  fold: Uint16Array;
  classes: Uint8Array;
  expandKeys: Uint16Array;
  expandAt: Uint16Array;
  expansions: Uint16Array;
  styled: Uint16Array;
  lookalikes: Uint16Array;
}

/** Small capitals and other letters drawn like Latin ones that NFKC leaves alone. */
const DRAWN_LATIN: Record<string, string> = {
  ᴀ: 'a',
  ʙ: 'b',
  ᴄ: 'c',
  ᴅ: 'd',
  ᴇ: 'e',
  ꜰ: 'f',
  ɢ: 'g',
  ʜ: 'h',
  ɪ: 'i',
  ᴊ: 'j',
  ᴋ: 'k',
  ʟ: 'l',
  ᴍ: 'm',
  ɴ: 'n',
  ᴏ: 'o',
  ᴘ: 'p',
  ǫ: 'q',
  ʀ: 'r',
  ꜱ: 's',
  ᴛ: 't',
  ᴜ: 'u',
  ᴠ: 'v',
  ᴡ: 'w',
  ʏ: 'y',
  ᴢ: 'z',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ɑ: 'a',
  ɡ: 'g',
  ʼ: '',
};

const ARABIC: Record<string, string> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ؤ: 'و',
  ئ: 'ي',
  ک: 'ك',
  ی: 'ي',
  ہ: 'ه',
  ھ: 'ه',
  ۃ: 'ه',
  ے: 'ي',
  ۓ: 'ي',
  ە: 'ه',
  ء: '',
};

/**
 * Amharic writes some sounds with letters that are said alike and freely exchanged (ሥራ and ስራ, ዓመት and አመት):
 * each row of eight letters becomes the row it is mixed up with, and ሃ and ኣ become ሀ and አ.
 */
const ETHIOPIC_ALIKE: Record<string, string> = { ሐ: 'ሀ', ኀ: 'ሀ', ሠ: 'ሰ', ዐ: 'አ', ፀ: 'ጸ' };

function ethiopic(c: string): string {
  const unit = c.charCodeAt(0);
  const row = ETHIOPIC_ALIKE[String.fromCharCode(unit & 0xfff8)];
  const one = row ? row.charCodeAt(0) + (unit & 7) : unit;
  if (one === 0x1203 || one === 0x12a3) return String.fromCharCode(one - 3);
  return row ? String.fromCharCode(one) : c;
}

const LOOKALIKES: Record<string, string> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  н: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  о: 'o',
  р: 'p',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x',
  ԁ: 'd',
  һ: 'h',
  ԝ: 'w',
  ѵ: 'v',
  г: 'r',
  п: 'n',
  и: 'u',
  ԛ: 'q',
  ӏ: 'l',
  ь: 'b',
  з: '3',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  γ: 'y',
  μ: 'm',
  ω: 'w',
  ζ: 'z',
  σ: 'o',
};

/** Symbols that stay in the text as words of their own. */
const SYMBOLS = '%€£¥₱฿₫₹৳₩₦₵៛₽₺₴₲₸₮℃＄✈☎✅❗⚠☺❤★➡⬇';

function classOf(unit: number): number {
  const c = String.fromCharCode(unit);
  if (unit >= 0xe100 && unit < 0xf000) return CLASS.symbol;
  if (unit === 44 || unit === 46) return CLASS.digit;
  if (/\p{Nd}/u.test(c)) return CLASS.digit;
  if (SYMBOLS.includes(c) || c === '$') return CLASS.symbol;
  if (/\p{Script=Latin}/u.test(c)) return CLASS.latin;
  if (/\p{Script=Cyrillic}/u.test(c)) return CLASS.cyrillic;
  if (/\p{Script=Greek}/u.test(c)) return CLASS.greek;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー〇々]/u.test(c)) return CLASS.ideograph;
  if (/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(c)) return CLASS.unspaced;
  if (
    /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Sinhala}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}]/u.test(
      c,
    )
  )
    return CLASS.brahmic;
  if (/[\p{Script=Arabic}\p{Script=Ethiopic}\p{Script=Hangul}\p{Script=Hebrew}]/u.test(c))
    return CLASS.affixed;
  if (/\p{L}/u.test(c)) return CLASS.other;
  return CLASS.space;
}

const STOPS = '.!?。！？;；।॥۔؟។៕၊။…\n\r፡።';

export function buildCharacterTables(): CharacterTables {
  const simplify = OpenCC.ConverterFactory(OpenCC.Locale.from.tw, OpenCC.Locale.to.cn);
  const simplifyHk = OpenCC.ConverterFactory(OpenCC.Locale.from.hk, OpenCC.Locale.to.cn);
  const fold = new Uint16Array(65536);
  const classes = new Uint8Array(65536);
  const expansions: number[] = [0];
  const expandKeys: number[] = [];
  const expandAt: number[] = [];
  for (let unit = 0; unit < 65536; unit++) classes[unit] = unit >= 32 ? classOf(unit) : CLASS.space;

  const foldChar = (c: string): string => {
    let s = c.normalize('NFKC').toLowerCase();
    if (/[\u3400-\u9fff\uf900-\ufaff]/.test(s))
      s = [...s]
        .map((x) => {
          const a = simplify(x);
          return a === x ? simplifyHk(x) : a;
        })
        .join('');
    s = [...s].map((x) => DRAWN_LATIN[x] ?? ARABIC[x] ?? ethiopic(x)).join('');
    // Accents, Arabic vowel marks, nukta: both sides of every comparison lose them.
    if (/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(s))
      s = s.normalize('NFD').replace(/\p{M}/gu, '');
    if (/[\p{Script=Devanagari}\p{Script=Bengali}]/u.test(s))
      s = s
        .normalize('NFD')
        .replace(/[\u093c\u09bc]/g, '')
        .normalize('NFC');
    s = s.replace(/[\u064b-\u065f\u0670\u0640\u06d6-\u06ed]/g, '');
    // Katakana becomes hiragana: adverts mix both freely.
    s = s.replace(/[\u30a1-\u30f6]/g, (x) => String.fromCharCode(x.charCodeAt(0) - 0x60));
    s = [...s].map((x) => DRAWN_LATIN[x] ?? ARABIC[x] ?? ethiopic(x)).join('');
    return s;
  };
  const digitValue = (c: string): number => {
    let first = c.charCodeAt(0);
    while (/\p{Nd}/u.test(String.fromCharCode(first - 1)) && c.charCodeAt(0) - first < 9) first--;
    return c.charCodeAt(0) - first;
  };
  for (let unit = 0; unit < 65536; unit++) {
    const c = String.fromCharCode(unit);
    if (unit >= 0xd800 && unit <= 0xdfff) {
      fold[unit] = FOLD.surrogate;
      continue;
    }
    if ('@!|'.includes(c) || c === '$' || c === '＠' || c === '＄') {
      fold[unit] = FOLD.leet;
      continue;
    }
    if (c === '.' || c === ',' || c === '，') {
      fold[unit] = FOLD.point;
      continue;
    }
    if (STOPS.includes(c)) {
      fold[unit] = FOLD.stop;
      continue;
    }
    // Invisible and joining characters, variation selectors, keycap frame, apostrophes inside words.
    if (
      (/[\p{Cf}\p{Mn}]/u.test(c) || "\ufe0e\ufe0f\u20e3'’‘ʼ`´\u00ad".includes(c)) &&
      ![CLASS.unspaced, CLASS.brahmic].includes(classes[unit] as 6)
    ) {
      fold[unit] = FOLD.drop;
      continue;
    }
    if (unit >= 0xe031 && unit <= 0xe03a) {
      fold[unit] = 48 + unit - 0xe031;
      continue;
    } // pay digits of one job board
    if (/\p{Nd}/u.test(c)) {
      fold[unit] =
        unit < 128 ? unit : unit >= 0xff10 && unit <= 0xff19 ? unit - 0xff10 + 48 : 48 + digitValue(c);
      continue;
    }
    if (SYMBOLS.includes(c)) {
      fold[unit] = c === '＄' ? 36 : unit;
      continue;
    }
    const s = foldChar(c);
    if (s.length === 0) {
      fold[unit] = FOLD.drop;
      continue;
    }
    if (s.length === 1 && /[\p{L}\p{M}\p{Nd}ー々〇]/u.test(s)) {
      const to = s.charCodeAt(0);
      fold[unit] = to;
      continue;
    }
    if (s.length > 1 && /^[\p{L}\p{M}\p{N} .]+$/u.test(s) && /[\p{L}\p{N}]/u.test(s) && s.length < 12) {
      const clean = s.replace(/[ .]/g, '');
      fold[unit] = FOLD.expand;
      expandKeys.push(unit);
      expandAt.push(expansions.length);
      expansions.push(clean.length, ...[...clean].map((x) => x.charCodeAt(0)));
      continue;
    }
    fold[unit] = FOLD.space;
  }

  const styled = new Uint16Array(1024 + 256);
  for (let i = 0; i < 1024; i++) {
    const s = String.fromCodePoint(0x1d400 + i)
      .normalize('NFKC')
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '');
    if (s.length === 1 && /[\p{L}\p{N}]/u.test(s)) styled[i] = s.charCodeAt(0);
  }
  for (let i = 0; i < 256; i++) {
    const code = 0x1f100 + i;
    let letter = -1;
    for (const first of [0x1f110, 0x1f130, 0x1f150, 0x1f170])
      if (code >= first && code < first + 26) letter = code - first;
    if (letter >= 0) styled[1024 + i] = 97 + letter;
  }
  const lookalikes = new Uint16Array(0x530 - 0x370);
  for (const [from, to] of Object.entries(LOOKALIKES))
    lookalikes[from.charCodeAt(0) - 0x370] = to.charCodeAt(0);
  return {
    fold,
    classes,
    styled,
    lookalikes,
    expandKeys: Uint16Array.from(expandKeys),
    expandAt: Uint16Array.from(expandAt),
    expansions: Uint16Array.from(expansions),
  };
}
