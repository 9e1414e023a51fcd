/** Ways in which offers are written so that a filter does not read them. Each keeps the text readable to a person. */

const letters = (text: string, change: (letter: string, index: number) => string): string => {
  let n = 0;
  return text.replace(/[A-Za-z]/g, (letter) => change(letter, n++));
};
const words = (text: string, change: (word: string) => string): string =>
  text.replace(/[A-Za-z]{3,}/g, change);
/** A block of styled letters that begins with A (or holds small ones only). */
const styled = (text: string, capital: number, small: number): string =>
  text.replace(/[A-Za-z]/g, (c) =>
    String.fromCodePoint(c < 'a' ? capital + c.charCodeAt(0) - 65 : small + c.charCodeAt(0) - 97),
  );
const byMap = (text: string, from: string, to: string): string => {
  const list = [...to];
  return [...text].map((c) => (from.includes(c) ? list[from.indexOf(c)] : c)).join('');
};
const between = (text: string, pattern: RegExp, put: string): string => text.replace(pattern, (c) => c + put);
const HAN = /\p{Script=Han}(?=\p{Script=Han})/gu;
const SIMPLE = '银户账转费机护园国欢线务电话说们还带东请紧给爱边来签证联系';
const TRADITIONAL = '銀戶賬轉費機護園國歡線務電話說們還帶東請緊給愛邊來簽證聯繫';

export const EVASIONS: Record<string, (text: string) => string> = {
  'zero-width signs': (text) =>
    between(text, /[A-Za-z](?=[A-Za-z])|\p{Script=Han}(?=\p{Script=Han})/gu, '\u200b'),
  'bidi controls': (text) => words(text, (word) => `\u202d${word}\u202c`),
  'soft hyphens': (text) => between(text, /[A-Za-z](?=[A-Za-z])/g, '\u00ad'),
  'bold letters': (text) => styled(text, 0x1d400, 0x1d41a),
  'sans-serif letters': (text) => styled(text, 0x1d5d4, 0x1d5ee),
  'monospaced letters': (text) => styled(text, 0x1d670, 0x1d68a),
  'boxed letters': (text) =>
    text.replace(/[A-Za-z]/g, (c) => String.fromCodePoint(0x1f130 + c.toUpperCase().charCodeAt(0) - 65)),
  'circled letters': (text) => styled(text, 0x24b6, 0x24d0),
  'full-width forms': (text) => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  'small capitals': (text) => byMap(text.toLowerCase(), 'abcdefghijklmnoprtuvwyz', 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀᴛᴜᴠᴡʏᴢ'),
  'look-alike letters': (text) => byMap(text, 'aeopcxyABEHKMOPCT', 'аеорсхуАВЕНКМОРСТ'),
  'digits for letters': (text) =>
    words(text, (word) => word[0] + byMap(word.slice(1, -1), 'oiea', '0134') + word.at(-1)),
  'stretched words': (text) => words(text, (word) => word + word.at(-1)?.repeat(3)),
  // Who pulls letters apart widens the gaps between words, or nobody could read it.
  'spaced letters': (text) =>
    words(text.replace(/ /g, '   '), (word) => (word.length > 4 ? [...word].join(' ') : word)),
  'dotted letters': (text) => words(text, (word) => (word.length > 4 ? [...word].join('.') : word)),
  'accents strewn in': (text) => letters(text, (letter, n) => (n % 3 === 0 ? `${letter}\u0301` : letter)),
  'Traditional characters': (text) => byMap(text, SIMPLE, TRADITIONAL),
  'spaced characters': (text) => between(text, HAN, ' '),
  'starred characters': (text) => between(text, HAN, '*'),
  'tones left out': (text) =>
    text
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/đ/g, 'd')
      .replace(/Đ/g, 'D'),
  'other digits': (text) => text.replace(/[0-9]/g, (c) => String.fromCharCode(0x966 + Number(c))),
  keycaps: (text) => text.replace(/[0-9]/g, (c) => `${c}\ufe0f\u20e3`),
  'emoji between words': (text) => text.replace(/ /g, ' 🔥 '),
  'upper case': (text) => text.toUpperCase(),
};
