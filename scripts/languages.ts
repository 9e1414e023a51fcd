/**
 * `npm run languages`: what each language file leaves to English, and what is wrong in it.
 * Exit status 1 where something is wrong; with `--release` also where a text is missing. `npm run languages -- ms` lists every gap.
 */
import { gaps, languageSource, mistakes } from '../lib/languages/schema.ts';
import { englishSigns, readLanguages } from './packaged-files.ts';

const args = process.argv.slice(2);
const release = args.includes('--release');
const only = args.filter((arg) => !arg.startsWith('--'));
const signs = englishSigns();
const files = readLanguages();
const english = languageSource.parse(files.find(({ language }) => language.tag === 'en'));
let bad = 0;
for (const file of files) {
  const { tag, name, reviewed } = file.language;
  if (only.length > 0 && !only.includes(tag)) continue;
  const wrong = mistakes(file, english, new Set(Object.keys(signs)));
  const missing = wrong.length > 0 ? [] : gaps(languageSource.parse(file), english, signs);
  bad += wrong.length + (release ? missing.length : 0);
  const state = missing.length === 0 ? 'complete' : `${missing.length} texts missing`;
  console.log(`${tag.padEnd(8)} ${name}: ${state}${reviewed ? '' : ', not yet read by a native speaker'}`);
  for (const sentence of wrong) console.log(`         wrong: ${sentence}`);
  if (only.length > 0) for (const key of missing) console.log(`         ${key}`);
}
if (bad > 0) {
  console.error(`${bad} to mend in lib/languages.`);
  process.exitCode = 1;
}
