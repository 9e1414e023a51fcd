/** Stands at the top of every page of ours: the exit first in keyboard order, and our name. */
import { EyeIcon } from './design/icons.tsx';
import { ExitButton } from './quiet/exit-button.tsx';
import './design/topbar.css';

export function TopBar() {
  return (
    <header className="topbar">
      <ExitButton />
      <span className="brand">
        <EyeIcon />
        <span>Second Look</span>
      </span>
    </header>
  );
}
