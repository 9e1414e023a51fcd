/** Verdicts already given in this tab: copies, reshared posts and scrolling back cost nothing. */
import type { Verdict } from '../messages.ts';

const most = 2_000;

/** What is kept of a verdict. Of a harmless post only that it is. */
export type KnownVerdict = Pick<Verdict, 'level' | 'reasons' | 'dismissed'> & {
  notCovered: boolean;
  assessment?: Verdict['assessment'];
};

export const harmless: KnownVerdict = { level: 'none', reasons: [], dismissed: false, notCovered: false };
const uncovered: KnownVerdict = { ...harmless, notCovered: true };

/** What a verdict comes to. */
export function known({ level, reasons, dismissed, assessment }: Verdict): KnownVerdict {
  if (level === 'none') return assessment.notAssessed === 'language' ? uncovered : harmless;
  return { level, reasons, dismissed, assessment, notCovered: false };
}

export interface Verdicts {
  /** Key and signature together: the same post with other words is judged anew. */
  get(key: string, signature: string): KnownVerdict | undefined;
  set(key: string, signature: string, verdict: KnownVerdict): void;
  clear(): void;
}

/** Keeps the last two thousand: what was used last goes last. */
export function makeVerdicts(): Verdicts {
  const kept = new Map<string, KnownVerdict>();
  return {
    get(key, signature) {
      const name = `${key} ${signature}`;
      const verdict = kept.get(name);
      if (verdict) {
        kept.delete(name);
        kept.set(name, verdict);
      }
      return verdict;
    },
    set(key, signature, verdict) {
      kept.set(`${key} ${signature}`, verdict);
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break;
        kept.delete(oldest);
      }
    },
    clear: () => kept.clear(),
  };
}
