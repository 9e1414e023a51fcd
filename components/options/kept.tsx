/** What is kept on this device, for how long, taking it along, and erasing it. */
import { useState } from 'react';
import type { Settings } from '../../lib/messages.ts';
import { Confirm } from '../design/confirm.tsx';
import { Button, Notice, Select } from '../design/controls.tsx';
import { Part } from '../page-frame.tsx';
import { type Standing, useHost, useSettings, useWords } from '../window-context.ts';
import { useChange } from './use-change.ts';

const days = [0, 7, 30, 365] as const;

export function Kept({ standing: { settings, historyBroken } }: { standing: Standing }) {
  const host = useHost();
  const { say } = useWords();
  const { reload } = useSettings();
  const { change, trouble } = useChange();
  const [asking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<string | null>(null);

  const take = async (as: 'csv' | 'json') => {
    const answer = await host.ask('export', { as });
    if (!answer.ok) return setOutcome('options.export.failed');
    host.save(`second-look.${as}`, answer.value, as === 'csv' ? 'text/csv' : 'application/json');
    setOutcome('options.export.done');
  };
  const erase = async (agreed: boolean) => {
    setAsking(false);
    if (!agreed) return;
    const answer = await host.ask('erase-all', {});
    setOutcome(answer.ok ? 'options.erase.done' : 'options.erase.failed');
    await reload();
  };
  return (
    <Part title={say('options.kept')}>
      <p>{say('options.kept.text')}</p>
      {historyBroken && <Notice title={say('error.history-broken')} />}
      <Select
        label={say('options.days')}
        value={String(settings.historyDays)}
        choices={days.map((count) => ({
          value: String(count),
          words: count === 0 ? say('options.days.none') : say('options.days.kept', { count }),
        }))}
        change={(value) => void change({ historyDays: Number(value) as Settings['historyDays'] })}
      />
      <div className="row">
        <Button onClick={() => host.openPage('past')}>{say('options.open-past')}</Button>
        <Button onClick={() => void take('csv')}>{say('options.export.csv')}</Button>
        <Button onClick={() => void take('json')}>{say('options.export.json')}</Button>
      </div>
      <Button kind="grave" onClick={() => setAsking(true)}>
        {say('options.erase')}
      </Button>
      {asking && (
        <Confirm
          title={say('options.erase.sure')}
          text={say('options.erase.text')}
          yes={say('options.erase.yes')}
          done={(agreed) => void erase(agreed)}
        />
      )}
      {outcome && <Notice title={say(outcome)} />}
      {trouble && <Notice title={trouble} />}
    </Part>
  );
}
