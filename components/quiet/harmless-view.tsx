/** What stands on the screen after the quiet exit: a month, as any calendar shows it. The rest is one tap away. */
import { useEffect, useRef, useState } from 'react';
import { Button, Fold, Notice } from '../design/controls.tsx';
import { type ExitSubject, useFrame } from '../window-context.ts';
import './quiet.css';

const day = 86_400_000;

/** The days of the month around a time, in weeks that begin on Monday; `null` fills the first and the last week. */
function weeks(now: Date): (number | null)[][] {
  const days = new Date(now.getFullYear(), now.getMonth() + 1, 0).getDate();
  const before = (new Date(now.getFullYear(), now.getMonth(), 1).getDay() + 6) % 7;
  const cells = [...Array(before).fill(null), ...Array.from({ length: days }, (_, index) => index + 1)];
  while (cells.length % 7) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

function Month() {
  const { host, words } = useFrame();
  const now = new Date(host.now());
  const month = new Intl.DateTimeFormat(words.tag, { month: 'long', year: 'numeric' }).format(now);
  // 5 January 2026 was a Monday.
  const names = Array.from({ length: 7 }, (_, index) =>
    new Intl.DateTimeFormat(words.tag, { weekday: 'narrow', timeZone: 'UTC' }).format(
      Date.UTC(2026, 0, 5) + index * day,
    ),
  );
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
    document.title = month;
  }, [month]);
  return (
    <>
      <h1 ref={title} tabIndex={-1}>
        {month}
      </h1>
      <table className="month">
        <thead>
          <tr>
            {names.map((name, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the week has a fixed order
              <th key={index} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks(now).map((week, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the month has a fixed order
            <tr key={row}>
              {week.map((date, column) => (
                <td
                  // biome-ignore lint/suspicious/noArrayIndexKey: the week has a fixed order
                  key={column}
                  aria-current={date === now.getDate() ? 'date' : undefined}
                >
                  {date === null ? '' : words.number(date)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Deletes what history holds of this finding, or of all findings of the tab. */
function Forget({ subject: { tabId, key } }: { subject: ExitSubject }) {
  const { host, words } = useFrame();
  const [done, setDone] = useState<'yes' | 'no' | null>(null);
  if (tabId === undefined) return null;
  if (done) return <Notice title={words.say(done === 'yes' ? 'exit.forgotten' : 'exit.not-forgotten')} />;
  const forget = () =>
    void host
      .ask('quiet-exit', key === undefined ? { tabId, forget: true } : { tabId, forget: true, key })
      .then((answer) => setDone(answer.ok ? 'yes' : 'no'));
  return <Button onClick={forget}>{words.say(key === undefined ? 'exit.forget-all' : 'exit.forget')}</Button>;
}

export function HarmlessView({ subject, back }: { subject: ExitSubject; back(): void }) {
  const { host, words } = useFrame();
  const { say } = words;
  return (
    <main className="harmless stack">
      <Month />
      <Fold words={say('exit.more')}>
        {subject.tabId !== undefined && <p>{say('exit.emptied')}</p>}
        <p>{say('exit.browser-history')}</p>
        <div className="row">
          <Forget subject={subject} />
          <Button kind="quiet" onClick={back}>
            {say('exit.back')}
          </Button>
          <Button kind="quiet" onClick={host.close}>
            {say('exit.close')}
          </Button>
        </div>
      </Fold>
    </main>
  );
}
