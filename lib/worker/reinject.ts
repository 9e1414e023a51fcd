/** After an install or an update the open tabs hold no script of ours, or a dead one: put a living one there. */
import { type Api, type ScanScript, scanScripts } from './deps.ts';
import { isScanned } from './read-tab.ts';

/**
 * Puts the script into open tabs whose address fits one of the patterns and to which the browser gave access
 * (`tabs.query` finds no others without the `tabs` permission). A tab with a living script is left alone:
 * Firefox puts it there itself. Sleeping tabs get it when they wake. Never rejects.
 */
export async function reinject(api: Api, patterns: readonly string[], which: ScanScript): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await api.tabs.query({ url: [...patterns] }).catch(() => []);
  await Promise.allSettled(
    tabs.map(async ({ id, discarded }) => {
      if (id === undefined || discarded || (await isScanned(api, id))) return;
      await api.scripting.executeScript({ target: { tabId: id }, files: [scanScripts[which]] });
    }),
  );
}
