/** "Check these words": a text from anywhere, read here and kept nowhere. */
import { useState } from 'react';
import { Button, Notice, TextBox } from '../design/controls.tsx';
import type { LookedAt } from '../finding/looked-at.ts';
import { useHost, useWords } from '../window-context.ts';

/** What reading a pasted text came to, where it is no finding. */
type Outcome = 'none' | 'language' | 'empty' | 'failed';

interface Props {
  found(looked: LookedAt): void;
  /** "This should have been marked." */
  missed?(looked: LookedAt): void;
  hint?: string;
}

export function PasteBox({ found, missed, hint }: Props) {
  const host = useHost();
  const { say } = useWords();
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<{ kind: Outcome; looked?: LookedAt } | null>(null);

  const check = async () => {
    if (text.trim() === '') return setOutcome({ kind: 'empty' });
    const answer = await host.ask('assess-text', { text });
    if (!answer.ok) return setOutcome({ kind: 'failed' });
    const looked: LookedAt = { text, assessment: answer.value };
    if (answer.value.level !== 'none') return found(looked);
    setOutcome({ kind: answer.value.notAssessed ?? 'none', looked });
  };
  const looked = outcome?.looked;
  return (
    <div className="stack">
      <TextBox
        label={say('paste.label')}
        hint={hint ?? say('paste.hint')}
        value={text}
        rows={4}
        change={(value) => {
          setText(value);
          setOutcome(null);
        }}
      />
      <Button kind="first" onClick={() => void check()}>
        {say('paste.check')}
      </Button>
      {outcome && (
        <Notice title={say(`paste.${outcome.kind}.title`)}>
          <p>{say(`paste.${outcome.kind}.text`)}</p>
          {missed && looked && outcome.kind === 'none' && (
            <Button kind="quiet" onClick={() => missed(looked)}>
              {say('missed.open')}
            </Button>
          )}
        </Notice>
      )}
    </div>
  );
}
