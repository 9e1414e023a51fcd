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
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{say('health.site')}</th>
                <th scope="col">{say('health.read')}</th>
                <th scope="col">{say('health.ways')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ site, read, layoutChanged, health }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: tabs have no other name here
                <tr key={index}>
                  <th scope="row">{siteName(site) || say('health.other')}</th>
                  <td>{number(read)}</td>
                  <td>
                    {layoutChanged && <p>{say('health.layout-changed')}</p>}
                    {Object.entries(health).map(([strategy, count]) => (
                      <p key={strategy}>
                        <bdi dir="ltr">
                          {strategy}: {number(count)}
                        </bdi>
                      </p>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <CopyButton text={healthText(rows, host.version)} words={say('health.copy')} />
        </>
      )}
    </Part>
  );
}
