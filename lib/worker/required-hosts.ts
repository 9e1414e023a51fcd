/** Facebook's hosts, which have a script of their own. */
export const facebookHosts: readonly string[] = ['*://*.facebook.com/*'];

export const linkedinHosts: readonly string[] = ['*://*.linkedin.com/*'];

/** Those of the small sites, which share a script. */
export const otherHosts: readonly string[] = [
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

/**
 * The hosts that the browser grants at install. FROZEN: a new one here would switch the extension off at everybody's
 * place until they agree again (and Firefox would not grant it at all). A new site says `access: 'optional'` and is
 * asked for in the options. `tests/unit/worker-manifest.test.ts` holds the same list.
 */
export const requiredHosts: readonly string[] = /* @__PURE__ */ facebookHosts.concat(
  linkedinHosts,
  otherHosts,
);
