/** Which chats of a page are read, and what we call a conversation. */
import type { PageSetup, TabReport } from '../messages.ts';
import { hash64 } from '../sites/reading/identity.ts';
import type { Site } from '../sites/site.ts';

export interface ChatsHere {
  /** Are chats on this site read? */
  read(): boolean;
  /** Did the user leave this conversation out? */
  leftOut(conversation: string): boolean;
  /** What we call a conversation: never by its own name. */
  nameOf(conversation: string): string;
}

/** The chats inside a site have a name of their own. */
export const chatName = ({ id, chat }: Site): string => (chat ? id : `${id}-chat`);

export function chatsOf(site: Site, setup: () => PageSetup): ChatsHere {
  return {
    read: () => site.chat === true || setup().chatsHere === true,
    leftOut: (conversation) => setup().chatsLeftOut?.includes(conversation) === true,
    nameOf: (conversation) => `${chatName(site)}/${hash64(conversation)}`,
  };
}

/** The conversations on screen, for the window. Nothing where there are none. */
export function chatsIn(conversations: readonly string[], setup: PageSetup): Pick<TabReport, 'chats'> {
  const chats = conversations
    .slice(0, 10)
    .map((id) => ({ id, leftOut: setup.chatsLeftOut?.includes(id) === true }));
  return chats.length > 0 ? { chats } : {};
}
