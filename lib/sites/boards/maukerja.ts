/** Maukerja: read as an unknown page is. */
import { genericBoard } from '../reading/generic-board.ts';

export const maukerja = genericBoard('maukerja', 'maukerja.my');
