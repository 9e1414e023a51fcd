/** Every state in which there is no list, each said honestly, with the one thing that can be done. */
import { type ReactNode, useState } from 'react';
import type { TabReport } from '../../lib/messages.ts';
import { Button, Notice } from '../design/controls.tsx';
import { siteName } from '../site-names.ts';
import { useHost, useSettings, useWords } from '../window-context.ts';
import type { TabState } from './tab-state.ts';

function State({
  name,
  values,
  children,
}: {
  name: string;
  values?: Record<string, string>;
  children?: ReactNode;
}) {
  const { say } = useWords();
  return (
    <section className="state stack">
      <h1>{say(`popup.${name}.title`, values)}</h1>
      <p>{say(`popup.${name}.text`, values)}</p>
      {children && <div className="row">{children}</div>}
    </section>
  );
}

interface Props {
  state: Exclude<TabState, { kind: 'report' } | { kind: 'loading' }>;
  tabId?: number;
  ask(): Promise<void>;
  found(report: TabReport): void;
}

/** "Read this page now": the user's own request, through the worker. */
function ReadNow({ tabId, found }: { tabId?: number; found(report: TabReport): void }) {
  const host = useHost();
  const { say } = useWords();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  if (tabId === undefined) return null;
  const read = async () => {
    setState('busy');
    const answer = await host.ask('read-tab', { tabId, what: 'page' });
    if (answer.ok && answer.value.read > 0) found(answer.value);
    else setState('failed');
  };
  return (
    <>
      <Button kind="first" onClick={() => void read()} disabled={state === 'busy'}>
        {say(state === 'busy' ? 'popup.reading' : 'popup.read-now')}
      </Button>
      {state === 'failed' && (
        <Notice title={say('popup.not-readable.title')}>
          <p>{say('popup.not-readable.text')}</p>
        </Notice>
      )}
    </>
  );
}

/** Access that the browser has not given: its own question comes after our button. */
function Allow({ origins, given, words }: { origins: string[]; given(): void; words: string }) {
  const host = useHost();
  const { say } = useWords();
  const [refused, setRefused] = useState(false);
  return (
    <>
      <Button
        kind="first"
        onClick={() => {
          void host.askAccess(origins).then((granted) => {
            setRefused(!granted);
            if (granted) given();
          });
        }}
      >
        {words}
      </Button>
      {refused && <Notice title={say('popup.no-access.refused')} />}
    </>
  );
}

export function WithoutList({ state, tabId, ask, found }: Props) {
  const host = useHost();
  const { say } = useWords();
  const { standing, change, reload } = useSettings();
  const site = 'site' in state ? siteName(state.site) : '';
  const again = () => void reload().then(ask);
  switch (state.kind) {
    case 'no-access':
      return (
        <State name="no-access" values={{ site }}>
          <Allow
            origins={state.origins}
            given={() => void host.ask('register-sites', {}).then(again)}
            words={say('popup.no-access.allow')}
          />
        </State>
      );
    case 'off':
      if (state.chat)
        return (
          <State name="chat-off" values={{ site }}>
            <Button onClick={() => host.openPage('options')}>{say('popup.open-options')}</Button>
          </State>
        );
      return (
        <State name="site-off" values={{ site }}>
          <Button
            kind="first"
            onClick={() => {
              const sitesOff = (standing?.settings.sitesOff ?? []).filter((id) => id !== state.site);
              void change({ sitesOff }).then(ask);
            }}
          >
            {say('popup.site-off.on')}
          </Button>
        </State>
      );
    case 'paused':
      return (
        <State name="paused" values={{ site }}>
          <Button kind="first" onClick={() => void change({ chatsPaused: false }).then(ask)}>
            {say('popup.paused.on')}
          </Button>
        </State>
      );
    case 'silent':
      return (
        <State name="silent" values={{ site }}>
          <ReadNow tabId={tabId} found={found} />
        </State>
      );
    case 'other':
      return (
        <State name="other">
          <ReadNow tabId={tabId} found={found} />
        </State>
      );
    case 'closed':
      return <State name="closed" />;
    case 'worker-unreachable':
      return (
        <State name="unreachable">
          <Button kind="first" onClick={again}>
            {say('popup.try-again')}
          </Button>
        </State>
      );
  }
}
