/** Jobify, Cambodia: read as an unknown page is. */
import { genericBoard } from '../reading/generic-board.ts';

export const jobify = genericBoard('jobify', 'jobify.works');
