/** Stands at the top of every page of ours: the exit first in keyboard order, and our name or the way back. */
import { Button } from './design/controls.tsx';
import { BackIcon, EyeIcon } from './design/icons.tsx';
import { ExitButton } from './quiet/exit-button.tsx';
import { useWords } from './window-context.ts';
import './design/topbar.css';

export function TopBar({ back }: { back?(): void }) {
  const { say } = useWords();
  return (
    <header className="topbar">
      <ExitButton />
      {back ? (
        <Button kind="quiet" onClick={back}>
          <BackIcon />
          {say('popup.back')}
        </Button>
      ) : (
        <span className="brand">
          <EyeIcon />
          <span>Second Look</span>
        </span>
      )}
    </header>
  );
}
