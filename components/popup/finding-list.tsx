/** The findings of the tab, worst first. */
import type { Finding } from '../../lib/messages.ts';
import { Button, LevelTag } from '../design/controls.tsx';
import { ofFinding, warnings } from '../finding/looked-at.ts';
import { useWords } from '../window-context.ts';

interface Props {
  findings: Finding[];
  open(finding: Finding): void;
  show(finding: Finding): void;
}

const weight = { danger: 2, caution: 1, none: 0 };

/** Danger before caution; within a level in the order of the page. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => weight[b.assessment.level] - weight[a.assessment.level]);
}

/** The first words of a post, without its line breaks. */
export function beginning(text: string, most = 110): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  return `${[...line].slice(0, most).join('').trimEnd()}…`;
}

function Item({ finding, open, show }: { finding: Finding } & Omit<Props, 'findings'>) {
  const words = useWords();
  const { say } = words;
  const reasons = warnings(ofFinding(finding).assessment)
    .map(({ id }) => words.sign(id)?.title)
    .filter((title) => title !== undefined)
    .slice(0, 2);
  return (
    <li className={`found found-${finding.assessment.level}`}>
      <LevelTag level={finding.assessment.level} />
      <ul className="found-reasons">
        {reasons.map((reason) => (
          <li key={reason} className="own-direction">
            {reason}
          </li>
        ))}
      </ul>
      <p className="soft small found-text" dir="auto">
        {beginning(finding.text)}
      </p>
      <div className="row">
        <Button kind="first" onClick={() => open(finding)}>
          {say('popup.why')}
          <span className="unseen">{beginning(finding.text, 40)}</span>
        </Button>
        {finding.gone ? (
          <span className="soft small">{say('popup.gone')}</span>
        ) : (
          <Button kind="quiet" onClick={() => show(finding)}>
            {say('popup.show')}
            <span className="unseen">{beginning(finding.text, 40)}</span>
          </Button>
        )}
      </div>
    </li>
  );
}

export function FindingList({ findings, open, show }: Props) {
  return (
    <ul className="founds">
      {inOrder(findings).map((finding) => (
        <Item key={finding.key} finding={finding} open={open} show={show} />
      ))}
    </ul>
  );
}
