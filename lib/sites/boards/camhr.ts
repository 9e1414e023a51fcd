/** CamHR, Cambodia: read as an unknown page is. */
import { genericBoard } from '../reading/generic-board.ts';

export const camhr = genericBoard('camhr', 'camhr.com');
