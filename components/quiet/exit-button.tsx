/** First in keyboard order on every page of ours. */
import { useFrame } from '../window-context.ts';
import './quiet.css';

export function ExitButton() {
  const { leave, words } = useFrame();
  return (
    <button type="button" className="exit" onClick={leave} aria-keyshortcuts="Escape">
      <span>{words.say('exit.button')}</span>
      <span className="exit-key" aria-hidden="true">
        Esc
      </span>
    </button>
  );
}
