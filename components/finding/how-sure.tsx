/** How sure we are, in words, and by which rules the text was read. */
import { useWords } from '../window-context.ts';
import { type LookedAt, warnings } from './looked-at.ts';

export function HowSure({ looked: { assessment, post } }: { looked: LookedAt }) {
  const { say } = useWords();
  const signs = warnings(assessment);
  const kinds = new Set(signs.map(({ family }) => family)).size;
  const decisive = signs.some(({ strength }) => strength === 'decisive');
  const reason =
    assessment.level === 'danger'
      ? decisive
        ? 'sure.decisive'
        : 'sure.together'
      : assessment.level === 'caution'
        ? 'sure.caution'
        : 'sure.none';
  return (
    <section className="stack-tight">
      <h2>{say('sure.title')}</h2>
      <p>{say(reason)}</p>
      {signs.length > 0 && <p>{say('sure.kinds', { count: kinds })}</p>}
      {(post?.partial || assessment.cut) && <p>{say('sure.not-whole')}</p>}
      <p className="soft small">{say('sure.ruleset', { version: assessment.rulesetVersion })}</p>
    </section>
  );
}
