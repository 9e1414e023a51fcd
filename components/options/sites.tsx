/** Sites that are read by themselves, and sites that the user asked to be read always. */
import { useState } from 'react';
import { Button, Notice, Switch } from '../design/controls.tsx';
import { Part } from '../page-frame.tsx';
import { siteName } from '../site-names.ts';
import { type Standing, useHost, useSettings, useWords } from '../window-context.ts';
import { useChange } from './use-change.ts';

/** The pattern for a host that the user typed or pasted; `null` where it is no address. */
export function patternOf(typed: string): string | null {
  const address = /^https?:\/\//i.test(typed.trim()) ? typed.trim() : `https://${typed.trim()}`;
  try {
    const { hostname } = new URL(address);
    return hostname.includes('.') ? `*://${hostname}/*` : null;
  } catch {
    return null;
  }
}

const hostOf = (pattern: string) => pattern.replace(/^[^/]*\/\//, '').replace(/\/\*$/, '');

function ExtraSites({ extra }: { extra: string[] }) {
  const host = useHost();
  const { say } = useWords();
  const { change, trouble } = useChange();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const add = () => {
    const pattern = patternOf(typed);
    if (!pattern) return setProblem(say('options.extra.no-address'));
    void host.askAccess([pattern]).then(async (granted) => {
      if (!granted) return setProblem(say('popup.no-access.refused'));
      setProblem(null);
      if (await change({ extraSites: [...new Set([...extra, pattern])] })) setTyped('');
    });
  };
  return (
    <div className="stack">
      <h3>{say('options.extra')}</h3>
      <p>{say('options.extra.text')}</p>
      <ul className="plain-list">
        {extra.map((pattern) => (
          <li key={pattern} className="row">
            <bdi dir="ltr">{hostOf(pattern)}</bdi>
            <Button
              kind="quiet"
              onClick={() => void change({ extraSites: extra.filter((one) => one !== pattern) })}
            >
              {say('options.extra.remove')}
              <span className="unseen">{hostOf(pattern)}</span>
            </Button>
          </li>
        ))}
      </ul>
      <label className="field">
        <span className="field-label">{say('options.extra.label')}</span>
        <input
          className="input"
          type="text"
          inputMode="url"
          dir="ltr"
          value={typed}
          aria-label={say('options.extra.label')}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <Button onClick={add}>{say('options.extra.add')}</Button>
      {(problem ?? trouble) && <Notice title={problem ?? trouble ?? ''} />}
    </div>
  );
}

export function Sites({ standing }: { standing: Standing }) {
  const host = useHost();
  const { say } = useWords();
  const { reload } = useSettings();
  const { change, trouble } = useChange();
  const { settings, access } = standing;
  const sites = access.filter(({ chat }) => !chat);
  const turn = (site: string, on: boolean) => {
    const others = settings.sitesOff.filter((id) => id !== site);
    void change({ sitesOff: on ? others : [...others, site] });
  };
  return (
    <Part title={say('options.sites')}>
      <p>{say('options.sites.text')}</p>
      <ul className="plain-list">
        {sites.map(({ site, enabled, granted, origins }) => (
          <li key={site}>
            <Switch
              words={siteName(site)}
              hint={granted ? undefined : say('options.sites.no-access')}
              on={enabled}
              change={(on) => turn(site, on)}
            />
            {enabled && !granted && (
              <Button
                onClick={() => {
                  void host
                    .askAccess(origins)
                    .then((given) =>
                      given ? host.ask('register-sites', {}).then(() => reload()) : undefined,
                    );
                }}
              >
                {say('popup.no-access.allow')}
                <span className="unseen">{siteName(site)}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {trouble && <Notice title={trouble} />}
      <ExtraSites extra={settings.extraSites} />
    </Part>
  );
}
