/** Opening our popup at one finding of a tab. */
import type { Situation } from '../messages.ts';
import { type Api, ownAddress, type Tab } from './deps.ts';

export interface PopupRequest {
  key: string;
  view: 'why' | 'help';
  situation?: Situation;
}

/** A popup that never came must not open at an old finding later. */
const validFor = 120_000;

export async function keepRequest(
  api: Api,
  tabId: number,
  request: PopupRequest,
  now: number,
): Promise<void> {
  await api.storage.session.set({ [`request-${tabId}`]: { ...request, until: now + validFor } });
}

/** What the popup of a tab should open at; given once. */
export async function takeRequest(api: Api, tabId: number, now: number): Promise<PopupRequest | null> {
  const key = `request-${tabId}`;
  const stored = (await api.storage.session.get(key))[key] as (PopupRequest & { until: number }) | undefined;
  await api.storage.session.remove(key);
  if (!stored || stored.until < now) return null;
  const { until: _, ...request } = stored;
  return request;
}

/** Opens the popup over the tab's window; where the browser does not allow that, the same page in a tab beside it. */
export async function openPopup(api: Api, tab: Tab): Promise<void> {
  try {
    await api.action.openPopup({ windowId: tab.windowId });
  } catch {
    const url = ownAddress(api, `/popup.html?tab=${tab.id}`);
    // A private window takes no page of ours; without `windowId` the browser picks one that does.
    const place = tab.incognito ? {} : { windowId: tab.windowId, index: tab.index + 1, openerTabId: tab.id };
    await api.tabs.create({ url, ...place });
  }
}
