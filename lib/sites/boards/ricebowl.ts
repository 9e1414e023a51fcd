/** Ricebowl: read as an unknown page is. */
import { genericBoard } from '../reading/generic-board.ts';

export const ricebowl = genericBoard('ricebowl', 'ricebowl.my');
