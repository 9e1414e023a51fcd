import { useState } from 'react';
import type { HistoryEntry } from '../../lib/messages.ts';
import { Confirm } from '../design/confirm.tsx';
import { Button, LevelTag, Notice, OutLink, TextBox } from '../design/controls.tsx';
import { FindingView } from '../finding/finding-view.tsx';
import type { LookedAt } from '../finding/looked-at.ts';
import { beginning } from '../popup/finding-list.tsx';
import { siteName } from '../site-names.ts';
import { useHost, useWords } from '../window-context.ts';

/** The key of an entry's post: its id is `site|key`. */
const keyOf = ({ id, site }: HistoryEntry) => id.slice(site.length + 1);

export function PastEntry({ entry, changed }: { entry: HistoryEntry; changed(): Promise<void> }) {
  const host = useHost();
  const words = useWords();
  const { say } = words;
  const { id, time, site, level, text, address, dismissed, signature } = entry;
  const [looked, setLooked] = useState<LookedAt | null>(null);
  const [note, setNote] = useState(entry.note ?? '');
  const [noting, setNoting] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const name = beginning(text, 60);

  const open = async () => {
    if (looked) return setLooked(null);
    // Read again by today's rules: the words may be judged better by now.
    const answer = await host.ask('assess-text', { text });
    if (answer.ok) setLooked({ text, assessment: answer.value });
    else setSaid('error.failed');
  };
  const done = async (answer: { ok: boolean }, words: string | null) => {
    setSaid(answer.ok ? words : 'error.history-broken');
    if (answer.ok) await changed();
  };
  return (
    <li className="kept stack">
      <div className="row">
        <LevelTag level={level} />
        <span className="soft small">
          <bdi>{siteName(site)}</bdi> · <bdi>{words.dayAndTime(time)}</bdi>
        </span>
        {dismissed && <span className="soft small">{say('past.aside')}</span>}
      </div>
      <p dir="auto">{beginning(text, 200)}</p>
      {entry.note && !noting && (
        <p className="notice small" dir="auto">
          {entry.note}
        </p>
      )}
      <div className="row">
        <Button onClick={() => void open()} expanded={looked !== null}>
          {say(looked ? 'past.close' : 'past.open')}
          <span className="unseen">{name}</span>
        </Button>
        <Button kind="quiet" onClick={() => setNoting(!noting)} expanded={noting}>
          {say('past.note')}
          <span className="unseen">{name}</span>
        </Button>
        {dismissed && (
          <Button
            kind="quiet"
            onClick={() =>
              void host
                .ask('dismiss', { site, key: keyOf(entry), signature, undo: true })
                .then((answer) => done(answer, 'past.aside.undone'))
            }
          >
            {say('finding.aside.undo')}
            <span className="unseen">{name}</span>
          </Button>
        )}
        {/^https?:\/\//i.test(address) && (
          <OutLink href={address} className="button button-quiet">
            {say('past.address')}
            <span className="unseen">{name}</span>
          </OutLink>
        )}
        <Button kind="quiet" onClick={() => setDeleting(true)}>
          {say('past.delete')}
          <span className="unseen">{name}</span>
        </Button>
      </div>
      {noting && (
        <>
          <TextBox
            label={say('past.note')}
            hint={say('past.note.hint')}
            value={note}
            change={setNote}
            rows={3}
          />
          <Button
            onClick={() =>
              void host.ask('history-note', { id, note }).then((answer) => {
                if (answer.ok) setNoting(false);
                return done(answer, 'past.note.kept');
              })
            }
          >
            {say('past.note.keep')}
          </Button>
        </>
      )}
      {said && <Notice title={say(said)} />}
      {looked && (
        <div className="panel">
          <FindingView looked={looked} ways={[]} take={false} />
        </div>
      )}
      {deleting && (
        <Confirm
          title={say('past.delete.sure')}
          text={name}
          yes={say('past.delete')}
          done={(agreed) => {
            setDeleting(false);
            if (agreed) void host.ask('history-delete', { id }).then((answer) => done(answer, null));
          }}
        />
      )}
    </li>
  );
}
