/** Hiredly: read as an unknown page is. */
import { genericBoard } from '../reading/generic-board.ts';

export const hiredly = genericBoard('hiredly', 'hiredly.com');
