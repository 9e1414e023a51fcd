/** The post's words cut at the borders of the evidence, so that each piece knows the signs it belongs to. */
import type { Signal } from '../../lib/engine/types.ts';

export interface Segment {
  text: string;
  /** Numbers of the signs (from 1, in the order shown) that this piece leads to, the weightiest first. */
  signs: number[];
  /** Stands for words that are left out. */
  gap?: boolean;
}

/** Words kept before and after marked ones when a long post is shortened, in UTF-16 units. */
const context = 140;

/** Never cuts a character in two: a place inside a surrogate pair moves before it. */
function whole(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

/**
 * Cuts `text` at the evidence of `signals`. Where words belong to several signs they lead to the weightiest, so that the
 * reader sees few and whole marks; a sign that leads nowhere is named beside the one that covers it. Evidence that
 * does not fit the text is left out: the page may have changed since. The pieces put together are the text again.
 */
export function segments(text: string, signals: readonly Signal[]): Segment[] {
  const spans = signals.flatMap(({ evidence }, index) =>
    evidence
      .filter(({ start, end }) => start >= 0 && end > start && end <= text.length)
      .map(({ start, end }) => ({ start: whole(text, start), end, sign: index + 1 })),
  );
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const pieces: (Segment & { from: number; to: number })[] = [];
  for (let index = 0; index + 1 < cuts.length; index += 1) {
    const [from, to] = [cuts[index], cuts[index + 1]];
    const covering = spans.filter(({ start, end }) => start <= from && end >= to).map(({ sign }) => sign);
    const lead = covering.length > 0 ? Math.min(...covering) : 0;
    const before = pieces.at(-1);
    if (before && (before.signs[0] ?? 0) === lead) {
      before.text += text.slice(from, to);
      before.to = to;
    } else pieces.push({ text: text.slice(from, to), signs: lead ? [lead] : [], from, to });
  }
  const leading = new Set(pieces.flatMap(({ signs }) => signs));
  for (const { start, end, sign } of spans) {
    if (leading.has(sign)) continue;
    leading.add(sign);
    pieces.find(({ signs, from, to }) => signs.length > 0 && from < end && to > start)?.signs.push(sign);
  }
  return pieces.map(({ text: words, signs }) => ({ text: words, signs }));
}

/** Leaves out what is far from any marked word; the beginning stays. */
export function shortened(pieces: readonly Segment[]): Segment[] {
  return pieces.flatMap((piece, index) => {
    const { text, signs } = piece;
    if (signs.length > 0 || text.length <= 2 * context + 80) return [piece];
    const last = index === pieces.length - 1;
    const head = text.slice(0, whole(text, context));
    const tail = text.slice(whole(text, text.length - context));
    const parts: Segment[] = [
      { text: head, signs },
      { text: ' … ', signs, gap: true },
    ];
    if (!last) parts.push({ text: tail, signs });
    return parts;
  });
}
