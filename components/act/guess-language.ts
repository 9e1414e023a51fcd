/** In which of our languages a text most likely is; good enough to choose the words of five questions. */

/** Scripts that one of our languages alone writes, or writes most. Order matters where a script is shared. */
const scripts: [string, RegExp][] = [
  ['th', /\p{Script=Thai}/gu],
  ['my', /\p{Script=Myanmar}/gu],
  ['km', /\p{Script=Khmer}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['zh-Hans', /\p{Script=Han}/gu],
];

/** Small words that the Latin-script languages use all the time and the others seldom. */
const smallWords: Record<string, string> = {
  en: 'the and you your with for are is of to',
  ms: 'anda dan yang untuk dengan tidak boleh kerja adalah awak nak ke',
  id: 'anda dan yang untuk dengan tidak bisa kerja adalah kamu gaji lowongan butuh',
  vi: 'và của bạn không là cho được với người có việc',
  fil: 'ang ng mga sa na ay para kayo po hindi may',
  pt: 'de que para com você não uma os por em trabalho',
  sw: 'na ya kwa wa kazi ni za kama wewe hakuna',
};

/** Letters of Urdu that Arabic does not have, words of Nepali that Hindi does not have, traditional forms. */
const urdu = /[ٹڈڑںےھگچپ]/u;
const nepali = /हरू|तपाईं|गर्न|भएको|लागि|(^|\s)छ($|[\s।])/u;
const traditional = /[們個國這裡來時會說還與對開關點電話錢萬應當給員網聯絡經驗學歷無護機場]/u;

/** A tag of our languages; `en` where nothing tells. */
export function guessLanguage(text: string): string {
  const sample = text.slice(0, 2_000);
  const letters = (sample.match(/\p{L}/gu) ?? []).length;
  for (const [tag, script] of scripts) {
    const own = (sample.match(script) ?? []).length;
    if (own === 0 || own < letters * 0.3) continue;
    if (tag === 'ar' && urdu.test(sample)) return 'ur';
    if (tag === 'hi' && nepali.test(sample)) return 'ne';
    if (tag === 'zh-Hans' && traditional.test(sample)) return 'zh-Hant';
    return tag;
  }
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = Object.entries(smallWords).map(([tag, list]) => {
    const own = new Set(list.split(' '));
    return { tag, count: words.filter((word) => own.has(word)).length };
  });
  const best = counts.reduce((most, next) => (next.count > most.count ? next : most));
  return best.count > 0 ? best.tag : 'en';
}
