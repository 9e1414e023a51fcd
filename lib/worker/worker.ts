/**
 * The worker as a whole: one function per event of the browser. The browser stops the worker when it likes and starts
 * it with an event; nothing here lives in memory alone but what can be read again.
 */
import type { Browser } from 'wxt/browser';
import type { ToTab } from '../messages.ts';
import { type MessageSender, ownAddress, type Tab, type WorkerDeps } from './deps.ts';
import { dispatcher, type PlainAnswer } from './handlers.ts';
import { menuIds } from './menus.ts';
import { openPopup } from './open-finding.ts';
import { readTab } from './read-tab.ts';
import { refreshBrowser, refreshSites, tell } from './refresh.ts';
import { services } from './services.ts';

export interface Worker {
  /** For `runtime.onMessage`: answers later, by `answer`. */
  message(message: unknown, sender: MessageSender, answer: (answer: PlainAnswer) => void): true;
  /** The extension was installed or updated: open tabs, registered sites and menus anew. */
  installed(details: { reason: string }): Promise<void>;
  /** The browser was started. */
  started(): Promise<void>;
  /** The worker was started, for whatever reason; called once, after all listeners are in place. */
  woke(): Promise<void>;
  accessChanged(): Promise<void>;
  tabClosed(tabId: number): Promise<void>;
  menuChosen(info: Browser.contextMenus.OnClickData, tab?: Tab): Promise<void>;
  command(name: string, tab?: Tab): Promise<void>;
}

const hour = 3_600_000;

export function createWorker(deps: WorkerDeps): Worker {
  const { api } = deps;
  const parts = services(deps);
  const dispatch = dispatcher(parts);

  /** At most once an hour: a worker is started many times a day. */
  async function purgeHistory(): Promise<void> {
    const { purged } = await api.storage.session.get('purged');
    if (typeof purged === 'number' && deps.now() - purged < hour) return;
    await api.storage.session.set({ purged: deps.now() });
    await parts.history.purge((await parts.settings.read()).historyDays);
  }

  return {
    message(message, sender, answer) {
      void dispatch(message, sender).then(answer);
      return true;
    },

    async installed({ reason }) {
      const ours = reason === 'install' || reason === 'update';
      await Promise.allSettled([refreshBrowser(parts), refreshSites(parts, ours)]);
      if (reason !== 'install' || (await parts.settings.read()).welcomed) return;
      await api.tabs.create({ url: ownAddress(api, '/welcome.html') }).catch(() => undefined);
    },

    async started() {
      await Promise.allSettled([refreshBrowser(parts), refreshSites(parts)]);
    },

    async woke() {
      await Promise.allSettled([
        // Settings are for our own pages; a page's script gets what it needs by message.
        api.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }),
        purgeHistory(),
      ]);
    },

    async accessChanged() {
      await refreshSites(parts, true).catch(() => undefined);
    },

    async tabClosed(tabId) {
      await parts.tabs.forget(tabId).catch(() => undefined);
    },

    async menuChosen({ menuItemId, selectionText }, tab) {
      if (tab?.id === undefined) return;
      const what =
        menuItemId === menuIds.selection ? 'selection' : menuItemId === menuIds.page ? 'page' : null;
      if (!what) return;
      // The popup opens either way: it asks the page what was found, and says so if the page cannot be read.
      await readTab(api, deps.sites, tab.id, what, selectionText?.slice(0, 25_000));
      await openPopup(api, tab).catch(() => undefined);
    },

    async command(name, tab) {
      if (name !== 'next-marked') return;
      const asked = tab ?? (await api.tabs.query({ active: true, lastFocusedWindow: true }))[0];
      if (asked?.id !== undefined) await tell(parts, asked.id, { type: 'next-marked' } satisfies ToTab);
    },
  };
}
