/** Match patterns as the manifest writes them: `scheme://host/path`, `*` in scheme, as first host label, in the path. */

const shape = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*]+)(\/.*)$/;

/** Does the address fit the pattern? A pattern or address that is none fits nothing. */
export function fitsPattern(pattern: string, address: string): boolean {
  const parts = shape.exec(pattern);
  if (!parts) return false;
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  const [, scheme, host, path] = parts;
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return false;
  if (scheme !== '*' && `${scheme}:` !== url.protocol) return false;
  if (!fitsHost(host, url.hostname)) return false;
  const escaped = path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*+/g, '.*');
  return new RegExp(`^${escaped}$`).test(url.pathname + url.search);
}

function fitsHost(pattern: string, host: string): boolean {
  if (pattern === '*') return true;
  if (!pattern.startsWith('*.')) return pattern === host;
  return host === pattern.slice(2) || host.endsWith(pattern.slice(1));
}

export function fitsAny(patterns: readonly string[], address: string): boolean {
  return patterns.some((pattern) => fitsPattern(pattern, address));
}
