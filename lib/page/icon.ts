/** The two levels as shapes: an octagon with an eye for strong signs, a lozenge with an eye for the rest. */
import type { Level } from '../engine/types.ts';

const space = 'http://www.w3.org/2000/svg';
const outlines: Record<'caution' | 'danger', string> = {
  danger: 'M7.4 1.5h9.2l5.9 5.9v9.2l-5.9 5.9H7.4l-5.9-5.9V7.4z',
  caution:
    'M10.4 1.6a2.3 2.3 0 0 1 3.2 0l8.8 8.8a2.3 2.3 0 0 1 0 3.2l-8.8 8.8a2.3 2.3 0 0 1-3.2 0l-8.8-8.8a2.3 2.3 0 0 1 0-3.2z',
};
const eye = 'M4.9 12.6c3.2-5.6 11-5.6 14.2 0-3.2 5.6-11 5.6-14.2 0z';
const pupil = 'M9.5 12.6a2.5 2.5 0 1 1 5 0 2.5 2.5 0 1 1-5 0z';

function shape(document: Document, name: string, given: Record<string, string>): SVGElement {
  const element = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(given)) element.setAttribute(key, value);
  return element;
}

/** A picture beside words that say the same: hidden from screen readers. */
function picture(
  document: Document,
  size: number,
  name: string,
  ...paths: [path: string, name: string][]
): SVGElement {
  const icon = shape(document, 'svg', { viewBox: `0 0 ${size} ${size}`, 'aria-hidden': 'true', class: name });
  icon.append(...paths.map(([d, part]) => shape(document, 'path', { d, class: part })));
  return icon;
}

export const levelIcon = (document: Document, level: Exclude<Level, 'none'>): SVGElement =>
  picture(document, 24, 'icon', [outlines[level], 'sign'], [eye, 'eye'], [pupil, 'sign']);

export const chevron = (document: Document): SVGElement =>
  picture(document, 16, 'more', ['M6 3.5 10.5 8 6 12.5', '']);
