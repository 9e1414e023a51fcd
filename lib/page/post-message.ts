/** A post as it travels to the worker, and how its text is recognised again. */
import type { PostMessage } from '../messages.ts';
import { hash64 } from '../sites/reading/identity.ts';
import type { Post } from '../sites/site.ts';

/**
 * The same figures as `LIMITS` in lib/messages.ts (whose schemas must stay out of the page; a test compares them),
 * and what of a long text is sent.
 */
export const limits = {
  batch: 50,
  text: 25_000,
  head: 20_000,
  tail: 5_000,
  key: 300,
  link: 2_000,
  links: 40,
};

/** Length and hash: changes when the text does. */
export function signatureOf(text: string): string {
  return `${text.length}-${hash64(text)}`;
}

/** The words of a post, those in its pictures included. */
export function wordsOf(post: Post): string {
  return post.pictures.length === 0 ? post.text : [post.text, ...post.pictures].filter(Boolean).join('\n');
}

function cutOf(text: string): string {
  return text.slice(0, limits.head) + text.slice(-limits.tail);
}

/** The message for a post, within the limits of the protocol. */
export function messageOf(key: string, post: Post): PostMessage {
  const words = wordsOf(post);
  const cut = words.length > limits.text;
  const message: PostMessage = {
    key,
    signature: signatureOf(words),
    text: cut ? cutOf(words) : words,
  };
  if (cut) message.cut = true;
  if (post.partial) message.partial = true;
  if (post.teaser) message.teaser = true;
  const links = post.links?.filter((link) => link.length <= limits.link).slice(0, limits.links);
  if (links && links.length > 0) message.links = links;
  if (post.permalink && post.permalink.length <= limits.link) message.permalink = post.permalink;
  return message;
}

/** A site's own id can be of any length; the protocol's keys cannot. */
export function keyOf(post: Post): string {
  return post.key.length <= limits.key ? post.key : `h${hash64(post.key)}`;
}
