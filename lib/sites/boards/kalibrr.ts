/** Kalibrr: read as an unknown page is. */
import { genericBoard } from '../reading/generic-board.ts';

export const kalibrr = genericBoard('kalibrr', 'kalibrr.com', 'kalibrr.id');
