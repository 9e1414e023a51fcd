/** "My advert was marked": for the honest recruiter. Which words and why, what to state, how to tell us. No whitelist. */
import { useState } from 'react';
import { Wrong } from '../act/wrong.tsx';
import { Button } from '../design/controls.tsx';
import { FindingView } from '../finding/finding-view.tsx';
import type { LookedAt } from '../finding/looked-at.ts';
import { PageFrame, Part } from '../page-frame.tsx';
import { PasteBox } from '../popup/paste-box.tsx';
import { useWords } from '../window-context.ts';

const facts = ['1', '2', '3', '4', '5', '6'];

export function Advert() {
  const { say } = useWords();
  const [looked, setLooked] = useState<LookedAt | null>(null);
  const [telling, setTelling] = useState(false);
  return (
    <PageFrame title={say('advert.title')}>
      <div className="stack">
        <p>{say('advert.text')}</p>
        <p>{say('advert.no-whitelist')}</p>
      </div>
      <PasteBox
        hint={say('advert.paste')}
        found={(found) => {
          setLooked(found);
          setTelling(false);
        }}
      />
      {looked && (
        <Part title={say('advert.result')}>
          <div className="panel">
            <FindingView looked={looked} ways={[]} take={false} />
          </div>
        </Part>
      )}
      <Part title={say('advert.facts')}>
        <p>{say('advert.facts.text')}</p>
        <ul className="bullets">
          {facts.map((number) => (
            <li key={number}>{say(`advert.fact.${number}`)}</li>
          ))}
        </ul>
      </Part>
      <Part title={say('advert.tell')}>
        <p>{say('advert.tell.text')}</p>
        {looked && !telling && <Button onClick={() => setTelling(true)}>{say('advert.tell.open')}</Button>}
        {looked && telling && <Wrong looked={looked} nested />}
      </Part>
    </PageFrame>
  );
}
