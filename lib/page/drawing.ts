/** What is drawn: a part of its own (`parts.ts`), because most pages hold nothing to mark. */
import { openCard } from './card.ts';
import { makeMark } from './mark.ts';
import { isOurs } from './shell.ts';

export const drawing = { makeMark, openCard, isOurs };
export type Drawing = typeof drawing;
