/** Leads the reader to what was found, when the reader asks for it in a window of ours or by a key. */
import type { Findings } from './findings.ts';
import type { Mark } from './mark.ts';
import type { Marks } from './marks.ts';

export interface Lead {
  to(key: string): { ok: boolean };
  /** To the mark after the one led to last, in the order of the page. */
  toNext(): { ok: boolean };
}

export function makeLead(marks: Marks, findings: () => Findings): Lead {
  let last: Mark | undefined;
  return {
    to(key) {
      const mark = marks.of(key);
      const element = findings().entryOf(key)?.element;
      if (mark) mark.lead();
      else if (element?.isConnected) element.scrollIntoView({ block: 'center' });
      return { ok: mark !== undefined || element?.isConnected === true };
    },
    toNext() {
      const shown = marks.shown();
      last = shown[(shown.indexOf(last as Mark) + 1) % shown.length];
      last?.lead();
      return { ok: last !== undefined };
    },
  };
}
