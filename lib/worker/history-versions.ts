/**
 * Every version that the history database ever had. A version that was shipped is never edited: a change of shape is
 * a new version at the end, with its `upgrade`, and a frozen example of the old one stays in
 * `tests/fixtures/history/v<number>.json`, from which the upgrade is tested.
 */
import type { Transaction } from 'dexie';

export interface HistoryVersion {
  number: number;
  stores: Record<string, string | null>;
  upgrade?(transaction: Transaction): PromiseLike<unknown>;
}

export const databaseName = 'second-look';

export const historyVersions: readonly HistoryVersion[] = [
  // `id` is `site|key`; by `time` the list is sorted and the old is purged.
  { number: 1, stores: { posts: 'id, time' } },
];
