/**
 * The small sites whose hosts the browser grants at install (`access: 'required'`, a frozen list): a page of theirs
 * gets a script that carries no more. A test holds this list against the site files.
 */
import { jora } from './jora.ts';
import { seek } from './seek.ts';
import type { Site } from './site.ts';
import { telegramPreview } from './telegram-preview.ts';

export const otherSites: readonly Site[] = [jora, seek, telegramPreview];
