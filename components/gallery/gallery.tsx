/**
 * One page of ours with every part and state of the window, on a stub of the browser. Not in the built extension.
 * `?scene=<name>&language=<tag>`; who looks at many of them changes the address by the history, and the page follows.
 */
import { createRoot, type Root } from 'react-dom/client';
import type { LanguageFile } from '../../lib/languages/language.ts';
import { WindowFrame } from '../window-frame.tsx';
import { sampleCountries } from './sample-lines.ts';
import { type Scene, scenes } from './scenes.tsx';
import { stubHost } from './stub-host.ts';

/** English in longer words from right to left: shows what breaks before there is an Arabic file. */
function mirrored(file: LanguageFile): LanguageFile {
  const ui = Object.fromEntries(Object.entries(file.ui).map(([key, text]) => [key, `‏مرحبا ${text} شكرا`]));
  return { ...file, ui, language: { ...file.language, tag: 'ar', direction: 'rtl' } };
}

async function packaged(path: string, language: string): Promise<unknown> {
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

/** What stands at a selector, when it is there. */
async function there<E extends HTMLElement>(place: HTMLElement, selector: string): Promise<E> {
  for (;;) {
    const found = place.querySelector<E>(selector);
    if (found) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

async function act(place: HTMLElement, { writing, pressing = [] }: Scene): Promise<void> {
  if (writing !== undefined) {
    const box = await there<HTMLTextAreaElement>(place, 'textarea');
    // React watches the property of the element itself; the prototype's setter goes past it.
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(box, writing);
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }
  for (const selector of pressing) (await there(place, selector)).click();
}

let shown: Root | undefined;

function show(): void {
  const asked = new URLSearchParams(location.search);
  const scene = scenes[asked.get('scene') ?? ''] ?? scenes.parts;
  const language = asked.get('language') ?? 'en';
  const place = document.getElementById('window');
  if (!place) return;
  shown?.unmount();
  // Says how many packaged files are still on their way, so that a test looks at the page when all its words are there.
  let awaited = 0;
  const count = (change: number) => {
    awaited += change;
    place.dataset.awaited = String(awaited);
  };
  count(0);
  const host = stubHost({
    ...scene.host,
    async files(path) {
      count(1);
      try {
        return await packaged(path, language);
      } finally {
        // After those who wait for the file have drawn it.
        setTimeout(() => count(-1));
      }
    },
    settings: { ...scene.host?.settings, language: language === 'mirrored' ? 'ar' : language },
  });
  document.body.className = scene.page === 'popup' ? 'popup-body' : 'page-body';
  scrollTo(0, 0);
  shown = createRoot(place);
  shown.render(<WindowFrame host={host}>{scene.view}</WindowFrame>);
  if (scene.pressing) {
    count(1);
    void act(place, scene).finally(() => setTimeout(() => count(-1)));
  }
}

addEventListener('popstate', show);
show();
