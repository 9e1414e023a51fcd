/** The two entries of the page's context menu. */
import type { Api } from './deps.ts';
import { say, type Words } from './languages.ts';
import { oneAtATime } from './one-at-a-time.ts';

export const menuIds = { selection: 'check-selection', page: 'check-page' } as const;

const inTurn = oneAtATime();

/** Writes the menu anew, in the user's language. Never rejects. */
export function writeMenus(api: Api, words: Words): Promise<void> {
  return inTurn(async () => {
    const documentUrlPatterns = ['http://*/*', 'https://*/*'];
    try {
      await api.contextMenus.removeAll();
      for (const [what, id] of Object.entries(menuIds)) {
        const contexts = [what === 'selection' ? ('selection' as const) : ('page' as const)] as const;
        // The callback reads the error that the browser would else report as unseen.
        api.contextMenus.create(
          { id, title: say(words, `menu-${what}`), contexts: [...contexts], documentUrlPatterns },
          () => {
            void api.runtime.lastError;
          },
        );
      }
    } catch {
      // A browser without context menus (a phone): the toolbar does the same.
    }
  });
}
