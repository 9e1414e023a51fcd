/** Erasing everything of ours on this device. */
import { defaultSettings } from '../messages.ts';
import { afterChange } from './refresh.ts';
import { requiredHosts } from './required-hosts.ts';
import type { Services } from './services.ts';
import { freshTab } from './tab-records.ts';

/**
 * History, settings, what is held for the tabs, and the access to further sites. Each part is erased even where
 * another cannot be; rejects at the end if any of them could not.
 */
export async function eraseAll(services: Services): Promise<void> {
  const { deps, history, settings, tabs } = services;
  const { api } = deps;
  const before = await settings.read();
  const records = await tabs.all().catch(() => new Map());
  const results = await Promise.allSettled([
    // A browser without a database holds no history.
    deps.indexedDB ? history.erase() : undefined,
    api.storage.local.clear(),
    api.storage.session.clear(),
  ]);
  settings.forget();
  await giveBackAccess(services).catch(() => undefined);
  // The open tabs go on under the default settings, and their marks and buttons are drawn anew.
  await Promise.allSettled(
    [...records].map(([id, { site, enabled }]) => tabs.change(id, { ...freshTab, site, enabled })),
  );
  await afterChange(services, before, structuredClone(defaultSettings));
  if (results.some((result) => result.status === 'rejected'))
    throw new Error('not everything could be erased');
}

async function giveBackAccess({ deps: { api } }: Services): Promise<void> {
  const { origins = [] } = await api.permissions.getAll();
  const extra = origins.filter((origin) => !requiredHosts.includes(origin));
  if (extra.length > 0) await api.permissions.remove({ origins: extra });
}
