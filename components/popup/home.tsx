/** The first view of the popup: what was found in this tab, or why nothing can be said. */
import type { Finding, TabReport } from '../../lib/messages.ts';
import { Button, Fold, Notice, Switch } from '../design/controls.tsx';
import type { LookedAt } from '../finding/looked-at.ts';
import { useHost, useSettings, useWords } from '../window-context.ts';
import { FindingList } from './finding-list.tsx';
import { PasteBox } from './paste-box.tsx';
import { WithoutList } from './states.tsx';
import type { TabView } from './tab-state.ts';
import { ThisChat } from './this-chat.tsx';

interface Props {
  view: TabView;
  open(finding: Finding): void;
  show(finding: Finding): void;
  found(looked: LookedAt): void;
  missed(looked?: LookedAt): void;
  help(): void;
}

/** What was read and what was not. It never says that a page is safe. */
function Reading({ report }: { report: TabReport }) {
  const words = useWords();
  const { say } = words;
  const { findings, read, notCovered, layoutChanged, trouble } = report;
  return (
    <>
      {findings.length > 0 ? (
        <h1>{say('popup.found', { count: findings.length })}</h1>
      ) : read === 0 ? (
        <div className="state stack">
          <h1>{say('popup.nothing-read.title')}</h1>
          <p>{say('popup.nothing-read.text')}</p>
        </div>
      ) : (
        <div className="state stack">
          <h1>{say('popup.empty.title', { count: read })}</h1>
          <p>{say('popup.empty.not-safe')}</p>
          <p>{say('popup.empty.not-read')}</p>
        </div>
      )}
      {layoutChanged && <Notice title={say('popup.layout-changed')} />}
      {notCovered > 0 && <Notice title={say('popup.not-covered', { count: notCovered })} />}
      {trouble && <Notice title={say(words.has(trouble) ? trouble : 'popup.trouble')} />}
    </>
  );
}

export function Home({ view, open, show, found, missed, help }: Props) {
  const host = useHost();
  const { say } = useWords();
  const { standing, change } = useSettings();
  const { state, tab, ask, setReport } = view;
  const report = state.kind === 'report' ? state.report : null;
  const list = report?.findings ?? [];
  return (
    <>
      <div className="stack">
        {state.kind === 'loading' ? (
          <p className="soft" role="status">
            {say('popup.loading')}
          </p>
        ) : report ? (
          <Reading report={report} />
        ) : (
          state.kind !== 'report' && <WithoutList state={state} tabId={tab?.id} ask={ask} found={setReport} />
        )}
        {report?.chats?.length === 1 && <ThisChat chat={report.chats[0]} ask={ask} />}
        {list.length > 0 && <FindingList findings={list} open={open} show={show} />}
      </div>
      {state.kind !== 'loading' && (
        <>
          <Fold key={list.length > 0 ? 'folded' : 'open'} words={say('paste.open')} open={list.length === 0}>
            <PasteBox found={found} missed={missed} />
          </Fold>
          <div className="stack-tight">
            <Button onClick={help}>{say('popup.help')}</Button>
          </div>
          {list.length > 0 && <p className="soft small">{say('popup.also-not-read')}</p>}
        </>
      )}
      <footer className="popup-foot">
        {standing && (
          <Switch
            words={say('quiet-look.title')}
            hint={say('quiet-look.hint')}
            on={standing.settings.quietLook}
            change={(quietLook) => void change({ quietLook })}
          />
        )}
        <nav className="row" aria-label={say('popup.pages')}>
          <Button kind="quiet" onClick={() => host.openPage('past')}>
            {say('past.title')}
          </Button>
          <Button kind="quiet" onClick={() => host.openPage('options')}>
            {say('options.title')}
          </Button>
          <Button kind="quiet" onClick={() => missed()}>
            {say('missed.open')}
          </Button>
          <Button kind="quiet" onClick={() => host.openPage('advert')}>
            {say('advert.open')}
          </Button>
        </nav>
      </footer>
    </>
  );
}
