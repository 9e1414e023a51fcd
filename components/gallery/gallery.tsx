/** One page of ours with every part and state of the window, on a stub of the browser. Not in the built extension. */
import { createRoot } from 'react-dom/client';
import type { LanguageFile } from '../../lib/languages/language.ts';
import { WindowFrame } from '../window-frame.tsx';
import { sampleCountries } from './sample-lines.ts';
import { scenes } from './scenes.tsx';
import { stubHost } from './stub-host.ts';

const asked = new URLSearchParams(location.search);
const scene = scenes[asked.get('scene') ?? ''] ?? scenes.parts;
const language = asked.get('language') ?? 'en';

/** English in longer words from right to left: shows what breaks before there is an Arabic file. */
function mirrored(file: LanguageFile): LanguageFile {
  const ui = Object.fromEntries(Object.entries(file.ui).map(([key, text]) => [key, `‏مرحبا ${text} شكرا`]));
  return { ...file, ui, language: { ...file.language, tag: 'ar', direction: 'rtl' } };
}

async function files(path: string): Promise<unknown> {
  const country = /^hotlines\/(\w+)\.json$/.exec(path)?.[1];
  if (country) return sampleCountries[country] ?? { country, lines: [] };
  const answer = await fetch(
    `/${language === 'mirrored' ? path.replace('languages/ar', 'languages/en') : path}`,
  );
  if (!answer.ok) throw new Error(`no file ${path}`);
  const content = await answer.json();
  return language === 'mirrored' && path.startsWith('languages/')
    ? mirrored(content as LanguageFile)
    : content;
}

const host = stubHost({
  ...scene.host,
  files,
  settings: { ...scene.host?.settings, language: language === 'mirrored' ? 'ar' : language },
});
document.body.className = scene.page === 'popup' ? 'popup-body' : 'page-body';
const place = document.getElementById('window');
if (place) createRoot(place).render(<WindowFrame host={host}>{scene.view}</WindowFrame>);
