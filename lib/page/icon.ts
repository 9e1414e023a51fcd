/** The two levels as shapes: an octagon with an eye for strong signs, a lozenge with an eye for the rest. */
import type { Level } from '../engine/types.ts';

const space = 'http://www.w3.org/2000/svg';
const outlines: Record<'caution' | 'danger', string> = {
  danger: 'M7.4 1.5h9.2l5.9 5.9v9.2l-5.9 5.9H7.4l-5.9-5.9V7.4z',
  caution:
    'M10.4 1.6a2.3 2.3 0 0 1 3.2 0l8.8 8.8a2.3 2.3 0 0 1 0 3.2l-8.8 8.8a2.3 2.3 0 0 1-3.2 0l-8.8-8.8a2.3 2.3 0 0 1 0-3.2z',
};
const eye = 'M5.4 12.6c3.1-5 10.1-5 13.2 0-3.1 5-10.1 5-13.2 0z';

function shape(document: Document, name: string, given: Record<string, string>): SVGElement {
  const element = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(given)) element.setAttribute(key, value);
  return element;
}

/** A picture beside words that say the same: hidden from screen readers. */
export function levelIcon(document: Document, level: Exclude<Level, 'none'>): SVGElement {
  const icon = shape(document, 'svg', {
    viewBox: '0 0 24 24',
    'aria-hidden': 'true',
    focusable: 'false',
    class: 'icon',
  });
  icon.append(
    shape(document, 'path', { d: outlines[level], class: 'outline' }),
    shape(document, 'path', { d: eye, class: 'eye' }),
    shape(document, 'circle', { cx: '12', cy: '12.6', r: '2.4', class: 'outline' }),
  );
  return icon;
}
