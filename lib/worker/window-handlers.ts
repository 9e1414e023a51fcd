/** What a page of ours (popup, options, history) may ask for. */
import { tabReport, type WorkerError } from '../messages.ts';
import { eraseAll } from './erase-all.ts';
import { historyAsCsv, historyAsJson } from './export-history.ts';
import { takeRequest } from './open-finding.ts';
import { readTab } from './read-tab.ts';
import { afterChange, refreshSites, showTab, tell } from './refresh.ts';
import { type Handlers, Refusal } from './refusal.ts';
import { grantedOf } from './register-sites.ts';
import type { Services } from './services.ts';
import { innerChatOf } from './site-access.ts';

type WindowMessages = Exclude<
  keyof Handlers,
  'page-start' | 'load-part' | 'assess' | 'tab-state' | 'dismiss' | 'open-finding'
>;

/** Turns any failure of a task into one refusal that the view can word. */
async function orRefuse<T>(task: Promise<T>, error: WorkerError): Promise<T> {
  try {
    return await task;
  } catch (cause) {
    throw new Refusal(error, { cause });
  }
}

export function windowHandlers(services: Services): Pick<Handlers, WindowMessages> {
  const { deps, settings, history, tabs } = services;
  const { api } = deps;

  async function access() {
    const now = await settings.read();
    const entries = deps.sites.map(({ id, chat, matches }) => ({
      site: id,
      chat,
      origins: matches,
      enabled: chat ? now.chatsOn.includes(id) : !now.sitesOff.includes(id),
    }));
    for (const { id, matches } of deps.sites) {
      const site = innerChatOf(id);
      if (site) entries.push({ site, chat: true, origins: matches, enabled: now.chatsOn.includes(site) });
    }
    return Promise.all(
      entries.map(async (entry) => {
        const granted = (await grantedOf(api, entry.origins)).length === entry.origins.length;
        return { ...entry, granted };
      }),
    );
  }

  return {
    async 'assess-text'({ text, country }) {
      const reader = await orRefuse(services.reader(), 'ruleset-missing');
      const where = country ?? (await settings.read()).country;
      return reader.assess({ text, country: where || undefined });
    },

    async 'get-settings'() {
      const [now, words, sites, version] = await Promise.all([
        settings.read(),
        services.words(),
        access(),
        services.reader().then(
          (reader) => reader.version,
          () => '',
        ),
      ]);
      // Only the database itself can say whether it is well.
      if (now.historyDays > 0) await history.list(now.historyDays, 1).catch(() => []);
      const historyBroken = now.historyDays > 0 && history.broken();
      return { settings: now, language: words.tag, access: sites, rulesetVersion: version, historyBroken };
    },

    async 'set-settings'({ change }) {
      const before = await settings.read();
      const after = await orRefuse(settings.change(change), 'not-saved');
      if (!after) throw new Refusal('bad-settings');
      await afterChange(services, before, after);
      return after;
    },

    async history({ limit }) {
      return orRefuse(history.list((await settings.read()).historyDays, limit), 'history-broken');
    },

    async 'history-note'({ id, note }) {
      await orRefuse(history.note(id, note), 'history-broken');
      return null;
    },

    async 'history-delete'({ id }) {
      await orRefuse(history.remove([id]), 'history-broken');
      return null;
    },

    async 'erase-all'() {
      await orRefuse(eraseAll(services), 'erase-failed');
      return null;
    },

    async export({ as }) {
      const now = await settings.read();
      const entries = await orRefuse(history.list(now.historyDays, 100_000), 'history-broken');
      return as === 'csv' ? historyAsCsv(entries) : historyAsJson(entries, now, deps.now());
    },

    'take-request': ({ tabId }) => takeRequest(api, tabId, deps.now()),

    async 'read-tab'({ tabId, what }) {
      const report = await readTab(api, deps.sites, tabId, what);
      if (!report) throw new Refusal('page-not-readable');
      return report;
    },

    async 'quiet-exit'({ tabId, forget, key }) {
      // The page empties itself now and names its findings no more; "forget" often comes after that.
      const report = tabReport.safeParse(await tell(services, tabId, { type: 'report' }));
      const found = report.success ? report.data.findings.map((each) => `${each.site}|${each.key}`) : [];
      await tell(services, tabId, { type: 'quiet-exit' });
      const before = (await tabs.all()).get(tabId)?.left ?? [];
      const left = [...new Set([...before, ...found])];
      await showTab(
        services,
        tabId,
        await tabs.change(tabId, { flagged: 0, worst: 'none', hushed: true, left }),
      );
      if (forget) {
        const ids = left.filter((id) => !key || id.slice(id.indexOf('|') + 1) === key);
        await orRefuse(history.remove(ids), 'not-forgotten');
      }
      return null;
    },

    async 'register-sites'() {
      await refreshSites(services);
      return null;
    },
  };
}
