/** Bossjob: read as an unknown page is. */
import { genericBoard } from '../reading/generic-board.ts';

export const bossjob = genericBoard('bossjob', 'bossjob.com', 'bossjob.ph', 'bossjob.sg');
