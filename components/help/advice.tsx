/** What to do now, by situation and kind of offer. */
import { useState } from 'react';
import type { Category } from '../../lib/engine/types.ts';
import type { Words } from '../../lib/languages/words.ts';
import type { Situation } from '../../lib/messages.ts';
import { Button } from '../design/controls.tsx';
import { useFrame } from '../window-context.ts';

/** Number of sentences `advice.<situation>.<number>`; the first is shown above the help lines. */
export const adviceCount: Record<Situation, number> = { thinking: 5, leaving: 6, there: 9 };

/** Kinds of offer that have a sentence of their own, which comes first. */
const own: Partial<Record<Category, string>> = {
  'account-mule': 'advice.account',
  'drug-mule': 'advice.goods',
  'fee-scam': 'advice.fees',
  'agent-recruitment': 'advice.recruit',
};

function keys(situation: Situation, category: Category): string[] {
  const numbered = Array.from(
    { length: adviceCount[situation] },
    (_, index) => `advice.${situation}.${index + 1}`,
  );
  const special = own[category];
  return special ? [special, ...numbered] : numbered;
}

/** The most urgent sentence, for the line above the numbers. */
export function firstAdvice(situation: Situation, category: Category): string {
  return situation === 'there' ? keys(situation, 'none')[0] : keys(situation, category)[0];
}

export function Advice({ situation, category }: { situation: Situation; category: Category }) {
  const { words, wordsOf } = useFrame();
  const [english, setEnglish] = useState<Words | null>(null);
  const { say } = english ?? words;
  const first = firstAdvice(situation, category);
  const rest = keys(situation, category).filter((key) => key !== first);
  return (
    <section className="stack">
      <h2>{words.say('advice.title')}</h2>
      <ol className="advice stack" lang={english ? 'en' : undefined} dir={english ? 'ltr' : undefined}>
        {english && <li>{say(first)}</li>}
        {rest.map((key) => (
          <li key={key}>{say(key)}</li>
        ))}
      </ol>
      {!words.reviewed && (
        <div className="stack-tight">
          <p className="soft small">{words.say('advice.unreviewed')}</p>
          <Button
            kind="quiet"
            onClick={() => void (english ? setEnglish(null) : wordsOf('en').then(setEnglish))}
          >
            {words.say(english ? 'advice.own-language' : 'advice.english')}
          </Button>
        </div>
      )}
    </section>
  );
}
