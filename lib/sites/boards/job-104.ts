/** 104: read as an unknown page is. */
import { genericBoard } from '../reading/generic-board.ts';

export const job104 = genericBoard('job-104', '104.com.tw');
