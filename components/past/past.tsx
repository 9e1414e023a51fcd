/** The history: what was marked, with notes; open one, delete one, take back "set aside". */
import { useCallback, useEffect, useState } from 'react';
import type { HistoryEntry } from '../../lib/messages.ts';
import { Button, Notice } from '../design/controls.tsx';
import { PageFrame } from '../page-frame.tsx';
import { useHost, useSettings, useWords } from '../window-context.ts';
import { PastEntry } from './past-entry.tsx';

/** Entries read at once; more on request. */
const step = 50;

export function Past() {
  const host = useHost();
  const { say } = useWords();
  const { standing } = useSettings();
  const [limit, setLimit] = useState(step);
  const [entries, setEntries] = useState<HistoryEntry[] | null | 'failed'>(null);
  const load = useCallback(async () => {
    const answer = await host.ask('history', { limit });
    setEntries(answer.ok ? answer.value : 'failed');
  }, [host, limit]);
  useEffect(() => void load(), [load]);
  return (
    <PageFrame title={say('past.title')}>
      <p>{say('past.text')}</p>
      {standing?.settings.historyDays === 0 && <Notice title={say('past.off')} />}
      {entries === 'failed' ? (
        <Notice title={say('error.history-broken')} />
      ) : entries && entries.length === 0 ? (
        <p>{say('past.empty')}</p>
      ) : (
        entries && (
          <>
            <ul>
              {entries.map((entry) => (
                <PastEntry key={entry.id} entry={entry} changed={load} />
              ))}
            </ul>
            {entries.length === limit && (
              <Button onClick={() => setLimit(limit + step)}>{say('past.more')}</Button>
            )}
          </>
        )
      )}
    </PageFrame>
  );
}
