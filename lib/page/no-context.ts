/**
 * Stands in for the framework's context of content scripts (see `wxt.config.ts`). That one tells every page by an event
 * and a message that we are there, and lets a page stop us by imitating them. Ours says nothing and hears nothing:
 * whoever uses this extension may need that nobody sees it.
 */
export class ContentScriptContext {}
