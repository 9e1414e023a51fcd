import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { manifestFor, pagePolicy, sitesFolder } from '../../lib/worker/manifest.ts';
import { siteEntries } from '../../lib/worker/site-files.ts';

/**
 * FROZEN. A host added here is a question to every user at the next update, and Firefox would not grant it at all.
 * A new site is optional (`access: 'optional'` in its file); nothing here changes for it.
 */
const frozenHosts = [
  '*://*.facebook.com/*',
  '*://*.linkedin.com/*',
  '*://*.jobstreet.com/*',
  '*://*.jobstreet.com.my/*',
  '*://*.jobstreet.com.sg/*',
  '*://*.jobstreet.com.ph/*',
  '*://*.jobstreet.co.id/*',
  '*://*.jobsdb.com/*',
  '*://*.seek.com/*',
  '*://*.seek.com.au/*',
  '*://*.seek.co.nz/*',
  '*://*.jora.com/*',
  '*://t.me/*',
  '*://telegram.me/*',
];

describe.each(['chrome', 'edge', 'firefox'])('the manifest for %s', (browser) => {
  it('asks for exactly four permissions and the frozen hosts', async () => {
    const manifest = await manifestFor(browser);
    expect(manifest.permissions).toEqual(['storage', 'activeTab', 'scripting', 'contextMenus']);
    expect(manifest.host_permissions).toEqual(frozenHosts);
    expect(manifest).not.toHaveProperty('optional_permissions');
    expect(manifest.web_accessible_resources).toEqual([]);
    expect(manifest.incognito).toBe('spanning');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it('keeps any other page optional', async () => {
    const { optional_host_permissions: optional = [] } = await manifestFor(browser);
    expect(optional).toContain('*://*/*');
    expect(optional.filter((host) => frozenHosts.includes(host))).toEqual([]);
  });

  it('lets our pages load nothing from elsewhere and send nothing', async () => {
    const manifest = await manifestFor(browser);
    expect(manifest.content_security_policy).toEqual({ extension_pages: pagePolicy });
    expect(pagePolicy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
        "connect-src 'self'; base-uri 'none'; form-action 'none'",
    );
  });

  it('names only icons that are drawn', async () => {
    const { icons = {}, action } = await manifestFor(browser);
    const files = [...Object.values(icons), ...Object.values(action?.default_icon as Record<string, string>)];
    expect(Object.keys(icons)).toEqual(['16', '32', '48', '96', '128']);
    for (const file of files) expect(existsSync(file.replace(/^icons/, 'components/icons')), file).toBe(true);
  });
});

it('names the oldest browsers that can draw our marks, and that no data is collected', async () => {
  expect((await manifestFor('chrome')).minimum_chrome_version).toBe('128');
  expect((await manifestFor('edge')).minimum_chrome_version).toBe('128');
  const firefox = await manifestFor('firefox');
  expect(firefox).not.toHaveProperty('minimum_chrome_version');
  expect(firefox.browser_specific_settings?.gecko).toMatchObject({
    strict_min_version: '153.0',
    data_collection_permissions: { required: ['none'] },
  });
});

it('has every state of the toolbar icon in every size that is shown', () => {
  for (const state of ['plain', 'caution', 'danger', 'off', 'quiet']) {
    for (const size of [16, 32, 48])
      expect(existsSync(`components/icons/${state}-${size}.png`), `${state}-${size}`).toBe(true);
  }
});

it('grants at install what the required sites read, and no chat is among them', async () => {
  const required = (await siteEntries(sitesFolder)).filter((site) => site.access === 'required');
  const unknown = required.flatMap((site) => site.matches).filter((host) => !frozenHosts.includes(host));
  expect(unknown, "a site beyond the frozen hosts must say access: 'optional'").toEqual([]);
  expect(
    required.filter((site) => site.chat).map((site) => site.id),
    'a chat is always optional',
  ).toEqual([]);
});
