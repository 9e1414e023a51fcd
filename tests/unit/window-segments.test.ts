import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segments, shortened } from '../../components/finding/segments.ts';
import type { Signal } from '../../lib/engine/types.ts';

const signal = (id: string, ...spans: [number, number][]): Signal => ({
  id,
  family: 'f',
  strength: 'strong',
  evidence: spans.map(([start, end]) => ({ start, end, text: '' })),
});

describe('the pieces of a marked text', () => {
  it('lead to the weightiest sign where words belong to several', () => {
    expect(segments('free flight today', [signal('a', [0, 11]), signal('b', [5, 17])])).toEqual([
      { text: 'free flight', signs: [1] },
      { text: ' today', signs: [2] },
    ]);
  });

  it('name a sign that is covered by weightier ones beside them', () => {
    const signals = [signal('a', [0, 11]), signal('b', [12, 17]), signal('c', [5, 11])];
    expect(segments('free flight today', signals).map(({ signs }) => signs)).toEqual([[1, 3], [], [2]]);
  });

  it('are the text again when put together, whatever the evidence says', () => {
    const span = fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: -5, max: 60 }));
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.array(fc.array(span, { maxLength: 4 }), { maxLength: 5 }),
        (text, spans) => {
          const pieces = segments(
            text,
            spans.map((list, index) => signal(String(index), ...list)),
          );
          expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        },
      ),
    );
  });

  it('never cut a character in two at the beginning of a mark', () => {
    const [before, marked] = segments('a😀b', [signal('a', [2, 4])]);
    expect([before.text, marked.text]).toEqual(['a', '😀b']);
  });

  it('keep every marked word when the text is shortened', () => {
    const text = `${'x'.repeat(900)} MARK ${'y'.repeat(900)}`;
    const short = shortened(segments(text, [signal('a', [901, 905])]));
    expect(short.filter(({ signs }) => signs.length > 0)).toEqual([{ text: 'MARK', signs: [1] }]);
    expect(short.map((piece) => piece.text).join('').length).toBeLessThan(700);
    expect(short.filter(({ gap }) => gap)).toHaveLength(2);
  });
});
