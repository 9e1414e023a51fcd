/** The three situations that change the advice. */
import type { Situation } from '../../lib/messages.ts';
import { useWords } from '../window-context.ts';
import './help.css';

const situations: Situation[] = ['thinking', 'leaving', 'there'];

export function SituationPicker({
  chosen,
  choose,
}: {
  chosen?: Situation;
  choose(situation: Situation): void;
}) {
  const { say } = useWords();
  return (
    <section className="stack-tight" aria-label={say('situation.title')}>
      {!chosen && <h2>{say('situation.title')}</h2>}
      <div className="situations">
        {situations.map((situation) => (
          <button
            key={situation}
            type="button"
            className="situation"
            aria-pressed={chosen ? chosen === situation : undefined}
            onClick={() => choose(situation)}
          >
            {say(`situation.${situation}`)}
          </button>
        ))}
      </div>
    </section>
  );
}
