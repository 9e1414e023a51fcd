/** What holds for every site file, whatever it reads. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../lib/messages.ts';
import { limits } from '../../lib/page/post-message.ts';
import { facebookSites } from '../../lib/sites/granted-facebook.ts';
import { linkedinSites } from '../../lib/sites/granted-linkedin.ts';
import { otherSites } from '../../lib/sites/granted-others.ts';
import { fitsPattern, siteOf } from '../../lib/sites/pattern.ts';
import { facebookHosts, linkedinHosts, otherHosts, requiredHosts } from '../../lib/worker/required-hosts.ts';
import { allSites } from './all-sites.ts';

const folder = fileURLToPath(new URL('../../lib/sites/', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);

/** Code without comments and without what stands in quotes. */
function codeOf(name: string): string {
  return readFileSync(`${folder}${name}`, 'utf8')
    .replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
}

describe('a site file', () => {
  const acts =
    /\.(click|focus|blur|scroll\w*|dispatchEvent|requestSubmit|submit|select|showModal|showPopover|play|pause|remove|append|prepend|before|after|replace\w*With|replaceChildren|insert\w+|setAttribute|removeAttribute|toggleAttribute|setProperty|attachShadow|execCommand)\s*\(|\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|eval|open|Image|Function|postMessage|localStorage|sessionStorage|indexedDB|cookie|addEventListener|MutationObserver|setTimeout|setInterval)\b|\.(innerHTML|outerHTML|innerText|textContent|className|value|scrollTop|scrollLeft|href|src)\s*=[^=]/g;
  const allowed = new Set(['open']);

  it.each(files)('%s only reads', (name) => {
    const found = [...codeOf(name).matchAll(acts)]
      .map(([match]) => match)
      .filter((match) => !allowed.has(match));
    expect(found).toEqual([]);
  });

  it('would be caught if it acted', () => {
    for (const act of [
      'element.click()',
      'window.scrollBy(0, 9)',
      "fetch('x')",
      'input.focus()',
      'link.dispatchEvent(e)',
    ]) {
      expect(act.match(acts), act).not.toBeNull();
    }
  });
});

describe('all sites', () => {
  it('have an id of their own and a pattern that the browser takes', () => {
    const ids = allSites.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9-]{1,60}$/.test(id))).toEqual([]);
    const patterns = allSites.flatMap(({ matches }) => matches);
    expect(
      patterns.filter((pattern) => !/^\*:\/\/(\*\.)?[a-z0-9.-]+\/(channels\/)?\*$/.test(pattern)),
    ).toEqual([]);
    expect(new Set(patterns).size).toBe(patterns.length);
  });

  it('of the manifest have the frozen hosts and no other', () => {
    const required = allSites.filter(({ access }) => access === 'required').flatMap(({ matches }) => matches);
    expect(required.sort()).toEqual([...requiredHosts].sort());
    const patternsOf = (sites: typeof allSites) => sites.flatMap(({ matches }) => matches).sort();
    expect(patternsOf(facebookSites)).toEqual([...facebookHosts].sort());
    expect(patternsOf(linkedinSites)).toEqual([...linkedinHosts].sort());
    expect(patternsOf(otherSites)).toEqual([...otherHosts].sort());
  });

  it('that are chats read with chat strategies only, so that none is read by mistake', () => {
    const mixed = allSites.filter(
      ({ chat, strategies }) => chat && strategies.some(({ kind }) => kind !== 'chat'),
    );
    expect(mixed.map(({ id }) => id)).toEqual([]);
    const open = allSites.filter(({ chat, access }) => chat && access === 'required');
    expect(open.map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ['https://www.facebook.com/groups/1', 'facebook'],
    ['https://m.facebook.com/', 'facebook'],
    ['https://facebook.com/', 'facebook'],
    ['https://notfacebook.com/', undefined],
    ['https://facebook.com.example.org/', undefined],
    ['https://my.jobstreet.com/job/1', 'seek'],
    ['https://t.me/s/channel', 'telegram-preview'],
    ['https://web.telegram.org/k/', 'telegram-web'],
    ['https://discord.com/channels/@me/1', 'discord'],
    ['https://discord.com/download', undefined],
    ['https://www.carousell.com.my/', 'carousell'],
    ['https://hk.indeed.com/jobs', 'indeed'],
  ])('%s is read by %s', (address, id) => {
    expect(siteOf(new URL(address), allSites)?.id).toBe(id);
  });

  it('of a pattern need its scheme', () => {
    expect(fitsPattern('*://*.facebook.com/*', new URL('ftp://www.facebook.com/'))).toBe(false);
    expect(fitsPattern('https://*/*', new URL('http://a.example/'))).toBe(false);
  });
});

describe('the limits that the page keeps', () => {
  it('are those of the protocol', () => {
    expect(limits).toMatchObject({
      batch: LIMITS.batch,
      text: LIMITS.text,
      key: LIMITS.key,
      link: LIMITS.link,
      links: LIMITS.links,
    });
    expect(limits.head + limits.tail).toBeLessThanOrEqual(LIMITS.text);
  });
});
