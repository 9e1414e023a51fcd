/** Which site a sender stands on, and whether the user wants it read. */
import type { Settings } from '../messages.ts';
import { fitsAny } from './match-pattern.ts';
import type { SiteEntry } from './site-files.ts';

/** Chats inside another site, which the page's script calls `<site>-chat`: the host is granted, a setting decides. */
const sitesWithChats = ['facebook', 'linkedin'];

/** The name of the chats inside a site, or nothing where it has none. */
export function innerChatOf(site: string): string | undefined {
  return sitesWithChats.includes(site) ? `${site}-chat` : undefined;
}

export function isInnerChat(name: string): boolean {
  return sitesWithChats.some((site) => innerChatOf(site) === name);
}

export interface SiteStanding {
  /** The name that the sender claims fits its real address. */
  honest: boolean;
  chat: boolean;
  enabled: boolean;
  paused: boolean;
}

/** Sites by their ids, where the name stands for what is read; `generic` is the reader for every other page. */
export function standing(
  sites: readonly SiteEntry[],
  settings: Settings,
  claimed: string,
  address: string,
): SiteStanding {
  const here = sites.filter((site) => fitsAny(site.matches, address));
  const named = here.find((site) => site.id === claimed);
  const innerChat = isInnerChat(claimed) && here.some((site) => innerChatOf(site.id) === claimed);
  const chat = innerChat || (named ? named.chat : here.some((site) => site.chat));
  const honest = innerChat || named !== undefined || claimed === 'generic';
  return { honest, chat, enabled: isEnabled(), paused: chat && settings.chatsPaused };

  function isEnabled(): boolean {
    if (innerChat) return settings.chatsOn.includes(claimed);
    const site = named ?? here.find((entry) => entry.chat) ?? here[0];
    if (!site) return fitsAny(settings.extraSites, address);
    return site.chat ? settings.chatsOn.includes(site.id) : !settings.sitesOff.includes(site.id);
  }
}
