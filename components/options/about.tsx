/** What Second Look is, how good it is, how that was measured, and whose findings it rests on. */
import { useEffect, useState } from 'react';
import { Fold, OutLink } from '../design/controls.tsx';
import { type SourcesFile, sourcesFile } from '../finding/sign-sources.ts';
import { Part } from '../page-frame.tsx';
import { type Standing, useHost, useWords } from '../window-context.ts';
import { figuresOf, type QualityFigure } from './quality.ts';

function Quality() {
  const host = useHost();
  const words = useWords();
  const { say } = words;
  const [figures, setFigures] = useState<QualityFigure[] | undefined>(undefined);
  useEffect(() => {
    void host.packaged('quality.json').then(
      (file) => setFigures(figuresOf(file)),
      () => setFigures([]),
    );
  }, [host]);
  if (!figures) return null;
  if (figures.length === 0) return <p>{say('quality.none')}</p>;
  return (
    <>
      <ul className="bullets">
        {figures.map(({ id, of, hits }) => (
          <li key={id}>{say(`quality.${id}`, { hits: words.number(hits), of: words.number(of) })}</li>
        ))}
      </ul>
      <p className="soft small">{say('quality.how')}</p>
    </>
  );
}

function Sources() {
  const host = useHost();
  const words = useWords();
  const { say } = words;
  const [file, setFile] = useState<SourcesFile | null>(null);
  useEffect(() => void sourcesFile(host).then(setFile), [host]);
  if (!file) return null;
  return (
    <Fold words={say('about.sources')}>
      <ul className="bullets small" dir="ltr">
        {Object.entries(file.sources).map(([id, { publisher, title, date, url }]) => (
          <li key={id}>
            {url ? <OutLink href={url}>{`${publisher}: ${title}`}</OutLink> : `${publisher}: ${title}`}
            {date && ` (${date})`}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

export function About({ standing }: { standing: Standing }) {
  const host = useHost();
  const { say } = useWords();
  return (
    <Part title={say('about.title')}>
      <p>{say('about.text')}</p>
      <p>{say('about.limits')}</p>
      <h3>{say('quality.title')}</h3>
      <Quality />
      <Sources />
      <dl className="facts small">
        <dt>{say('about.version')}</dt>
        <dd>{host.version}</dd>
        <dt>{say('about.ruleset')}</dt>
        <dd>{standing.rulesetVersion || say('about.ruleset.missing')}</dd>
      </dl>
    </Part>
  );
}
