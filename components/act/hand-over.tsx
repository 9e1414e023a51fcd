/** Handing words to another app: first the exact words and where they go, then the user's own tap. Copy comes first. */
import { useState } from 'react';
import { Button, CopyButton, OutLink } from '../design/controls.tsx';
import { useWords } from '../window-context.ts';

export type Channel = 'whatsapp' | 'telegram' | 'sms' | 'mail';
const channels: Channel[] = ['whatsapp', 'telegram', 'sms', 'mail'];

/** The address that gives an app the words; nobody is chosen and nothing is sent by it. */
export function handOverLink(channel: Channel, text: string, subject: string): string {
  const words = encodeURIComponent(text);
  switch (channel) {
    case 'whatsapp':
      return `https://wa.me/?text=${words}`;
    case 'telegram':
      // Telegram's share page calls the words an address; it takes any text.
      return `https://t.me/share/url?url=${words}`;
    case 'sms':
      return `sms:?body=${words}`;
    case 'mail':
      return `mailto:?subject=${encodeURIComponent(subject)}&body=${words}`;
  }
}

interface Props {
  text: string;
  subject: string;
  /** Only copy, where no app is the right place. */
  copyOnly?: boolean;
}

export function HandOver({ text, subject, copyOnly }: Props) {
  const { say } = useWords();
  const [channel, setChannel] = useState<Channel | null>(null);
  return (
    <section className="stack">
      <h2>{say('hand-over.exact')}</h2>
      <p className="exact" dir="auto">
        {text}
      </p>
      <CopyButton text={text} words={say('hand-over.copy')} kind="first" />
      {!copyOnly && (
        <>
          <h3>{say('hand-over.or')}</h3>
          <div className="row">
            {channels.map((one) => (
              <Button key={one} onClick={() => setChannel(one)} expanded={channel === one}>
                {say(`hand-over.app.${one}`)}
              </Button>
            ))}
          </div>
          {channel && (
            <div className="panel stack" role="status">
              <p>{say(`hand-over.goes.${channel}`)}</p>
              <OutLink href={handOverLink(channel, text, subject)} className="button button-first">
                {say(`hand-over.open.${channel}`)}
              </OutLink>
            </div>
          )}
        </>
      )}
    </section>
  );
}
