/** Which site reads which address. */
import type { Site } from './site.ts';

/** Does a match pattern (`*://*.host/path*`) fit an address? A path pattern may hold `*` anywhere. */
export function fitsPattern(pattern: string, url: URL): boolean {
  const parts = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*]+)(\/.*)$/.exec(pattern);
  if (!parts) return false;
  const [, scheme, host, path] = parts;
  if (!/^https?:$/.test(url.protocol) || (scheme !== '*' && `${scheme}:` !== url.protocol)) return false;
  const named = host.replace(/^\*\./, '');
  if (host !== '*' && url.hostname !== named && !(host !== named && url.hostname.endsWith(`.${named}`)))
    return false;
  const pieces = path.split('*').map((piece) => piece.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pieces.join('.*')}$`).test(url.pathname + url.search);
}

/** The site of an address, or nothing: then only the generic reader reads, and only when asked. */
export function siteOf(url: URL, sites: readonly Site[]): Site | undefined {
  return sites.find((site) => site.matches.some((pattern) => fitsPattern(pattern, url)));
}
