/** Link targets of a post: who to write to is often in the link and not in the words. */

/** Addresses that only pass a reader on, and the parameter that holds the real target. */
const redirectors: readonly (readonly [host: RegExp, path: RegExp, parameter: string])[] = [
  [/^lm?\.facebook\.com$|^l\.(instagram|threads|messenger)\.(com|net)$/, /^\/(l\.php)?$/, 'u'],
  [/(^|\.)facebook\.com$/, /^\/l\.php$/, 'u'],
  [/(^|\.)linkedin\.com$/, /^\/(safety\/go|redir\/redirect)\/?$/, 'url'],
  [/(^|\.)google\.[a-z.]{2,6}$/, /^\/url$/, 'q'],
  [/(^|\.)google\.[a-z.]{2,6}$/, /^\/url$/, 'url'],
  [/(^|\.)youtube\.com$/, /^\/redirect$/, 'q'],
  [/(^|\.)tiktok\.com$/, /^\/link\/v\d$/, 'target'],
  [/^out\.reddit\.com$/, /./, 'url'],
  [/^(weibo\.cn|t\.cn|passport\.weibo\.com)$/, /./, 'u'],
  [/(^|\.)vk\.com$/, /^\/away(\.php)?$/, 'to'],
  [/^link\.zhihu\.com$/, /./, 'target'],
  [/(^|\.)discord\.com$/, /^\/redirect$/, 'url'],
];

const schemes = /^(https?|tel|mailto|sms|viber|whatsapp|tg|line|zalo|skype|weixin|imo|signal|fb-messenger):$/;
const maxLength = 2_000;
const maxLinks = 40;

/** The address that a link leads to in the end, as far as the link itself says; `null` for what is no link out. */
export function unwrapLink(href: string, base: string): string | null {
  let target: URL;
  try {
    target = new URL(href, base);
  } catch {
    return null;
  }
  for (let step = 0; step < 3; step++) {
    const next = redirectors
      .filter(([host, path]) => host.test(target.hostname) && path.test(target.pathname))
      .map(([, , parameter]) => target.searchParams.get(parameter))
      .find((value) => value !== null && value !== '');
    if (!next) break;
    try {
      target = new URL(next, target);
    } catch {
      break;
    }
  }
  return schemes.test(target.protocol) && target.href.length <= maxLength ? target.href : null;
}

/** `www.facebook.com` and `m.facebook.com` are one place. Good enough to tell links out from links within. */
function place(host: string): string {
  const parts = host.split('.');
  const last = parts.slice(-2).join('.');
  return /^(com?|org|net|edu|gov)\.[a-z]{2}$/.test(last) ? parts.slice(-3).join('.') : last;
}

/**
 * Targets of the links in an element, redirectors unwrapped, without links to the page's own site (profiles, tags).
 * `ownToo`: on sites whose own addresses are contacts (t.me).
 */
export function readLinks(
  root: Element,
  url: URL,
  options: { ownToo?: boolean; skip?(element: Element): boolean } = {},
): string[] {
  const found = new Set<string>();
  const here = place(url.hostname);
  for (const link of root.querySelectorAll('a[href]')) {
    if (found.size >= maxLinks) break;
    const href = link.getAttribute('href') ?? '';
    // Most links of a post lead to its own site: they are told by their beginning, without taking the address apart.
    if (
      /^(#|\?|$)/.test(href) ||
      (!options.ownToo && /^\/(?!\/)/.test(href) && !/^\/l\.php|^\/url\?|^\/redirect\?/.test(href))
    )
      continue;
    if (options.skip?.(link)) continue;
    const target = unwrapLink(href, url.href);
    if (target === null) continue;
    if (!options.ownToo && /^https?:/.test(target) && place(hostOf(target)) === here) continue;
    found.add(target);
  }
  return [...found];
}

const hostOf = (href: string) => /^https?:\/\/([^/?#:]+)/.exec(href)?.[1] ?? '';

/**
 * Takes out of an address what has a name of that shape. By the names themselves: Firefox does not let a content
 * script walk over `searchParams`.
 */
export function withoutParameters(target: URL, shape: RegExp): void {
  const names = new Set<string>();
  target.searchParams.forEach((_, name) => {
    names.add(name);
  });
  for (const name of names) if (shape.test(name)) target.searchParams.delete(name);
}
