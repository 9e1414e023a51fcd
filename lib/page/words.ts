/** The words of the mark and its card, in the user's language. */
import type { PageSetup } from '../messages.ts';

export type Words = Pick<PageSetup, 'language' | 'direction' | 'words'>;

/** A sentence by its key. A key without a sentence is shown as it is: a fault that is seen is mended. */
export function say({ words }: Words, key: string): string {
  return Object.hasOwn(words, key) ? words[key] : key;
}
