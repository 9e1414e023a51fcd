import { Notice, Switch } from '../design/controls.tsx';
import { Part } from '../page-frame.tsx';
import { type Standing, useWords } from '../window-context.ts';
import { useChange } from './use-change.ts';

const levels = ['all', 'strong'] as const;

export function Marks({ standing: { settings } }: { standing: Standing }) {
  const { say } = useWords();
  const { change, trouble } = useChange();
  return (
    <Part title={say('options.marks')}>
      <fieldset className="stack-tight">
        <legend className="field-label">{say('options.sensitivity')}</legend>
        {levels.map((level) => (
          <label key={level} className="tick">
            <input
              type="radio"
              name="sensitivity"
              checked={settings.sensitivity === level}
              onChange={() => void change({ sensitivity: level })}
            />
            <span>{say(`options.sensitivity.${level}`)}</span>
          </label>
        ))}
      </fieldset>
      <Switch
        words={say('quiet-look.title')}
        hint={say('quiet-look.hint')}
        on={settings.quietLook}
        change={(quietLook) => void change({ quietLook })}
      />
      {trouble && <Notice title={trouble} />}
    </Part>
  );
}
