/** The parts of the worker, put together once per start. Making them reads nothing and waits for nothing. */
import type { PageSetup } from '../messages.ts';
import type { Reader, WorkerDeps } from './deps.ts';
import { type Dismissals, dismissals } from './dismissals.ts';
import { type History, openHistory } from './history.ts';
import { languages, type Words } from './languages.ts';
import { lazily } from './one-at-a-time.ts';
import { type SettingsStore, settingsStore } from './settings.ts';
import { innerChatOf, standing } from './site-access.ts';
import { type TabRecords, tabRecords } from './tab-records.ts';

export interface Services {
  deps: WorkerDeps;
  settings: SettingsStore;
  history: History;
  dismissals: Dismissals;
  tabs: TabRecords;
  /** The engine with its ruleset, read at the first need. */
  reader(): Promise<Reader>;
  /** The words of the user's language. */
  words(): Promise<Words>;
}

export function services(deps: WorkerDeps): Services {
  const settings = settingsStore(deps.api);
  const history = openHistory(deps);
  const known = languages(deps);
  return {
    deps,
    settings,
    history,
    dismissals: dismissals(deps.api, history),
    tabs: tabRecords(deps.api),
    reader: lazily(() => deps.loadReader()),
    words: async () => known.words((await settings.read()).language),
  };
}

/** Keys of the words that the page's script may need: those of the mark and its card. */
const pageWords = /^(mark|card|page)[-._]/;

/** What the script of a page is told: whether to read there, and the words to speak in. */
export async function pageSetupFor(
  { deps, settings, words }: Services,
  site: string,
  address: string,
): Promise<PageSetup> {
  const [now, spoken] = await Promise.all([settings.read(), words()]);
  const { enabled, paused } = standing(deps.sites, now, site, address);
  return {
    language: spoken.tag,
    direction: spoken.direction,
    words: Object.fromEntries(Object.entries(spoken.ui).filter(([key]) => pageWords.test(key))),
    enabled,
    paused,
    quietLook: now.quietLook,
    chatsLeftOut: now.chatsLeftOut.filter((chat) => [site, innerChatOf(site)].includes(chat.split('/')[0])),
    chatsHere: now.chatsOn.includes(innerChatOf(site) ?? '') && !now.chatsPaused,
  };
}
