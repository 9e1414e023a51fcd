import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawing } from '../lib/page/drawing.ts';
import { provide } from '../lib/page/parts.ts';

/** Marks and cards: the worker puts them into a page that has something to mark. */
export default defineUnlistedScript(() => provide('drawing', drawing));
