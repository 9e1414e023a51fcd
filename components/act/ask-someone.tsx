/** "Ask someone I trust": a prepared message that the user sends. The post's words are off until ticked. */
import { useState } from 'react';
import { TextBox, Tick, ViewTitle } from '../design/controls.tsx';
import { type LookedAt, warnings } from '../finding/looked-at.ts';
import { useWords } from '../window-context.ts';
import { HandOver } from './hand-over.tsx';

export function AskSomeone({ looked }: { looked?: LookedAt }) {
  const words = useWords();
  const { say } = words;
  const [note, setNote] = useState(say('someone.message'));
  const [withSigns, setWithSigns] = useState(true);
  const [withPost, setWithPost] = useState(false);
  const titles = looked
    ? warnings(looked.assessment)
        .map(({ id }) => words.sign(id)?.title)
        .filter((title) => title !== undefined)
    : [];
  const parts = [note.trim()];
  if (withSigns && titles.length > 0)
    parts.push([say('someone.signs'), ...titles.map((title) => `- ${title}`)].join('\n'));
  if (withPost && looked) parts.push([say('someone.post'), looked.text].join('\n'));
  return (
    <div className="stack-wide">
      <div className="stack">
        <ViewTitle>{say('someone.title')}</ViewTitle>
        <p>{say('someone.text')}</p>
        <TextBox label={say('someone.note')} value={note} change={setNote} />
        {titles.length > 0 && <Tick words={say('someone.with-signs')} on={withSigns} change={setWithSigns} />}
        {looked && <Tick words={say('someone.with-post')} on={withPost} change={setWithPost} />}
      </div>
      <HandOver text={parts.filter(Boolean).join('\n\n')} subject={say('someone.subject')} />
    </div>
  );
}
