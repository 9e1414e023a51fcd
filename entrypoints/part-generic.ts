import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { provideGeneric } from '../lib/page/provide-generic.ts';

/** The reader for pages without a known layout: the worker puts it into a page where the site's own finds nothing. */
export default defineUnlistedScript(provideGeneric);
