/** What was found where and by which strategy, in the tabs that are open now: numbers only, to be copied into a report. */
import { useEffect, useState } from 'react';
import { CopyButton } from '../design/controls.tsx';
import { Part } from '../page-frame.tsx';
import { siteName } from '../site-names.ts';
import { useHost, useWords } from '../window-context.ts';
import type { Health } from '../window-host.ts';

/** The figures as plain lines, in English because those who build Second Look read them. No text, no address. */
export function healthText(rows: readonly Health[], version: string): string {
  const lines = rows.map(({ site, read, layoutChanged, health }) => {
    const found = Object.entries(health).map(([strategy, count]) => `${strategy}=${count}`);
    return `${site}: read ${read}${layoutChanged ? ', layout changed' : ''}; ${found.join(', ') || 'no strategy found a post'}`;
  });
  return [`Second Look ${version}`, ...lines].join('\n');
}

export function SiteHealth() {
  const host = useHost();
  const { say, number } = useWords();
  const [rows, setRows] = useState<Health[] | null>(null);
  useEffect(() => void host.health().then(setRows), [host]);
  return (
    <Part title={say('health.title')}>
      <p>{say('health.text')}</p>
      {rows?.length === 0 && <p className="soft">{say('health.none')}</p>}
      {rows && rows.length > 0 && (
        <>
          <ul className="plain-list" aria-label={say('health.site')}>
            {rows.map(({ site, read, layoutChanged, health }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: tabs have no other name here
              <li key={index} className="stack-tight">
                <h3>{siteName(site) || say('health.other')}</h3>
                {layoutChanged && <p>{say('health.layout-changed')}</p>}
                <dl className="facts small">
                  <dt>{say('health.read')}</dt>
                  <dd>{number(read)}</dd>
                  <dt>{say('health.ways')}</dt>
                  <dd>
                    {Object.entries(health).map(([strategy, count]) => (
                      <p key={strategy}>
                        <bdi dir="ltr">
                          {strategy}: {number(count)}
                        </bdi>
                      </p>
                    ))}
                  </dd>
                </dl>
              </li>
            ))}
          </ul>
          <CopyButton text={healthText(rows, host.version)} words={say('health.copy')} />
        </>
      )}
    </Part>
  );
}
