/** What to do and who to talk to, for one of three situations. The first right line stands near the top. */
import { useState } from 'react';
import type { Situation } from '../../lib/messages.ts';
import { ViewTitle, type Way, Ways } from '../design/controls.tsx';
import type { LookedAt } from '../finding/looked-at.ts';
import { HotlineCard } from '../hotlines/hotline-card.tsx';
import { HotlineList } from '../hotlines/hotline-list.tsx';
import { useHotlines } from '../hotlines/use-hotlines.ts';
import { useWords } from '../window-context.ts';
import { Advice, firstAdvice } from './advice.tsx';
import { CountryPicker, KeepCountry, useReaderCountry } from './country-picker.tsx';
import { SituationPicker } from './situation-picker.tsx';

interface Props {
  situation: Situation;
  looked?: LookedAt;
  choose(situation: Situation): void;
  ways: Way[];
}

export function Help({ situation, looked, choose, ways }: Props) {
  const words = useWords();
  const { say } = words;
  const [reader, setReader] = useReaderCountry();
  const [stay, setStay] = useState('');
  const category = looked?.assessment.category ?? 'none';
  const lines = useHotlines({ reader, stay: situation === 'thinking' ? '' : stay, situation });
  // With the country known, the line comes before the question about it. A question that the reader is answering
  // stays where it is: moved, it would lose the focus at the first letter.
  const [answering, setAnswering] = useState<boolean | null>(null);
  const askFirst = answering ?? (reader === '' || situation !== 'thinking');
  const pick = (country: string) => {
    setAnswering(askFirst);
    setReader(country);
  };
  const pickers = (
    <div className={situation === 'thinking' ? 'countries' : 'countries countries-two'}>
      <CountryPicker label={say('country.mine')} value={reader} change={pick} />
      {situation !== 'thinking' && (
        <CountryPicker
          label={say(situation === 'there' ? 'country.stay' : 'country.going')}
          value={stay}
          change={setStay}
        />
      )}
    </div>
  );
  return (
    <div className="help stack-wide">
      <div className="stack">
        {/* For ears only: the pressed situation says it to the eye, and the first number must be in view in a small window. */}
        <div className="unseen">
          <ViewTitle>{say('help.title')}</ViewTitle>
        </div>
        <SituationPicker chosen={situation} choose={choose} />
        {askFirst && pickers}
        <p className="help-lead">{say(firstAdvice(situation, category))}</p>
        {lines && lines.length > 0 && <HotlineCard line={lines[0]} first />}
        {lines && lines.length === 0 && <p>{say('lines.none')}</p>}
        {!askFirst && pickers}
        <KeepCountry country={reader} />
      </div>
      <Advice situation={situation} category={category} />
      {lines && lines.length > 1 && (
        <section className="stack">
          <h2>{say('lines.more')}</h2>
          <HotlineList lines={lines.slice(1)} />
          <p className="soft small">{say('lines.never-first')}</p>
        </section>
      )}
      {ways.length > 0 && (
        <section aria-label={say('finding.next')}>
          <Ways ways={ways} />
        </section>
      )}
    </div>
  );
}
