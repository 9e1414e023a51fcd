/** Which site a sender stands on, and whether the user wants it read. */
import type { Settings } from '../messages.ts';
import { fitsAny } from './match-pattern.ts';
import type { SiteEntry } from './site-files.ts';

/** Chats inside another site: the host is granted, so a setting alone decides. */
export const facebookChat = 'facebook-chat';

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
  const innerChat = claimed === facebookChat && here.some((site) => site.id === 'facebook');
  const chat = innerChat || (named ? named.chat : here.some((site) => site.chat));
  const honest = innerChat || named !== undefined || claimed === 'generic';
  return { honest, chat, enabled: isEnabled(), paused: chat && settings.chatsPaused };

  function isEnabled(): boolean {
    if (innerChat) return settings.chatsOn.includes(facebookChat);
    const site = named ?? here.find((entry) => entry.chat) ?? here[0];
    if (!site) return fitsAny(settings.extraSites, address);
    return site.chat ? settings.chatsOn.includes(site.id) : !settings.sitesOff.includes(site.id);
  }
}
