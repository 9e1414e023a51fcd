/** The manifest, in plain sight: what we ask for, and that we ask for no more. Build time only (Node). */
import type { UserManifest } from 'wxt';
import { requiredHosts } from './required-hosts.ts';
import { siteEntries } from './site-files.ts';

/** Where the site files are, seen from the project's root: WXT always runs there. */
export const sitesFolder = 'lib/sites';

/** The policy of our own pages: nothing from elsewhere, nothing to elsewhere. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** `any page that the user asks to be read always`: optional, asked for one origin at a time. */
const anyPage = '*://*/*';

function icons(state: string, sizes: number[]): Record<string, string> {
  return Object.fromEntries(sizes.map((size) => [String(size), `icons/${state}-${size}.png`]));
}

/**
 * The manifest for a browser (`chrome`, `edge` or `firefox`). WXT adds the version, the background, the pages and
 * the content script of `entrypoints/scan.content.ts`.
 */
export async function manifestFor(browser: string): Promise<UserManifest> {
  const sites = await siteEntries(sitesFolder);
  const optional = sites.filter((site) => site.access === 'optional').flatMap((site) => site.matches);
  const manifest: UserManifest = {
    name: 'Second Look',
    description:
      'Reads job offers on the pages you read, on your own device, and says calmly which ones show warning signs.',
    permissions: ['storage', 'activeTab', 'scripting', 'contextMenus'],
    host_permissions: [...requiredHosts],
    optional_host_permissions: [...new Set(optional)].sort().concat(anyPage),
    incognito: 'spanning',
    content_security_policy: { extension_pages: pagePolicy },
    web_accessible_resources: [],
    icons: icons('plain', [16, 32, 48, 96, 128]),
    action: { default_title: 'Second Look', default_icon: icons('plain', [16, 32, 48]) },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' }, description: 'Open Second Look' },
      'next-marked': { suggested_key: { default: 'Alt+Shift+M' }, description: 'Go to the next marked post' },
    },
  };
  if (browser === 'firefox') {
    manifest.browser_specific_settings = {
      gecko: {
        id: 'second-look@example.invalid',
        strict_min_version: '153.0',
        data_collection_permissions: { required: ['none'] },
      },
    };
  } else {
    manifest.minimum_chrome_version = '128';
  }
  return manifest;
}
