/** The browser, as our pages see it. */
import { browser } from 'wxt/browser';
import { readReport } from '../../components/popup/tab-state.ts';
import type { OwnPage, WindowHost } from '../../components/window-host.ts';

const address = (path: string) =>
  (browser.runtime as unknown as { getURL(path: string): string }).getURL(path);

/** `auto` where nothing valid is stored. */
function languageOf(settings: unknown): string {
  const { language } = (settings ?? {}) as { language?: unknown };
  return typeof language === 'string' ? language : 'auto';
}

async function tabOfThisWindow() {
  // Opened beside a page instead of over it: the tab is named in the address.
  const named = Number(new URLSearchParams(location.search).get('tab'));
  if (Number.isInteger(named) && named > 0) return browser.tabs.get(named).catch(() => undefined);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

const settingsAtStart = browser.storage.local.get('settings').catch(() => ({ settings: undefined }));
const browserLanguages = [browser.i18n.getUILanguage(), ...navigator.languages];

const files = new Map<string, Promise<unknown>>();

/** A packaged file, read once. It cannot change while a page of ours is open. */
function packaged(path: string): Promise<unknown> {
  const known = files.get(path);
  if (known) return known;
  const file = fetch(address(`/${path}`)).then((answer) => answer.json());
  files.set(path, file);
  return file;
}

export const browserHost: WindowHost = {
  async ask(type, payload) {
    try {
      const answer = await browser.runtime.sendMessage({ type, ...payload });
      return answer ?? { ok: false, error: 'worker-unreachable' };
    } catch {
      return { ok: false, error: 'worker-unreachable' };
    }
  },
  async tab() {
    const tab = await tabOfThisWindow().catch(() => undefined);
    return tab?.id === undefined ? null : { id: tab.id, address: tab.url ?? '' };
  },
  tell: (tabId, message) =>
    browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => undefined) as Promise<unknown>,
  async health() {
    const tabs = await browser.tabs.query({}).catch(() => []);
    const reports = await Promise.all(
      tabs.map(({ id }) =>
        id === undefined
          ? undefined
          : browser.tabs.sendMessage(id, { type: 'report' }, { frameId: 0 }).catch(() => undefined),
      ),
    );
    return reports
      .map(readReport)
      .filter((report) => report !== null)
      .map(({ site, read, layoutChanged, health }) => ({ site, read, layoutChanged, health }));
  },
  async showTab(tabId) {
    await browser.tabs.update(tabId, { active: true }).catch(() => undefined);
  },
  packaged,
  languageSetting: async () => languageOf((await settingsAtStart).settings),
  browserLanguages: () => browserLanguages,
  watchLanguage(changed) {
    const listen = (changes: Record<string, { newValue?: unknown }>) => {
      if (changes.settings) changed(languageOf(changes.settings.newValue));
    };
    browser.storage.local.onChanged.addListener(listen);
    return () => browser.storage.local.onChanged.removeListener(listen);
  },
  // No `await` before the request: the browser allows it only in the moment of the click.
  askAccess: (origins) => browser.permissions.request({ origins }).catch(() => false),
  copy: (text) =>
    navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    ),
  save(name, text, type) {
    const url = URL.createObjectURL(new Blob([text], { type }));
    const link = Object.assign(document.createElement('a'), { href: url, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  },
  openPage(page: OwnPage) {
    if (page === 'options') void browser.runtime.openOptionsPage();
    else void browser.tabs.create({ url: address(`/${page}.html`) });
  },
  close: () => window.close(),
  now: Date.now,
  version: browser.runtime.getManifest().version,
};
