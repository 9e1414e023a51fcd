/** Five questions for the recruiter, in the language of the post. */
import { useEffect, useState } from 'react';
import { languageNames } from '../../lib/languages/language.ts';
import type { Words } from '../../lib/languages/words.ts';
import { CopyButton, Notice, Select, ViewTitle } from '../design/controls.tsx';
import type { LookedAt } from '../finding/looked-at.ts';
import { useFrame } from '../window-context.ts';
import { guessLanguage } from './guess-language.ts';

const numbers = [1, 2, 3, 4, 5];
const choices = Object.entries(languageNames).map(([value, words]) => ({ value, words }));

export function Questions({ looked }: { looked?: LookedAt }) {
  const { words, wordsOf } = useFrame();
  const { say } = words;
  const [tag, setTag] = useState(() => (looked ? guessLanguage(looked.text) : words.tag));
  const [spoken, setSpoken] = useState<Words>(words);
  useEffect(() => {
    let open = true;
    void wordsOf(tag).then((loaded) => open && setSpoken(loaded));
    return () => {
      open = false;
    };
  }, [tag, wordsOf]);
  const questions = numbers.map((number) => spoken.say(`question.${number}`));
  const text = [
    spoken.say('question.greeting'),
    ...questions.map((question, index) => `${index + 1}. ${question}`),
  ].join('\n');
  const category = looked?.assessment.category;
  return (
    <div className="stack">
      <ViewTitle>{say('questions.title')}</ViewTitle>
      <p>{say('questions.text')}</p>
      {(category === 'account-mule' || category === 'drug-mule') && (
        <Notice title={say('questions.better-not')} />
      )}
      <Select label={say('questions.language')} value={tag} choices={choices} change={setTag} />
      <p className="exact" lang={spoken.tag} dir={spoken.direction}>
        {text}
      </p>
      <CopyButton text={text} words={say('questions.copy')} kind="first" />
      <h2>{say('questions.answers')}</h2>
      <ul className="bullets">
        <li>{say('questions.answers.1')}</li>
        <li>{say('questions.answers.2')}</li>
        <li>{say('questions.answers.3')}</li>
      </ul>
    </div>
  );
}
