/** A text that was assessed, as a view shows it: a post of a tab, of the history, or pasted words. */
import type { Assessment, Signal } from '../../lib/engine/types.ts';
import type { Finding } from '../../lib/messages.ts';

export interface LookedAt {
  text: string;
  assessment: Assessment;
  /** Only for a post that stands or stood on a page. */
  post?: {
    key: string;
    signature: string;
    site: string;
    address?: string;
    /** The page showed only the beginning. */
    partial?: boolean;
    /** No longer on the page. */
    gone?: boolean;
  };
}

export function ofFinding(finding: Finding): LookedAt {
  const { text, assessment, key, signature, site, permalink, partial, gone } = finding;
  // The page may draw less than was found (sensitivity); what is told is what was found.
  return { text, assessment, post: { key, signature, site, address: permalink, partial, gone } };
}

/** The signs that warn, weightiest first, each once. */
export function warnings({ signals }: Assessment): Signal[] {
  return signals.filter((signal) => signal.strength !== 'reassuring');
}

export function reassurances({ signals }: Assessment): Signal[] {
  return signals.filter((signal) => signal.strength === 'reassuring');
}
