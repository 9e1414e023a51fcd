/** "This warning is wrong" and "this should have been marked": a note for oneself, and a text for those who build us. */
import { useState } from 'react';
import { Button, Notice, TextBox, Tick, ViewTitle } from '../design/controls.tsx';
import { type LookedAt, reassurances, warnings } from '../finding/looked-at.ts';
import { useFrame } from '../window-context.ts';
import { guessLanguage } from './guess-language.ts';
import { HandOver } from './hand-over.tsx';

/**
 * The text for those who build Second Look. In English and in ids, because they read it; without address, author or
 * words of the post, unless the user adds the words.
 */
function forBuilders(
  kind: 'wrong' | 'missed',
  looked: LookedAt | undefined,
  version: string,
  post: boolean,
): string {
  const lines = [
    kind === 'wrong' ? 'This warning is wrong.' : 'This text should have been marked.',
    `Second Look ${version}`,
  ];
  if (looked) {
    const { assessment, text } = looked;
    lines.push(
      `ruleset: ${assessment.rulesetVersion}`,
      `level: ${assessment.level}, category: ${assessment.category}, score: ${assessment.score}`,
      `signs: ${
        warnings(assessment)
          .map(({ id }) => id)
          .join(', ') || 'none'
      }`,
      `speaks for it: ${
        reassurances(assessment)
          .map(({ id }) => id)
          .join(', ') || 'nothing'
      }`,
      `language: ${guessLanguage(text)}, length: ${text.length}`,
    );
    if (post) lines.push('', text);
  }
  return lines.join('\n');
}

function LocalNote({ looked }: { looked: LookedAt }) {
  const { host, words } = useFrame();
  const { say } = words;
  const [note, setNote] = useState('');
  const [done, setDone] = useState<'yes' | 'no' | null>(null);
  const { post } = looked;
  if (!post) return null;
  const keep = () =>
    void host
      .ask('history-note', { id: `${post.site}|${post.key}`, note })
      .then((answer) => setDone(answer.ok ? 'yes' : 'no'));
  return (
    <section className="stack">
      <h2>{say('wrong.note')}</h2>
      <TextBox label={say('wrong.note.label')} value={note} change={setNote} rows={3} />
      <Button onClick={keep}>{say('wrong.note.keep')}</Button>
      {done && <Notice title={say(done === 'yes' ? 'wrong.note.kept' : 'wrong.note.failed')} />}
    </section>
  );
}

/** `nested`: as a part of a longer page, without a title of its own. */
export function Wrong({ looked, nested }: { looked: LookedAt; nested?: boolean }) {
  const { host, words } = useFrame();
  const { say } = words;
  const [withPost, setWithPost] = useState(false);
  return (
    <div className="stack-wide">
      <div className="stack">
        {!nested && <ViewTitle>{say('wrong.title')}</ViewTitle>}
        {!nested && <p>{say('wrong.text')}</p>}
        <p>{say('builders.text')}</p>
        <Tick words={say('builders.with-post')} on={withPost} change={setWithPost} />
      </div>
      <HandOver text={forBuilders('wrong', looked, host.version, withPost)} subject="Second Look" copyOnly />
      <LocalNote looked={looked} />
    </div>
  );
}

export function Missed({ looked }: { looked?: LookedAt }) {
  const { host, words } = useFrame();
  const { say } = words;
  const [withPost, setWithPost] = useState(false);
  return (
    <div className="stack-wide">
      <div className="stack">
        <ViewTitle>{say('missed.title')}</ViewTitle>
        <p>{say('missed.text')}</p>
        <p>{say('builders.text')}</p>
        {looked && <Tick words={say('builders.with-post')} on={withPost} change={setWithPost} />}
      </div>
      <HandOver text={forBuilders('missed', looked, host.version, withPost)} subject="Second Look" copyOnly />
    </div>
  );
}
