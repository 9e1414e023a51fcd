/** Reporting a post: the site's own way, the right body of the country, and a prepared text without names. */
import { useState } from 'react';
import { Tick, ViewTitle } from '../design/controls.tsx';
import { type LookedAt, warnings } from '../finding/looked-at.ts';
import { CountryPicker, KeepCountry, useReaderCountry } from '../help/country-picker.tsx';
import { HotlineList } from '../hotlines/hotline-list.tsx';
import { useHotlines } from '../hotlines/use-hotlines.ts';
import { siteName } from '../site-names.ts';
import { useFrame } from '../window-context.ts';
import { HandOver } from './hand-over.tsx';

/** Who takes a report, by what the offer is about. */
const moneyFirst = ['anti-scam', 'police', 'anti-trafficking'];
const peopleFirst = ['anti-trafficking', 'police', 'anti-scam', 'child'];

export function Report({ looked }: { looked?: LookedAt }) {
  const { host, words } = useFrame();
  const { say } = words;
  const [country, setCountry] = useReaderCountry();
  const [withAddress, setWithAddress] = useState(false);
  const [withPost, setWithPost] = useState(false);
  const lines = useHotlines({ reader: country, stay: '', situation: 'thinking' });
  const site = looked?.post ? siteName(looked.post.site) : '';
  const address = looked?.post?.address;
  const category = looked?.assessment.category ?? 'none';
  const kinds = category === 'account-mule' || category === 'fee-scam' ? moneyFirst : peopleFirst;
  const bodies = kinds.flatMap((kind) => lines?.filter((line) => line.kind === kind) ?? []);
  const titles = looked
    ? warnings(looked.assessment)
        .map(({ id }) => words.sign(id)?.title)
        .filter((title) => title !== undefined)
    : [];
  const text = [
    say('report.line.opening'),
    site && say('report.line.site', { site }),
    say('report.line.seen', { date: words.day(host.now()) }),
    titles.length > 0 && [say('report.line.signs'), ...titles.map((title) => `- ${title}`)].join('\n'),
    withAddress && address && say('report.line.address', { address }),
    withPost && looked && [say('report.line.words'), looked.text].join('\n'),
  ]
    .filter(Boolean)
    .join('\n');
  return (
    <div className="stack-wide">
      <div className="stack">
        <ViewTitle>{say('report.title')}</ViewTitle>
        <p>{say('report.quietly')}</p>
        {site && <p>{say('report.platform', { site })}</p>}
        {address && <Tick words={say('report.with-address')} on={withAddress} change={setWithAddress} />}
        {looked && <Tick words={say('report.with-post')} on={withPost} change={setWithPost} />}
      </div>
      <HandOver text={text} subject={say('report.subject')} copyOnly />
      <section className="stack">
        <h2>{say('report.bodies')}</h2>
        <CountryPicker label={say('country.mine')} value={country} change={setCountry} />
        <KeepCountry country={country} />
        {bodies.length > 0 ? <HotlineList lines={bodies} /> : <p>{say('report.no-body')}</p>}
      </section>
    </div>
  );
}
