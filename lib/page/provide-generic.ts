/** The reader for every other page, as a part for pages of a site whose layout has changed. */
import { generic } from '../sites/generic.ts';
import { provide } from './parts.ts';

export const provideGeneric = (): void => provide('generic', generic);
