/**
 * The contract of a site file. One site is one file in this folder, found by the folder itself.
 * A site only reads: it never clicks, scrolls, hovers, focuses or fetches, and never reads
 * composers, drafts, own messages or chat lists.
 */

/** One text that a person reads on a page. */
export interface Post {
  /** The site's own id if there is one, else a hash of author key and text. Stable while the post is. */
  key: string;
  text: string;
  /** Words found in pictures (generated picture text, alternative text). They count as text. */
  pictures: string[];
  author?: string;
  permalink?: string;
  /** Link targets inside the post, redirectors unwrapped. */
  links?: string[];
  /** True where the page shows only the beginning ("See more"). */
  partial?: boolean;
  /** True for a list card: a teaser, judged with low information. */
  teaser?: boolean;
}

/** A post together with where it stands and where its mark belongs. */
export interface FoundPost {
  /** The outermost element that is this post. A mark stands in it or directly beside it. */
  element: Element;
  post: Post;
  /** Where the mark is put. */
  place: MarkPlace;
  /** Which strategy of the site found it (for the health page). */
  strategy: string;
}

export type MarkPlace =
  /** A block of its own, inserted before or after the anchor. */
  | { kind: 'block'; anchor: Element; where: 'before' | 'after' | 'first' | 'last' }
  /** One line that must not change the height of its row. */
  | { kind: 'inline'; anchor: Element; where: 'before' | 'after' | 'first' | 'last' }
  /** The host stays with the post, its drawing floats over the corner of the anchor. */
  | { kind: 'float'; anchor: Element; where: 'first' | 'last' | 'after' | 'before' }
  /** Likewise, across the upper edge of a bubble or a caption, where it covers no words. */
  | { kind: 'edge'; anchor: Element; where: 'first' | 'last' | 'after' | 'before' };

/**
 * What a strategy looks for. Strategies of one kind are alternatives: the first that yields posts wins. Different
 * kinds stand side by side on a page (posts and their comments). `chat` is read only where the user turned it on.
 */
export type PostKind = 'post' | 'comment' | 'job' | 'list' | 'chat';

/** One way to find posts on a page, tried in order; the first that yields plausible posts wins. */
export interface Strategy {
  id: string;
  /** `post` if not said. */
  kind?: PostKind;
  /**
   * Elements that look like posts, cheap, in document order, outermost first. `root` is the document, or a part of it
   * that has just appeared or changed: then also the post around it is a candidate.
   */
  candidates(root: ParentNode, url: URL): Element[];
  /**
   * Chats: what names the conversation that a candidate stands in, without looking at a word of it; `null` where the
   * page says nothing. The user can leave single conversations out by it.
   */
  conversation?(candidate: Element, url: URL): string | null;
  /** Reads one candidate, or null if it is not a post (a placeholder, an advert frame, a composer). */
  read(candidate: Element, url: URL): FoundPost | null;
}

export interface Site {
  /** Lower-case letters, digits, hyphens. Never reused: history and settings name sites by it. */
  id: string;
  /** Match patterns, as in the manifest. */
  matches: string[];
  /** `required` hosts are in the manifest from the first version on; the others are asked for by the user. */
  access: 'required' | 'optional';
  /** Chats are off until the user turns each one on; they write nothing to history. */
  chat?: boolean;
  /** Cheap test by address: pages of this site where nothing is read (login, settings, own messages). */
  excludes?(url: URL): boolean;
  /** Pages of a kind where posts are known to stand: only there does finding none mean that the layout has changed. */
  expects?(url: URL): boolean;
  /** What names a page of this site; a change of it is a navigation. Path and query if not said. */
  page?(url: URL): string;
  strategies: Strategy[];
  /** The key of the one job or post that the address names, to refuse a pane that still shows the previous one. */
  openKey?(url: URL): string | null;
}
