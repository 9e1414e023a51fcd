/** Reading a page that we do not read by ourselves: only when the user asks, by `activeTab`. */
import { type TabReport, type ToTab, tabReport } from '../messages.ts';
import { type Api, scanScripts } from './deps.ts';
import { scriptOf } from './script-of.ts';
import type { SiteEntry } from './site-files.ts';

async function ask(api: Api, tabId: number, message: ToTab): Promise<unknown> {
  try {
    return await api.tabs.sendMessage(tabId, message, { frameId: 0 });
  } catch {
    // Nobody of ours in that tab.
    return undefined;
  }
}

/** Is a living script of ours in the tab? One that an update left behind does not answer. */
export async function isScanned(api: Api, tabId: number): Promise<boolean> {
  return tabReport.safeParse(await ask(api, tabId, { type: 'report' })).success;
}

/** Each site's reader is in one script only. Where the address is not told, nobody granted us a site there. */
async function scriptFor(api: Api, sites: readonly SiteEntry[], tabId: number): Promise<string> {
  const { url = '' } = await api.tabs.get(tabId).catch(() => ({ url: '' }));
  return scanScripts[scriptOf(sites, url)];
}

/**
 * Reads a tab's page, or the words selected there (`text`: the selection as the browser gave it).
 * `null` where the browser lets no extension in (its own pages, its store) or the page did not answer.
 */
export async function readTab(
  api: Api,
  sites: readonly SiteEntry[],
  tabId: number,
  what: 'page' | 'selection',
  text?: string,
): Promise<TabReport | null> {
  const message: ToTab = what === 'page' ? { type: 'check-page' } : { type: 'check-selection', text };
  const first = tabReport.safeParse(await ask(api, tabId, message));
  if (first.success) return first.data;
  try {
    await api.scripting.executeScript({ target: { tabId }, files: [await scriptFor(api, sites, tabId)] });
  } catch {
    return null;
  }
  const second = tabReport.safeParse(await ask(api, tabId, message));
  return second.success ? second.data : null;
}
