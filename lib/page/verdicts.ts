/** Verdicts already given in this tab: copies, reshared posts and scrolling back cost nothing. */
import type { Verdict } from '../messages.ts';

const most = 2_000;

/** What is kept of a verdict. Of a harmless post only that it is. */
export type KnownVerdict = Pick<Verdict, 'level' | 'reasons' | 'dismissed'> & {
  notCovered: boolean;
  assessment?: Verdict['assessment'];
};

const harmless: KnownVerdict = { level: 'none', reasons: [], dismissed: false, notCovered: false };
const uncovered: KnownVerdict = { ...harmless, notCovered: true };

/** What a verdict comes to. */
export function known(verdict: Verdict): KnownVerdict {
  if (verdict.level === 'none') return verdict.assessment.notAssessed === 'language' ? uncovered : harmless;
  const { level, reasons, dismissed, assessment } = verdict;
  return { level, reasons, dismissed, assessment, notCovered: false };
}

export class Verdicts {
  private kept = new Map<string, KnownVerdict>();

  /** Key and signature together: the same post with other words is judged anew. */
  get(key: string, signature: string): KnownVerdict | undefined {
    const name = `${key} ${signature}`;
    const verdict = this.kept.get(name);
    if (verdict) {
      // Last used, last to go.
      this.kept.delete(name);
      this.kept.set(name, verdict);
    }
    return verdict;
  }

  set(key: string, signature: string, verdict: KnownVerdict): void {
    this.kept.set(`${key} ${signature}`, verdict);
    if (this.kept.size > most) {
      for (const oldest of this.kept.keys()) {
        this.kept.delete(oldest);
        break;
      }
    }
  }

  clear(): void {
    this.kept.clear();
  }
}
