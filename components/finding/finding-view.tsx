/** One finding in full. */
import { type ReactNode, useId } from 'react';
import type { Signal } from '../../lib/engine/types.ts';
import type { Situation } from '../../lib/messages.ts';
import { Fold, LevelTag, Notice, ViewTitle, type Way, Ways } from '../design/controls.tsx';
import { SituationPicker } from '../help/situation-picker.tsx';
import { siteName } from '../site-names.ts';
import { useWords } from '../window-context.ts';
import { consequencesOf } from './consequences.ts';
import { HowSure } from './how-sure.tsx';
import { type LookedAt, reassurances, warnings } from './looked-at.ts';
import { MarkedText } from './marked-text.tsx';
import { SignItem } from './sign-item.tsx';
import { useSignSources } from './sign-sources.ts';
import './finding.css';

/** Signs shown at once; the lighter ones are folded away, a long list is not read. */
const atOnce = 5;

interface Props {
  looked: LookedAt;
  /** Leads to the advice for a situation; the question is not asked where there is none. */
  help?(situation: Situation): void;
  ways: Way[];
  /** False where the finding is a part of a longer page: it does not take the focus, and its title is not the page's. */
  take?: boolean;
  /** What can be done with the post itself (show in page, set aside). */
  children?: ReactNode;
}

function Consequences({ looked }: { looked: LookedAt }) {
  const { say } = useWords();
  const ids = consequencesOf(warnings(looked.assessment));
  if (ids.length === 0) return null;
  return (
    <section className="stack">
      <h2>{say('finding.consequences')}</h2>
      <ul className="bullets">
        {ids.map((id) => (
          <li key={id}>{say(`consequence.${id}`)}</li>
        ))}
      </ul>
    </section>
  );
}

function SpeaksFor({ looked }: { looked: LookedAt }) {
  const words = useWords();
  const { say } = words;
  const good = reassurances(looked.assessment).filter(({ id }) => words.sign(id));
  return (
    <section className="stack">
      <h2>{say('finding.for')}</h2>
      {good.length === 0 ? (
        <p>{say('finding.for.none')}</p>
      ) : (
        <>
          <ul className="good stack">
            {good.map(({ id, evidence }) => (
              <li key={id} className="stack-tight">
                <h3>{words.sign(id)?.title}</h3>
                {evidence[0] && <q dir="auto">{evidence[0].text.trim()}</q>}
                <p>{words.sign(id)?.why}</p>
              </li>
            ))}
          </ul>
          <p className="soft small">{say('finding.for.limit')}</p>
        </>
      )}
    </section>
  );
}

export function FindingView({ looked, help, ways, take = true, children }: Props) {
  const { say } = useWords();
  const { text, assessment, post } = looked;
  const prefix = useId();
  const idOf = (number: number) => `${prefix}sign-${number}`;
  const signs = warnings(assessment);
  const sources = useSignSources();
  const { level, category } = assessment;
  const site = post && siteName(post.site);
  const item = (signal: Signal, index: number) => (
    <SignItem
      key={signal.id}
      id={idOf(index + 1)}
      number={index + 1}
      signal={signal}
      sources={sources(signal.id)}
    />
  );
  return (
    <article className="finding stack-wide">
      <header className={`lead lead-${level} stack`}>
        <div className="row">
          <LevelTag level={level} />
          {site && <span className="soft small">{site}</span>}
        </div>
        <ViewTitle take={take}>{say(level === 'none' ? 'says.none' : `says.${category}.${level}`)}</ViewTitle>
        <p className="soft small">{say('finding.automatic')}</p>
        {post?.partial && <Notice title={say('finding.partial')} />}
        {assessment.cut && <Notice title={say('finding.cut')} />}
        {children}
      </header>
      {help && <SituationPicker choose={help} />}
      <section className="stack">
        <h2>{say('finding.words')}</h2>
        <MarkedText text={text} signals={signs} idOf={idOf} />
      </section>
      {signs.length > 0 && (
        <section className="stack">
          <h2>{say('finding.signs', { count: signs.length })}</h2>
          <ol className="signs">{signs.slice(0, atOnce).map((signal, index) => item(signal, index))}</ol>
          {signs.length > atOnce && (
            <Fold words={say('finding.signs.more', { count: signs.length - atOnce })}>
              <ol className="signs" start={atOnce + 1}>
                {signs.slice(atOnce).map((signal, index) => item(signal, atOnce + index))}
              </ol>
            </Fold>
          )}
        </section>
      )}
      <Consequences looked={looked} />
      <SpeaksFor looked={looked} />
      {ways.length > 0 && (
        <section className="stack">
          <h2>{say('finding.next')}</h2>
          <Ways ways={ways} />
        </section>
      )}
      <HowSure looked={looked} />
    </article>
  );
}
