/** Which of the page's scripts a page gets. */
import type { ScanScript } from './deps.ts';
import { fitsAny } from './match-pattern.ts';
import { facebookHosts, linkedinHosts, otherHosts } from './required-hosts.ts';
import type { SiteEntry } from './site-files.ts';

/** The manifest's hosts, by the script that the manifest names for them. */
export const grantedHosts: Partial<Record<ScanScript, readonly string[]>> = {
  facebook: facebookHosts,
  linkedin: linkedinHosts,
  others: otherHosts,
};

/** The script that carries the reader of an address; `any` where no site is known. */
export function scriptOf(sites: readonly SiteEntry[], address: string): ScanScript {
  for (const [script, hosts] of Object.entries(grantedHosts)) {
    if (fitsAny(hosts, address)) return script as ScanScript;
  }
  return sites.find(({ matches }) => fitsAny(matches, address))?.script ?? 'any';
}
