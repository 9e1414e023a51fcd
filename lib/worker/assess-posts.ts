/** A batch of posts: assessed, the flagged ones remembered, answered in the user's language. */
import type { Assessment, Level } from '../engine/types.ts';
import type { PostMessage, Settings, Verdict } from '../messages.ts';
import type { Remembered } from './history.ts';
import type { Words } from './languages.ts';
import type { Services } from './services.ts';

/** Sensitivity decides what is drawn, never what is assessed or remembered. */
export function drawnLevel(level: Level, sensitivity: Settings['sensitivity']): Level {
  return level === 'caution' && sensitivity === 'strong' ? 'none' : level;
}

/** The titles of the two weightiest warning signs, in the user's language; a sign without a title is passed over. */
export function reasons({ signals }: Assessment, words: Words): string[] {
  const titles = signals
    .filter((signal) => signal.strength !== 'reassuring')
    .map((signal) => words.signs[signal.id]?.title)
    .filter((title): title is string => typeof title === 'string' && title !== '');
  return [...new Set(titles)].slice(0, 2);
}

export interface Batch {
  site: string;
  address: string;
  posts: PostMessage[];
  /** From a chat or a private window: nothing is written. */
  unwritten: boolean;
}

/**
 * Assesses a batch. A post that the engine cannot read is left out of the answer, the others are answered.
 * The answer comes after the history has taken the flagged posts (or failed to): a worker that is stopped before
 * answers nothing, and the page sends the batch again. Rejects if the ruleset cannot be read.
 */
export async function assessPosts(services: Services, batch: Batch): Promise<Verdict[]> {
  const since = services.history.erasures();
  const [reader, settings, words] = await Promise.all([
    services.reader(),
    services.settings.read(),
    services.words(),
  ]);
  const country = settings.country || undefined;
  const read = batch.posts.flatMap((post) => {
    try {
      const found = reader.assess({ text: post.text, links: post.links, country });
      return [{ post, assessment: post.cut ? { ...found, cut: true } : found }];
    } catch {
      return [];
    }
  });
  const flagged = read.filter(({ assessment }) => assessment.level !== 'none');
  const idOf = (post: PostMessage) => `${batch.site}|${post.key}`;

  if (!batch.unwritten && settings.historyDays > 0) {
    const entries = flagged.map(({ post, assessment }) => entryOf(batch, post, assessment, idOf(post)));
    const harmless = read
      .filter(({ assessment }) => assessment.level === 'none')
      .map(({ post }) => idOf(post));
    await services.history.remember(entries, harmless, since).catch(() => undefined);
  }
  const aside =
    flagged.length === 0
      ? new Set<string>()
      : await services.dismissals.among(new Map(flagged.map(({ post }) => [idOf(post), post.signature])));

  return read.map(({ post, assessment }) => ({
    key: post.key,
    signature: post.signature,
    level: drawnLevel(assessment.level, settings.sensitivity),
    reasons: reasons(assessment, words),
    dismissed: aside.has(idOf(post)),
    assessment,
  }));
}

function entryOf(batch: Batch, post: PostMessage, assessment: Assessment, id: string): Remembered {
  return {
    id,
    site: batch.site,
    level: assessment.level,
    category: assessment.category,
    signals: assessment.signals.map((signal) => signal.id),
    text: post.text,
    address: webAddress(post.permalink) || webAddress(batch.address),
    signature: post.signature,
  };
}

/** An address that is safe to open later, or nothing. */
function webAddress(address: string | undefined): string {
  return address !== undefined && /^https?:\/\//i.test(address) ? address : '';
}
