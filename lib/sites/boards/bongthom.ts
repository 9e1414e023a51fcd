/** BongThom, Cambodia: read as an unknown page is. */
import { genericBoard } from '../reading/generic-board.ts';

export const bongthom = genericBoard('bongthom', 'bongthom.com');
