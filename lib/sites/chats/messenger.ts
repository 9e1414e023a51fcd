/** Messenger on its own address. Incoming messages of the open chat only, and only where the user turned it on. */
import { messengerMessages } from '../reading/messenger.ts';
import type { Site } from '../site.ts';

export const messenger: Site = {
  id: 'messenger',
  matches: ['*://*.messenger.com/*'],
  access: 'optional',
  chat: true,
  strategies: [messengerMessages],
};
