/** Sites that are not in the manifest: asked for by the user, granted by the browser, registered by us. */
import type { Settings } from '../messages.ts';
import { type Api, type ScanScript, scanScripts } from './deps.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { requiredHosts } from './required-hosts.ts';
import { scriptOf } from './script-of.ts';
import type { SiteEntry } from './site-files.ts';

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

/** An address that a pattern fits: what the user added may lie inside a site that we know. */
const addressIn = (pattern: string): string =>
  pattern.replace(/^\*:/, 'https:').replace('//*.', '//').replace(/\*$/, '');

/** Patterns that one script is registered for. */
export interface Registered {
  script: ScanScript;
  matches: string[];
}

/**
 * Brings the browser's list of our scripts in line with what is wanted and granted, and gives what is registered now.
 * One registration for each script; the manifest's hosts are in none, a site's hosts in its own only: no page gets two.
 */
export function registerSites(
  api: Api,
  sites: readonly SiteEntry[],
  settings: Settings,
): Promise<Registered[]> {
  return inTurn(async () => {
    const patterns = await grantedOf(api, wantedPatterns(sites, settings));
    const scriptFor = (pattern: string): ScanScript =>
      sites.find(({ matches }) => matches.includes(pattern))?.script ?? scriptOf(sites, addressIn(pattern));
    const known = patterns.filter((pattern) => scriptFor(pattern) !== 'any');
    const there = await api.scripting.getRegisteredContentScripts();
    if (there.length > 0) await api.scripting.unregisterContentScripts();
    const wanted = (Object.keys(scanScripts) as ScanScript[])
      .map((script) => ({ script, matches: patterns.filter((pattern) => scriptFor(pattern) === script) }))
      .filter(({ matches }) => matches.length > 0);
    if (wanted.length > 0) {
      await api.scripting.registerContentScripts(
        wanted.map(({ script, matches }) => ({
          id: `on-request-${script}`,
          js: [scanScripts[script]],
          matches,
          excludeMatches: [...requiredHosts, ...(script === 'any' ? known : [])],
          runAt: 'document_idle',
        })),
      );
    }
    return wanted;
  });
}
