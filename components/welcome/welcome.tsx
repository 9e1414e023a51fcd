/** One screen after the installation: what this does, what it never does, country, language. */
import { Button, Notice } from '../design/controls.tsx';
import { CheckIcon, NeverIcon } from '../design/icons.tsx';
import { CountryPicker } from '../help/country-picker.tsx';
import { LanguagePicker } from '../options/language-and-country.tsx';
import { useChange } from '../options/use-change.ts';
import { PageFrame } from '../page-frame.tsx';
import { useHost, useSettings, useWords } from '../window-context.ts';
import './welcome.css';

const does = ['1', '2', '3'];
const never = ['1', '2', '3'];

export function Welcome() {
  const host = useHost();
  const { say } = useWords();
  const { standing } = useSettings();
  const { change, trouble } = useChange();
  return (
    <PageFrame title={say('welcome.title')}>
      <p className="welcome-lead">{say('welcome.text')}</p>
      <div className="welcome-two">
        <section className="panel stack">
          <h2>{say('welcome.does')}</h2>
          <ul className="ticks">
            {does.map((number) => (
              <li key={number}>
                <CheckIcon />
                <span>{say(`welcome.does.${number}`)}</span>
              </li>
            ))}
          </ul>
        </section>
        <section className="panel stack">
          <h2>{say('welcome.never')}</h2>
          <ul className="ticks nevers">
            {never.map((number) => (
              <li key={number}>
                <NeverIcon />
                <span>{say(`welcome.never.${number}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      </div>
      {standing && (
        <div className="welcome-two">
          <div className="stack">
            <LanguagePicker standing={standing} />
          </div>
          <div className="stack-tight">
            <CountryPicker
              label={say('country.mine')}
              value={standing.settings.country}
              change={(country) => void change({ country })}
            />
            <p className="soft small">{say('options.country.why')}</p>
          </div>
        </div>
      )}
      {trouble && <Notice title={trouble} />}
      <p>{say('welcome.chats')}</p>
      <p>{say('welcome.parents')}</p>
      <div className="row">
        <Button
          kind="first"
          onClick={() => {
            void change({ welcomed: true }).then(host.close);
          }}
        >
          {say('welcome.done')}
        </Button>
        <Button onClick={() => host.openPage('options')}>{say('options.title')}</Button>
      </div>
    </PageFrame>
  );
}
