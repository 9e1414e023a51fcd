/** One help line: who answers, for whom, when, how to reach it, and how we know. Nothing is dialled by itself. */
import { useState } from 'react';
import type { Line } from '../../lib/hotlines/directory.ts';
import { Button, CopyButton, OutLink } from '../design/controls.tsx';
import { useWords } from '../window-context.ts';
import { hoursInWords } from './hours.ts';
import { readable } from './number-in-words.ts';

type LineNumber = NonNullable<Line['numbers']>[number];

/** A link into the app that can use the number; none where it must stay a text to copy. */
function appLink({ kind, digits }: LineNumber, textOnly: boolean | undefined): string | null {
  if (kind === 'whatsapp') return `https://wa.me/${digits.replace(/\D/g, '')}`;
  if (kind === 'telegram') return null;
  if (kind === 'sms') return `sms:${digits}`;
  return textOnly ? null : `tel:${digits}`;
}

function NumberRow({ number, line }: { number: LineNumber; line: Line }) {
  const { say, country } = useWords();
  const [asked, setAsked] = useState(false);
  const link = appLink(number, line.textOnly);
  const { digits, kind, fromAbroad } = number;
  const shown = readable(digits);
  return (
    <div className="stack-tight">
      <p className="line-head">
        <span className="soft small">
          {say(`line.channel.${line.textOnly && kind === 'phone' ? 'text' : kind}`)}
        </span>
        <bdi dir="ltr" className="line-number">
          {shown}
        </bdi>
      </p>
      {!fromAbroad && line.country !== 'INT' && (
        <p className="small soft">
          {say('line.inside-only', { country: country(line.place ?? line.country) })}
        </p>
      )}
      <div className="row">
        <CopyButton text={digits} words={say('line.copy')} />
        {link && !asked && (
          <Button kind="quiet" onClick={() => setAsked(true)}>
            {say(`line.use.${kind}`)}
          </Button>
        )}
        {link && asked && (
          <OutLink href={link} className="button button-first">
            {say(`line.open.${kind}`)} <bdi dir="ltr">{shown}</bdi>
          </OutLink>
        )}
      </div>
      {link && asked && <p className="small soft">{say(`line.about.${kind}`)}</p>}
    </div>
  );
}

/** `first`: the card stands above every other heading of its view. */
export function HotlineCard({ line, first }: { line: Line; first?: boolean }) {
  const Name = first ? 'h2' : 'h3';
  const words = useWords();
  const { say } = words;
  const {
    name,
    nameLocal,
    operator,
    kind,
    serves,
    numbers = [],
    email,
    url,
    hours,
    openNow,
    languages = [],
  } = line;
  const { sources, checked, freshness, warning, country } = line;
  // Newest first.
  const source = sources[0];
  const home = words.country(country);
  const where =
    kind === 'embassy' && line.place
      ? say('line.kind.embassy-in', { country: home, place: words.country(line.place) })
      : say(words.has(`line.kind.${kind}`) ? `line.kind.${kind}` : 'line.kind.other', {
          place: country === 'INT' ? say('line.international') : home,
        });
  const named = nameLocal !== undefined && nameLocal !== name;
  const served = serves.filter((one) => words.has(`serves.${one}`)).map((one) => say(`serves.${one}`));
  return (
    <section className="line" aria-label={name}>
      <div className="stack-tight">
        <p className="soft small">{where}</p>
        <Name className="line-name own-direction">{name}</Name>
      </div>
      {warning && (
        <p className="line-warning">{say(words.has(warning) ? warning : 'line.warning.general')}</p>
      )}
      {/* Without a number or an address there is only the official site, which is what one would compare with. */}
      {freshness === 'check-first' && (numbers.length > 0 || email) && (
        <p className="line-warning">{say('line.check-first')}</p>
      )}
      {freshness === 'hidden' && <p className="line-warning">{say('line.hidden')}</p>}
      {freshness !== 'hidden' &&
        numbers.map((number) => (
          <NumberRow key={`${number.kind} ${number.digits}`} number={number} line={line} />
        ))}
      {url && (numbers.length === 0 || freshness === 'hidden') && (
        <p>
          <OutLink href={url} className="button">
            {say('line.site')}
          </OutLink>
        </p>
      )}
      {email && freshness !== 'hidden' && (
        <div className="row">
          <bdi dir="ltr">{email}</bdi>
          <CopyButton text={email} words={say('line.copy-email')} kind="quiet" />
        </div>
      )}
      {(named || operator !== name) && (
        <div className="stack-tight">
          {named && (
            <p className="small" dir="auto">
              {nameLocal}
            </p>
          )}
          {operator !== name && <p className="soft small">{say('line.operator', { operator })}</p>}
        </div>
      )}
      {hours && (
        <p className="small">
          {hoursInWords(words, hours)}{' '}
          {openNow !== undefined && !('always' in hours) && (
            <span className={openNow ? 'line-open' : 'soft'}>
              {say(openNow ? 'line.open-now' : 'line.closed-now')}
            </span>
          )}
        </p>
      )}
      {served.length > 0 && <p className="small">{say('line.serves', { who: words.list(served) })}</p>}
      {languages.length > 0 && (
        <p className="small">
          {say('line.languages', { languages: words.list(languages.map(words.language)) })}
        </p>
      )}
      {url && numbers.length > 0 && freshness !== 'hidden' && (
        <p className="small">
          <OutLink href={url}>{say('line.site')}</OutLink>
        </p>
      )}
      <p className="soft small">
        <OutLink href={source.url}>
          {say(source.date ? 'line.source' : 'line.source-undated', {
            publisher: source.publisher,
            date: source.date ? words.day(source.date) : '',
          })}
        </OutLink>
        {checked && <> {say('line.checked', { date: words.day(checked.date), by: checked.by })}</>}
      </p>
    </section>
  );
}
