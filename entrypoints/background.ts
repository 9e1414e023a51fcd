import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { ownAddress } from '../lib/worker/deps.ts';
import { loadReader } from '../lib/worker/ruleset-reader.ts';
import { sites } from '../lib/worker/sites.ts';
import { createWorker } from '../lib/worker/worker.ts';

/** Every listener is in place before anything is waited for: else the event that started the worker would be lost. */
export default defineBackground(() => {
  const worker = createWorker({
    api: browser,
    sites,
    loadReader: () => loadReader(browser),
    packaged: async (path) => (await fetch(ownAddress(browser, `/${path}`))).json(),
    now: Date.now,
    indexedDB: globalThis.indexedDB,
    IDBKeyRange: globalThis.IDBKeyRange,
    historyPatience: 1_000,
  });
  browser.runtime.onMessage.addListener(worker.message);
  browser.runtime.onInstalled.addListener(worker.installed);
  browser.runtime.onStartup.addListener(worker.started);
  browser.permissions.onAdded.addListener(worker.accessChanged);
  browser.permissions.onRemoved.addListener(worker.accessChanged);
  browser.tabs.onRemoved.addListener(worker.tabClosed);
  browser.contextMenus?.onClicked.addListener(worker.menuChosen);
  browser.commands?.onCommand.addListener(worker.command);
  void worker.woke();
});
