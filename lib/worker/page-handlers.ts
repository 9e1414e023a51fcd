/** What a content script of ours may ask for. */
import { assessPosts } from './assess-posts.ts';
import { partScripts } from './deps.ts';
import { keepRequest, openPopup } from './open-finding.ts';
import { showTab, tell } from './refresh.ts';
import { type Handlers, Refusal } from './refusal.ts';
import { pageSetupFor, type Services } from './services.ts';
import { isInnerChat, standing } from './site-access.ts';
import { freshTab } from './tab-records.ts';

type PageMessages = 'page-start' | 'load-part' | 'assess' | 'tab-state' | 'dismiss' | 'open-finding';

export function pageHandlers(services: Services): Pick<Handlers, PageMessages> {
  const { deps, settings, tabs, dismissals } = services;

  async function standingOf(site: string, address: string) {
    const stands = standing(deps.sites, await settings.read(), site, address);
    if (!stands.honest) throw new Refusal('wrong-sender');
    return stands;
  }

  return {
    async 'page-start'({ site }, { tab, url = '', frameId }) {
      await standingOf(site, url);
      const setup = await pageSetupFor(services, site, url);
      // A frame, or the chat inside a page, says nothing of the tab as a whole.
      if (tab?.id !== undefined && !frameId && !isInnerChat(site)) {
        const enabled = setup.enabled && !setup.paused;
        await showTab(services, tab.id, await tabs.change(tab.id, { ...freshTab, site, enabled }));
      }
      return setup;
    },

    async 'load-part'({ part }, { tab, frameId = 0 }) {
      if (tab?.id === undefined) throw new Refusal('no-tab');
      const target = { tabId: tab.id, frameIds: [frameId] };
      await deps.api.scripting.executeScript({ target, files: [partScripts[part]] }).catch((cause) => {
        throw new Refusal('page-not-readable', { cause });
      });
      return null;
    },

    async assess({ site, posts, address, chat }, { tab, url = '' }) {
      const stands = await standingOf(site, url);
      const unwritten = chat || stands.chat || tab?.incognito === true;
      return assessPosts(services, { site, posts, address, unwritten }).catch(() => {
        throw new Refusal('ruleset-missing');
      });
    },

    async 'tab-state'({ flagged, read, worst }, { tab, frameId }) {
      if (tab?.id === undefined || frameId) return null;
      const level = worst ?? (flagged > 0 ? 'caution' : 'none');
      await showTab(services, tab.id, await tabs.change(tab.id, { flagged, read, worst: level }));
      return null;
    },

    async dismiss({ site, key, signature, undo = false }, { tab, url = '' }, from) {
      if (from === 'content') await standingOf(site, url);
      await dismissals.set(`${site}|${key}`, signature, undo);
      const records = await tabs.all().catch(() => new Map());
      for (const [id, record] of records) {
        // The tab that said so knows already, unless a page of ours in a tab said it.
        if (record.site !== site || (from === 'content' && id === tab?.id)) continue;
        void tell(services, id, undo ? { type: 'dismissed', key, undo } : { type: 'dismissed', key });
      }
      return null;
    },

    async 'open-finding'({ key, view, situation }, { tab }) {
      if (tab?.id === undefined) throw new Refusal('no-tab');
      const request = situation ? { key, view, situation } : { key, view };
      await keepRequest(deps.api, tab.id, request, deps.now());
      await openPopup(deps.api, tab).catch(() => {
        throw new Refusal('cannot-open');
      });
      return null;
    },
  };
}
