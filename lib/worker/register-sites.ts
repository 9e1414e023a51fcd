/** Sites that are not in the manifest: asked for by the user, granted by the browser, registered by us. */
import type { Settings } from '../messages.ts';
import { type Api, scanScripts } from './deps.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { requiredHosts } from './required-hosts.ts';
import type { SiteEntry } from './site-files.ts';

const registrationId = 'sites-on-request';
const inTurn = oneAtATime();

/** The patterns that the user wants read beyond the manifest's own, in a stable order. */
export function wantedPatterns(sites: readonly SiteEntry[], settings: Settings): string[] {
  const wanted = sites
    .filter((site) => site.access === 'optional')
    .filter(({ id, chat }) => (chat ? settings.chatsOn.includes(id) : !settings.sitesOff.includes(id)))
    .flatMap((site) => site.matches);
  return [...new Set([...wanted, ...settings.extraSites])].sort();
}

/** Those of the patterns that the browser has granted. */
export async function grantedOf(api: Api, patterns: readonly string[]): Promise<string[]> {
  const answers = await Promise.all(
    patterns.map((pattern) => api.permissions.contains({ origins: [pattern] }).catch(() => false)),
  );
  return patterns.filter((_, index) => answers[index]);
}

/**
 * Brings the browser's list of our scripts in line with what is wanted and granted, and gives the patterns now
 * registered. One registration for all of them, without the manifest's hosts: no page gets the script twice.
 */
export function registerSites(api: Api, sites: readonly SiteEntry[], settings: Settings): Promise<string[]> {
  return inTurn(async () => {
    const matches = await grantedOf(api, wantedPatterns(sites, settings));
    const there = await api.scripting.getRegisteredContentScripts({ ids: [registrationId] });
    if (there.length > 0) await api.scripting.unregisterContentScripts({ ids: [registrationId] });
    if (matches.length > 0) {
      await api.scripting.registerContentScripts([
        {
          id: registrationId,
          js: [scanScripts.any],
          matches,
          excludeMatches: [...requiredHosts],
          runAt: 'document_idle',
        },
      ]);
    }
    return matches;
  });
}
