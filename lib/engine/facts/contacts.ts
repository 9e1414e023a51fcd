import type { Facts } from './facts.ts';

const CHAT_LINK =
  /(?:t\.me|telegram\.me|wa\.me|api\.whatsapp\.com|chat\.whatsapp\.com|line\.me|lin\.ee|zalo\.me|m\.me|signal\.me|viber\.click)\/[\w+~@.%?=-]{2,40}/gi;
const HANDLE = /(?:^|[\s:(（：])@[A-Za-z][\w.]{3,30}/g;
const MAIL = /[\w.+-]{1,40}@([\w-]{1,40}(?:\.[\w-]{2,20}){1,3})/g;
const FREE_MAIL =
  /^(?:gmail|yahoo|hotmail|outlook|live|proton|protonmail|qq|163|126|icloud|aol|mail|yandex|gmx|ymail|rocketmail)\./i;
/** Cambodia, Laos, Myanmar, written as international numbers. */
const HOTSPOT_PREFIX = /(?:\+|\b00)\s?(?:855|856|95)[\s-]?\d[\d\sx-]{5,}/gi;
const PHONE = /\+\d[\d\s().x-]{7,18}\d/g;

/** Contact channels out of the raw text and the links of the post. */
export function readContacts(facts: Facts): void {
  const { input, emitRaw } = facts;
  const text = facts.text;
  const each = (pattern: RegExp, report: (match: RegExpExecArray) => void): void => {
    pattern.lastIndex = 0;
    for (let m = pattern.exec(text), n = 0; m && n < 20; m = pattern.exec(text), n++) report(m);
  };
  if (text.includes('/'))
    each(CHAT_LINK, (m) => emitRaw('contact:chat-link', m.index, m.index + m[0].length));
  if (text.includes('@')) {
    each(HANDLE, (m) => emitRaw('contact:handle', m.index + m[0].indexOf('@'), m.index + m[0].length));
    each(MAIL, (m) =>
      emitRaw(
        FREE_MAIL.test(m[1]) ? 'contact:free-mail' : 'contact:own-mail',
        m.index,
        m.index + m[0].length,
      ),
    );
  }
  if (text.includes('+') || text.includes('00')) {
    each(HOTSPOT_PREFIX, (m) => emitRaw('contact:hotspot-prefix', m.index, m.index + m[0].length));
    if (text.includes('+')) each(PHONE, (m) => emitRaw('contact:phone', m.index, m.index + m[0].length));
  }
  for (const link of input.links ?? []) {
    CHAT_LINK.lastIndex = 0;
    // A link has no words of its own in the text: it is a fact without evidence, never a sign alone.
    if (CHAT_LINK.test(link)) emitRaw('contact:chat-link', 0, 0);
  }
}
