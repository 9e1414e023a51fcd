/** Shows a view of the window on the stub of the browser, and finds things in it as a person would: by words and roles. */
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { sampleCountries } from '../../components/gallery/sample-lines.ts';
import { type StubHost, type StubOptions, stubHost } from '../../components/gallery/stub-host.ts';
import { WindowFrame } from '../../components/window-frame.tsx';
import { packagedLanguage } from './window-language-files.ts';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

export async function files(path: string): Promise<unknown> {
  const country = /^hotlines\/(\w+)\.json$/.exec(path)?.[1];
  if (country) return sampleCountries[country] ?? { country, lines: [] };
  const tag = /^languages\/([\w-]+)\.json$/.exec(path)?.[1];
  if (tag) return packagedLanguage(tag);
  throw new Error(`no file ${path}`);
}

export interface Shown {
  host: StubHost;
  page: HTMLElement;
  text(): string;
  /** The button, link or summary whose words begin like this. */
  press(words: string): Promise<void>;
  find(words: string): HTMLElement | undefined;
  type(label: string, value: string): Promise<void>;
  pick(label: string, value: string): Promise<void>;
  key(name: string): Promise<void>;
  settle(): Promise<void>;
}

let open: { root: Root; page: HTMLElement } | null = null;

/** Takes the last view away. */
export async function leave(): Promise<void> {
  const last = open;
  open = null;
  if (!last) return;
  await act(async () => last.root.unmount());
  last.page.remove();
}

/** Lets every answer that is on its way arrive. */
async function settle(): Promise<void> {
  await act(async () => {
    for (let turn = 0; turn < 12; turn += 1) await new Promise((done) => setImmediate(done));
  });
}

const words = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

function setValue(element: HTMLElement, value: string): void {
  // React watches the property of the element itself; the prototype's setter goes past it.
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set;
  setter?.call(element, value);
}

export async function show(view: ReactNode, options: Partial<StubOptions> = {}): Promise<Shown> {
  await leave();
  const host = stubHost({ files, ...options });
  const page = document.createElement('div');
  document.body.append(page);
  const root = createRoot(page);
  open = { root, page };
  await act(async () =>
    root.render(
      <WindowFrame host={host} overTab>
        {view}
      </WindowFrame>,
    ),
  );
  await settle();
  const find = (start: string) =>
    [...page.querySelectorAll<HTMLElement>('button, a, summary')].find((element) =>
      words(element).startsWith(start),
    );
  const field = (label: string) => {
    const found = page.querySelector<HTMLElement>(`[aria-label="${label}"]`);
    if (!found) throw new Error(`no field "${label}" in: ${words(page)}`);
    return found;
  };
  return {
    host,
    page,
    find,
    settle,
    text: () => words(page),
    async press(start) {
      const target = find(start);
      if (!target) throw new Error(`nothing to press says "${start}" in: ${words(page)}`);
      await act(async () => target.click());
      await settle();
    },
    async type(label, value) {
      const target = field(label);
      await act(async () => {
        setValue(target, value);
        target.dispatchEvent(new Event('input', { bubbles: true }));
      });
    },
    async pick(label, value) {
      const target = field(label);
      await act(async () => {
        setValue(target, value);
        target.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await settle();
    },
    async key(name) {
      await act(async () => {
        window.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
      });
      await settle();
    },
  };
}
