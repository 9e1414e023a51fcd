/** The toolbar button: badge, title in words, and an icon whose states differ by shape. */
import type { Settings } from '../messages.ts';
import type { Api } from './deps.ts';
import { say, type Words } from './languages.ts';
import type { TabRecord } from './tab-records.ts';

export type IconState = 'plain' | 'caution' | 'danger' | 'off' | 'quiet';

export interface Look {
  badge: string;
  title: string;
  icon: IconState;
}

/** How the button looks for a tab. With the quiet look it looks the same whatever was found. */
export function lookOf(record: TabRecord, settings: Settings, words: Words): Look {
  const name = say(words, 'toolbar-name');
  if (settings.quietLook) return { badge: '', title: name, icon: 'quiet' };
  if (record.hushed) return { badge: '', title: name, icon: 'plain' };
  // Flagged although it is not read by itself: the user asked to read it this once.
  if (!record.enabled && record.flagged === 0)
    return { badge: '', title: `${name}: ${say(words, 'toolbar-off')}`, icon: 'off' };
  if (record.flagged === 0)
    return { badge: '', title: `${name}: ${say(words, 'toolbar-none')}`, icon: 'plain' };
  return {
    badge: record.flagged > 999 ? '999+' : String(record.flagged),
    title: `${name}: ${say(words, 'toolbar-flagged', record.flagged)}`,
    icon: record.worst === 'danger' ? 'danger' : 'caution',
  };
}

function iconFiles(state: IconState): Record<string, string> {
  return { 16: `/icons/${state}-16.png`, 32: `/icons/${state}-32.png`, 48: `/icons/${state}-48.png` };
}

/** Shows a look on a tab's button. A tab that is gone by now is no error. */
export async function showLook(api: Api, tabId: number, look: Look): Promise<void> {
  const { action } = api;
  await Promise.allSettled([
    action.setBadgeBackgroundColor({ tabId, color: '#0a3f47' }),
    action.setBadgeTextColor({ tabId, color: '#ffffff' }),
    action.setBadgeText({ tabId, text: look.badge }),
    action.setTitle({ tabId, title: look.title }),
    action.setIcon({ tabId, path: iconFiles(look.icon) }),
  ]);
}

/** The button of all tabs where nothing of ours runs. */
export async function showRestingLook(api: Api, settings: Settings, words: Words): Promise<void> {
  await Promise.allSettled([
    api.action.setTitle({ title: say(words, 'toolbar-name') }),
    api.action.setIcon({ path: iconFiles(settings.quietLook ? 'quiet' : 'plain') }),
  ]);
}
