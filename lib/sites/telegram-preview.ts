/** Public channels of Telegram as web pages (`t.me/s/name`): no account, no chat, everybody sees the same. */
import { all, line } from './reading/elements.ts';
import { above, foundPost } from './reading/found.ts';
import { readLinks } from './reading/links.ts';
import { readText } from './reading/text.ts';
import type { Site, Strategy } from './site.ts';

const channelPosts: Strategy = {
  id: 'channel-post',
  candidates: (root) => all(root, '.tgme_widget_message[data-post]'),
  read(message, url) {
    // A message that answers another one quotes it in a box of its own.
    const texts = [
      ...message.querySelectorAll('.tgme_widget_message_text,.tgme_widget_message_poll_question'),
    ].filter(
      (text) =>
        !text.closest('.tgme_widget_message_reply') &&
        !text.parentElement?.closest('.tgme_widget_message_text'),
    );
    const id = message.getAttribute('data-post') ?? '';
    if (texts.length === 0) return null;
    return foundPost({
      element: message,
      key: id,
      text: texts.map((text) => readText(text)).join('\n'),
      author: line(message.querySelector('.tgme_widget_message_owner_name')),
      permalink: `https://t.me/${id}`,
      links: texts.flatMap((text) => readLinks(text, url, { ownToo: true })),
      place: above(texts[0]),
      strategy: 'channel-post',
    });
  },
};

/** What a channel or a person says of itself, beside the posts or on the page that a link leads to. */
const descriptions: Strategy = {
  id: 'channel-description',
  kind: 'comment',
  candidates: (root) => all(root, '.tgme_channel_info_description,.tgme_page_description'),
  read(box, url) {
    return foundPost({
      element: box,
      key: `about${url.pathname.replace(/^\/s\//, '/')}`,
      text: readText(box),
      permalink: url.href,
      links: readLinks(box, url, { ownToo: true }),
      place: { kind: 'block', anchor: box, where: 'first' },
      strategy: 'channel-description',
    });
  },
};

export const telegramPreview: Site = {
  id: 'telegram-preview',
  matches: ['*://t.me/*', '*://telegram.me/*'],
  access: 'required',
  expects: (url) => url.pathname.startsWith('/s/'),
  strategies: [channelPosts, descriptions],
};
