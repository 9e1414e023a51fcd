/** Puts a view of ours into its page. */

import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { readAhead } from '../../components/load-words.ts';
import { WindowFrame } from '../../components/window-frame.tsx';
import { browserHost } from './browser-host.ts';

/** `overTab`: the window stands over a tab of the user. */
export function mount(view: ReactNode, overTab = false): void {
  readAhead(browserHost);
  const place = document.getElementById('window');
  if (!place) return;
  createRoot(place).render(
    <WindowFrame host={browserHost} overTab={overTab}>
      {view}
    </WindowFrame>,
  );
}
