/** One sign in full: what it says, the words it was seen in, why it matters, what to ask, and who documented it. */
import type { Signal } from '../../lib/engine/types.ts';
import { OutLink } from '../design/controls.tsx';
import { useWords } from '../window-context.ts';
import type { SignSource } from './sign-sources.ts';

interface Props {
  id: string;
  number: number;
  signal: Signal;
  sources: SignSource[];
}

export function SignItem({ id, number, signal, sources }: Props) {
  const words = useWords();
  const { say } = words;
  const texts = words.sign(signal.id);
  const quotes = [...new Set(signal.evidence.map(({ text }) => text.trim()))].filter(Boolean).slice(0, 3);
  return (
    <li id={id} tabIndex={-1} className="sign stack-tight">
      <h3>
        <span className="sign-number" aria-hidden="true">
          {words.number(number)}
        </span>
        <span className="own-direction">{texts?.title ?? say('finding.sign.unnamed')}</span>
      </h3>
      {quotes.length > 0 && (
        <ul className="quotes" aria-label={say('finding.sign.words')}>
          {quotes.map((quote) => (
            <li key={quote}>
              <q dir="auto">{quote}</q>
            </li>
          ))}
        </ul>
      )}
      {texts?.why && <p className="own-direction">{texts.why}</p>}
      {texts?.ask && (
        <p>
          <span className="ask-label">{say('finding.sign.ask')}</span> <bdi>{texts.ask}</bdi>
        </p>
      )}
      {sources.length > 0 && (
        <ul className="sources soft small" aria-label={say('finding.sign.source')}>
          {sources.map(({ publisher, title, date, url }) => (
            <li key={`${publisher}${title}`}>
              {url ? (
                <OutLink href={url}>{`${publisher}: ${title}`}</OutLink>
              ) : (
                <span dir="ltr">{`${publisher}: ${title}`}</span>
              )}
              {date && ` (${words.day(date)})`}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
