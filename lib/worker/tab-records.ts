/**
 * What the worker must know of a tab between two messages although it may be stopped in between: how many posts are
 * flagged there. Kept in memory by the browser (`storage.session`), never written to disk; no text, no address.
 */
import type { Level } from '../engine/types.ts';
import type { Api } from './deps.ts';
import { oneAtATime } from './one-at-a-time.ts';

export interface TabRecord {
  site: string;
  flagged: number;
  read: number;
  worst: Level;
  /** The site is read in this tab. */
  enabled: boolean;
  /** The user left in a hurry: nothing is shown for this tab until it goes to another page. */
  hushed: boolean;
  /** Ids of what was found in the tab before the user left: it may still be forgotten. */
  left: string[];
}

export const freshTab: TabRecord = {
  site: '',
  flagged: 0,
  read: 0,
  worst: 'none',
  enabled: true,
  hushed: false,
  left: [],
};

export interface TabRecords {
  /** Changes a tab's record and gives the new one. */
  change(tabId: number, change: Partial<TabRecord>): Promise<TabRecord>;
  all(): Promise<Map<number, TabRecord>>;
  forget(tabId: number): Promise<void>;
}

const prefix = 'tab-';

export function tabRecords(api: Api): TabRecords {
  const inTurn = oneAtATime();
  const store = api.storage.session;
  return {
    change: (tabId, change) =>
      inTurn(async () => {
        const key = prefix + tabId;
        const stored = (await store.get(key))[key] as TabRecord | undefined;
        const record = { ...freshTab, ...stored, ...change };
        await store.set({ [key]: record });
        return record;
      }),
    async all() {
      const entries = Object.entries(await store.get(null)).filter(([key]) => key.startsWith(prefix));
      return new Map(entries.map(([key, record]) => [Number(key.slice(prefix.length)), record as TabRecord]));
    },
    forget: (tabId) => inTurn(() => store.remove([prefix + tabId, `request-${tabId}`])),
  };
}
