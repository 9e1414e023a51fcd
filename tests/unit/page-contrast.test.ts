/** The colours of the mark and its card: axe does not see into closed roots, so the sums are done here. */
import { describe, expect, it } from 'vitest';
import { cardStyle, markStyle } from '../../lib/page/styles.ts';

/** WCAG 2.2: relative luminance of a colour written as #rgb or #rrggbb. */
function luminance(colour: string): number {
  const digits = colour.slice(1);
  const parts = digits.length === 3 ? [...digits].map((digit) => digit + digit) : (digits.match(/../g) ?? []);
  const [red, green, blue] = parts.map((part) => {
    const value = Number.parseInt(part, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The two colours, light and dark, that a rule gives to a property. */
function colours(style: string, rule: string, property: string): [string, string] {
  const block = new RegExp(`(?:^|\\n)\\${rule} \\{([^}]*)\\}`).exec(style)?.[1] ?? '';
  const found = new RegExp(`(?:^|[;\\s])${property}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(block);
  if (!found) throw new Error(`${rule} gives no ${property}`);
  return [found[1], found[2]];
}

const ground = (level: string) => colours(markStyle, level, '--ground');
const card = colours(cardStyle, '.card', 'background');

/** What is read, what it stands on, the least contrast (4.5 for letters, 3 for drawings and edges). */
const pairs: [string, [string, string], [string, string], number][] = ['.danger', '.caution'].flatMap(
  (level): [string, [string, string], [string, string], number][] => [
    [`${level} letters`, colours(markStyle, level, '--ink'), ground(level), 4.5],
    [
      `${level} letters, pressed`,
      colours(markStyle, level, '--ink'),
      colours(markStyle, level, '--press'),
      4.5,
    ],
    [`${level} icon`, colours(markStyle, level, '--sign'), ground(level), 3],
    [`${level} edge`, colours(markStyle, level, '--edge'), ground(level), 3],
  ],
);
pairs.push(
  ['words of the card', colours(cardStyle, '.card', 'color'), card, 4.5],
  ['a button of the card', colours(cardStyle, '.act', 'color'), card, 4.5],
  [
    'the first button',
    colours(cardStyle, '.first', 'color'),
    colours(cardStyle, '.first', 'background'),
    4.5,
  ],
  ['the note', colours(cardStyle, '.note', 'color'), card, 4.5],
);

describe('contrast of the mark and its card', () => {
  it.each(pairs)('%s', (_, letters, behind, least) => {
    expect(contrast(letters[0], behind[0]), 'light').toBeGreaterThanOrEqual(least);
    expect(contrast(letters[1], behind[1]), 'dark').toBeGreaterThanOrEqual(least);
  });

  it('is measured as WCAG says', () => {
    expect(contrast('#fff', '#000')).toBeCloseTo(21);
    expect(contrast('#777', '#fff')).toBeCloseTo(4.48, 1);
  });
});
