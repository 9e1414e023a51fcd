/** Small pages of our own that are built like the real ones where it matters: roles and markers, not looks. */

export const escapeHtml = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

export interface FeedPost {
  id: string;
  text: string;
  author?: string;
  /** The rest of the text, shown after "See more". */
  more?: string;
  /** Markup instead of text, put in as it is. */
  html?: string;
}

export function feedPost(post: FeedPost, position: number): string {
  const name = post.author ?? 'Mei Contoh';
  const more = post.more === undefined ? '' : ` <div role="button" tabindex="0" class="more">See more</div>`;
  return `<div role="article" aria-posinset="${position}" id="${post.id}" class="post">
    <div data-ad-rendering-role="profile_name"><h3><a href="/${escapeHtml(post.id)}.author">${escapeHtml(name)}</a></h3></div>
    <a class="time" href="/${escapeHtml(post.id)}.author/posts/${escapeHtml(post.id.replace(/\D/g, '') || '1')}00">2 h</a>
    <div data-ad-rendering-role="story_message" class="message" data-more="${escapeHtml(post.more ?? '')}"><div dir="auto">${post.html ?? escapeHtml(post.text)}${more}</div></div>
    <div class="bar"><div data-ad-rendering-role="like_button" role="button" tabindex="0">Like</div>
      <div data-ad-rendering-role="comment_button" role="button" tabindex="0">Comment</div>
      <div data-ad-rendering-role="share_button" role="button" tabindex="0">Share</div></div>
  </div>`;
}

export interface PageParts {
  /** A script of the page's own, run before anything of ours. */
  script?: string;
  /** A script at the end of the body. */
  late?: string;
  head?: string;
  dark?: boolean;
}

export function feedPage(posts: readonly FeedPost[], parts: PageParts = {}): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Feed</title><link rel="icon" href="data:,">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <style>
    :root { color-scheme: ${parts.dark ? 'dark' : 'light'}; }
    body { margin: 0; font: 15px/1.4 system-ui, sans-serif; background: ${parts.dark ? '#18191a' : '#f0f2f5'}; color: ${parts.dark ? '#e4e6eb' : '#111'}; }
    [role=feed] { max-width: 600px; margin: 0 auto; padding: 16px; }
    .post { background: ${parts.dark ? '#242526' : '#fff'}; border-radius: 8px; padding: 14px 16px; margin-bottom: 16px; overflow-wrap: anywhere; }
    h3 { margin: 0; font-size: 15px; } a { color: inherit; } .time { font-size: 13px; opacity: .7; } .message { margin: 10px 0; }
    .bar { display: flex; gap: 24px; opacity: .7; } .more { display: inline; font-weight: 600; cursor: pointer; }
  </style>${parts.head ?? ''}${parts.script ? `<script>${parts.script}</script>` : ''}</head>
  <body><div role="main"><div role="feed">${posts.map((post, at) => feedPost(post, at + 1)).join('\n')}</div></div>
  <script>
    document.addEventListener('click', (event) => {
      const button = event.target.closest('.more');
      if (!button) return;
      const message = button.closest('.message');
      button.parentElement.append(document.createTextNode(' ' + message.dataset.more));
      button.remove();
    });
  </script>${parts.late ? `<script>${parts.late}</script>` : ''}</body></html>`;
}
