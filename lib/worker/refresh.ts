/** Bringing what is on screen in line with the settings. */
import type { Settings, ToTab } from '../messages.ts';
import type { ScanScript } from './deps.ts';
import { writeMenus } from './menus.ts';
import { registerSites } from './register-sites.ts';
import { reinject } from './reinject.ts';
import { grantedHosts } from './script-of.ts';
import { pageSetupFor, type Services } from './services.ts';
import type { TabRecord } from './tab-records.ts';
import { lookOf, showLook, showRestingLook } from './toolbar.ts';

/** Sends to a tab; a tab without a script of ours is a normal state. */
export async function tell(services: Services, tabId: number, message: ToTab): Promise<unknown> {
  try {
    return await services.deps.api.tabs.sendMessage(tabId, message, { frameId: 0 });
  } catch {
    return undefined;
  }
}

/** Shows a tab's state on the toolbar button. */
export async function showTab(services: Services, tabId: number, record: TabRecord): Promise<void> {
  const [settings, words] = await Promise.all([services.settings.read(), services.words()]);
  await showLook(services.deps.api, tabId, lookOf(record, settings, words));
}

/** Toolbar buttons of all tabs, and the menus, in the language and look of the settings. */
export async function refreshBrowser(services: Services): Promise<void> {
  const { api } = services.deps;
  const [settings, words] = await Promise.all([services.settings.read(), services.words()]);
  await Promise.all([showRestingLook(api, settings, words), writeMenus(api, words)]);
  const records = await services.tabs.all().catch(() => new Map<number, TabRecord>());
  await Promise.all([...records].map(([id, record]) => showLook(api, id, lookOf(record, settings, words))));
}

/** Registers the sites that were asked for, and reads them in the tabs that are open now. */
export async function refreshSites(services: Services, everywhere = false): Promise<void> {
  const { api, sites } = services.deps;
  const registered = await registerSites(api, sites, await services.settings.read()).catch(() => []);
  if (everywhere) {
    for (const [script, hosts] of Object.entries(grantedHosts)) {
      await reinject(api, hosts, script as ScanScript);
    }
  }
  for (const { script, matches } of registered) await reinject(api, matches, script);
}

/** Tells every tab we know of what changed: whether to read there, the words, and to ask for verdicts again. */
export async function refreshTabs(services: Services): Promise<void> {
  const records = await services.tabs.all().catch(() => new Map<number, TabRecord>());
  await Promise.all(
    [...records].map(async ([tabId, record]) => {
      const address = await addressOf(services, tabId);
      if (address === undefined) return;
      const setup = await pageSetupFor(services, record.site, address);
      const enabled = setup.enabled && !setup.paused;
      if (enabled !== record.enabled) {
        await showTab(
          services,
          tabId,
          await services.tabs.change(tabId, { enabled, flagged: 0, worst: 'none' }),
        );
      }
      await tell(services, tabId, { type: 'setup', setup });
      await tell(services, tabId, { type: 'redraw' });
    }),
  );
}

/** A tab's address: the browser tells it where we have access, and only then a script of ours can run there. */
async function addressOf(services: Services, tabId: number): Promise<string | undefined> {
  return (await services.deps.api.tabs.get(tabId).catch(() => undefined))?.url;
}

/** Settings that a page's script or its verdicts depend on. */
const seenByPages: (keyof Settings)[] = [
  'language',
  'country',
  'sensitivity',
  'quietLook',
  'sitesOff',
  'chatsOn',
  'chatsPaused',
  'extraSites',
];

/**
 * Everything that follows from a change of settings. Never rejects. The tabs are told last and not waited for:
 * one that does not answer must not hold up the options page.
 */
export async function afterChange(services: Services, before: Settings, after: Settings): Promise<void> {
  const changed = (field: keyof Settings) => JSON.stringify(before[field]) !== JSON.stringify(after[field]);
  if (changed('historyDays')) await services.history.purge(after.historyDays).catch(() => undefined);
  if (changed('language') || changed('quietLook')) await refreshBrowser(services).catch(() => undefined);
  if (changed('chatsOn') || changed('sitesOff') || changed('extraSites')) {
    await refreshSites(services).catch(() => undefined);
  }
  if (seenByPages.some(changed)) void refreshTabs(services).catch(() => undefined);
}
