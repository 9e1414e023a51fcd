/** Changing a setting, with the sentence for what could not be done. */
import { useState } from 'react';
import type { Settings } from '../../lib/messages.ts';
import { useSettings, useWords } from '../window-context.ts';

export interface Changing {
  change(change: Partial<Settings>): Promise<boolean>;
  /** A sentence where the last change could not be stored. */
  trouble: string | null;
}

export function useChange(): Changing {
  const settings = useSettings();
  const { say } = useWords();
  const [failed, setFailed] = useState(false);
  return {
    async change(change) {
      const error = await settings.change(change);
      setFailed(error !== null);
      return error === null;
    },
    trouble: failed ? say('error.not-saved') : null,
  };
}
