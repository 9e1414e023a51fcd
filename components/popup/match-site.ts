/** Which of the known sites an address belongs to. */
import type { Standing } from '../window-context.ts';

type Access = Standing['access'][number];

/** Does a match pattern of a manifest fit an address? Only the host counts here. */
function fits(pattern: string, address: URL): boolean {
  const host = /^(?:\*|https?):\/\/([^/]+)\//.exec(pattern)?.[1];
  if (!host) return false;
  if (host === '*') return true;
  if (!host.startsWith('*.')) return address.hostname === host;
  return address.hostname === host.slice(2) || address.hostname.endsWith(host.slice(1));
}

/** The address as a web page's, or `null` for the browser's own pages. */
export function webPage(address: string): URL | null {
  try {
    const url = new URL(address);
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/** The site of an address among those we know; chats inside another site are never meant. */
export function siteAt(address: URL, access: readonly Access[]): Access | undefined {
  return access.find(
    ({ site, origins }) => !site.endsWith('-chat') && origins.some((pattern) => fits(pattern, address)),
  );
}

/** The pattern of the origins that a page's access must be asked for. */
export function originOf(address: URL): string {
  return `*://${address.hostname}/*`;
}
