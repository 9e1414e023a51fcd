/** Public channels of Telegram as web pages (`t.me/s/name`): no account, no chat, everybody sees the same. */
import { feed } from './reading/feeds.ts';
import type { Site } from './site.ts';

export const telegramPreview: Site = {
  id: 'telegram-preview',
  matches: ['*://t.me/*', '*://telegram.me/*'],
  access: 'required',
  expects: (url) => url.pathname.startsWith('/s/'),
  strategies: [
    feed({
      id: 'channel-post',
      box: '.tgme_widget_message[data-post]',
      text: '.tgme_widget_message_text,.tgme_widget_message_poll_question',
      // A message that answers another one quotes it in a box of its own.
      skip: '.tgme_widget_message_reply,.tgme_widget_message_forwarded_from,.tgme_widget_message_user',
      author: '.tgme_widget_message_owner_name',
      key: (box) => box.getAttribute('data-post'),
      permalink: (box) => `https://t.me/${box.getAttribute('data-post')}`,
      ownLinks: true,
    }),
    // What a channel or a person says of itself, beside the posts or on the page that a link leads to.
    feed({
      id: 'channel-description',
      kind: 'comment',
      box: '.tgme_channel_info_description,.tgme_page_description',
      text: '.tgme_channel_info_description,.tgme_page_description',
      key: (_, url) => `about${url.pathname.replace(/^\/s\//, '/')}`,
      permalink: (_, url) => url.href,
      ownLinks: true,
    }),
  ],
};
