/** Chats: off until each one is turned on, with one plain sentence on what is read. */
import { useState } from 'react';
import { Button, Notice, Switch } from '../design/controls.tsx';
import { Part } from '../page-frame.tsx';
import { siteName } from '../site-names.ts';
import { type Standing, useHost, useSettings, useWords } from '../window-context.ts';
import { useChange } from './use-change.ts';

export function Chats({ standing }: { standing: Standing }) {
  const host = useHost();
  const words = useWords();
  const { say } = words;
  const { reload } = useSettings();
  const { change, trouble } = useChange();
  const [refused, setRefused] = useState(false);
  const { settings, access } = standing;
  const chats = access.filter(({ chat }) => chat);
  const turn = (site: string, on: boolean, granted: boolean, origins: string[]) => {
    const others = settings.chatsOn.filter((id) => id !== site);
    if (!on) return void change({ chatsOn: others });
    // The browser's question must follow the click at once.
    const access = granted ? Promise.resolve(true) : host.askAccess(origins);
    void access.then(async (given) => {
      setRefused(!given);
      if (!given) return;
      await change({ chatsOn: [...others, site] });
      await host.ask('register-sites', {});
      await reload();
    });
  };
  return (
    <Part title={say('options.chats')}>
      <p>{say('options.chats.text')}</p>
      {chats.length === 0 && <p className="soft">{say('options.chats.none')}</p>}
      <ul className="plain-list">
        {chats.map(({ site, enabled, granted, origins }) => (
          <li key={site}>
            <Switch
              words={siteName(site)}
              hint={say(words.has(`options.chat.${site}`) ? `options.chat.${site}` : 'options.chat.any')}
              on={enabled && granted}
              change={(on) => turn(site, on, granted, origins)}
            />
          </li>
        ))}
      </ul>
      {chats.length > 0 && (
        <Switch
          words={say('options.chats.pause')}
          hint={say('options.chats.pause.hint')}
          on={settings.chatsPaused}
          change={(chatsPaused) => void change({ chatsPaused })}
        />
      )}
      {settings.chatsLeftOut.length > 0 && (
        <div className="stack-tight">
          <p>{say('options.chats.left-out', { count: settings.chatsLeftOut.length })}</p>
          <Button onClick={() => void change({ chatsLeftOut: [] })}>{say('options.chats.read-all')}</Button>
        </div>
      )}
      {refused && <Notice title={say('popup.no-access.refused')} />}
      {trouble && <Notice title={trouble} />}
    </Part>
  );
}
