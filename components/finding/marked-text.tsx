/** The post's own words with the evidence marked; each mark leads to its sign. */
import { useState } from 'react';
import type { Signal } from '../../lib/engine/types.ts';
import { Button } from '../design/controls.tsx';
import { useWords } from '../window-context.ts';
import { segments, shortened } from './segments.ts';

/** Brings a sign into view and gives it the focus, so that the keyboard goes on from there. */
function goTo(id: string): void {
  const target = document.getElementById(id);
  // It may be folded away among the lighter signs.
  target?.closest('details')?.setAttribute('open', '');
  target?.scrollIntoView({ block: 'start' });
  target?.focus({ preventScroll: true });
}

export function MarkedText({
  text,
  signals,
  idOf,
}: {
  text: string;
  signals: Signal[];
  idOf(sign: number): string;
}) {
  const { say, number, list } = useWords();
  const [whole, setWhole] = useState(false);
  const all = segments(text, signals);
  const short = shortened(all);
  const shown = whole ? all : short;
  return (
    <figure className="words stack-tight">
      <blockquote className="words-text" dir="auto">
        {shown.map(({ text: piece, signs, gap }, index) =>
          signs.length === 0 ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces stand in the order of the text
            <span key={index} className={gap ? 'words-gap' : undefined}>
              {piece}
            </span>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces stand in the order of the text
            <mark key={index}>
              <a
                href={`#${idOf(signs[0])}`}
                onClick={(event) => {
                  event.preventDefault();
                  goTo(idOf(signs[0]));
                }}
              >
                {piece}
                <sup>
                  <span className="unseen">{say('finding.mark', { numbers: list(signs.map(number)) })}</span>
                  <span aria-hidden="true">{signs.map(number).join(' ')}</span>
                </sup>
              </a>
            </mark>
          ),
        )}
      </blockquote>
      {short.length > all.length && (
        <Button kind="quiet" onClick={() => setWhole(!whole)} expanded={whole}>
          {say(whole ? 'finding.words.less' : 'finding.words.more')}
        </Button>
      )}
    </figure>
  );
}
