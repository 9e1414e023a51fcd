/**
 * Reading text without layout: no `innerText`, no rectangle, no computed style. `textContent` would glue blocks
 * together and mix in buttons; `innerText` would force a layout and lose line breaks on detached nodes.
 */

export interface TextOptions {
  /** Line feeds inside text nodes are the author's own (`white-space: pre-wrap`), not the page's formatting. */
  keepLines?: boolean;
  /** Neighbouring inline elements are separate pieces (cards made of spans): keep a space between them. */
  gaps?: boolean;
  /** Parts that are not the post's own words (author line, time, a comment in the post). */
  skip?(element: Element): boolean;
}

/** Read at most this much from the beginning; of what comes after, only the end is kept. */
const headLimit = 60_000;
const tailLimit = 6_000;
/** A hostile page can nest without end; an honest post has some hundred nodes. */
const nodeLimit = 20_000;
/** A button with fewer letters is a control ("See more", "Reply"); with more it is a card made of a button. */
const buttonWords = 30;

const set = (words: string) => new Set(words.split(' '));
const blocks = set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol p pre section summary table tbody tfoot thead tr ul',
);
const neverRead = set(
  'script style template noscript textarea input select option datalist iframe svg canvas video audio math head',
);
const composerRoles = set('textbox searchbox combobox');
const screenReaderOnly =
  /(^|[\s_-])(visually-?hidden|sr-only|screen-?reader(-text|-only)?|a11y-(text|hidden)|assistive-text)([\s_-]|$)/i;

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** What a person is writing, and what is no text at all. Never read, on any site. */
export function isForbidden(element: Element): boolean {
  if (neverRead.has(element.localName)) return true;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  const role = element.getAttribute('role');
  return role !== null && composerRoles.has(role);
}

/** A control with a few words on it. */
export function isSmallButton(element: Element): boolean {
  if (element.localName !== 'button' && element.getAttribute('role') !== 'button') return false;
  return (element.textContent ?? '').trim().length < buttonWords;
}

function sameWords(one: Element, other: Element | null): boolean {
  const words = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  return other !== null && words(one) === words(other);
}

/** Text for screen readers that repeats what stands beside it. */
function isTwin(element: Element): boolean {
  const names = element.getAttribute('class');
  if (!names || !screenReaderOnly.test(names)) return false;
  return sameWords(element, element.previousElementSibling) || sameWords(element, element.nextElementSibling);
}

function isUndrawn(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none/i.test(style);
}

/** The emoji that a picture stands for, or nothing. */
export function emojiOf(image: Element): string {
  const alt = image.getAttribute('alt') ?? '';
  if (alt.length === 0 || alt.length > 24 || /\p{L}/u.test(alt)) return '';
  return /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(alt) ? alt : '';
}

/** Text as it grows: white space folded, long middle left out. */
class Words {
  private head: string[] = [];
  private length = 0;
  private tail = '';
  private gap = '';
  private keepLines: boolean;

  constructor(keepLines: boolean) {
    this.keepLines = keepLines;
  }

  private put(piece: string): void {
    if (this.length < headLimit) {
      this.head.push(piece);
      this.length += piece.length;
    } else {
      this.tail = (this.tail + piece).slice(-tailLimit);
    }
  }

  space(): void {
    if (this.gap === '') this.gap = ' ';
  }

  line(): void {
    this.gap = '\n';
  }

  add(data: string): void {
    // Slices first: a text node can be larger than anything we would ever send.
    const piece =
      data.length > headLimit + tailLimit ? `${data.slice(0, headLimit)}\n${data.slice(-tailLimit)}` : data;
    const folded = this.keepLines
      ? piece.replace(/[ \t\f\r\u00a0]+/g, ' ').replace(/ ?\n ?/g, '\n')
      : piece.replace(/[ \t\n\f\r\u00a0]+/g, ' ');
    const words = folded.replace(/^[ \n]+|[ \n]+$/g, '');
    if (folded.length > 0 && words !== folded && /^[ \n]/.test(folded)) this.leading(folded);
    if (words === '') return;
    if (this.gap !== '' && this.length > 0) this.put(this.gap);
    this.gap = '';
    this.put(words);
    const end = /[ \n]+$/.exec(folded)?.[0] ?? '';
    if (end.includes('\n')) this.line();
    else if (end !== '') this.space();
  }

  private leading(folded: string): void {
    if (/^ *\n/.test(folded)) this.line();
    else this.space();
  }

  text(): string {
    return this.head.join('') + (this.tail === '' ? '' : `\n${this.tail}`);
  }
}

/**
 * The words of an element as a reader sees them: a line feed at each block, emoji pictures as emoji, without
 * controls, composers and twins for screen readers. (What we draw has no words that a page's walk could meet.)
 */
export function readText(root: Element, options: TextOptions = {}): string {
  const words = new Words(options.keepLines === true);
  let node: Node = root;
  let left = nodeLimit;
  const leave = (element: Node): void => {
    if (!isElement(element)) return;
    if (blocks.has(element.localName)) words.line();
    else if (element.localName === 'td' || element.localName === 'th' || options.gaps) words.space();
  };
  while (left-- > 0) {
    let inside = false;
    if (node.nodeType === 3) words.add((node as Text).data);
    else if (isElement(node)) {
      if (node.localName === 'br') words.line();
      else if (node.localName === 'img') {
        const emoji = emojiOf(node);
        if (emoji) words.add(emoji);
      } else if (node === root || !isLeftOut(node, options)) {
        leave(node);
        inside = node.firstChild !== null;
      }
    }
    if (inside) {
      node = node.firstChild as Node;
      continue;
    }
    while (node !== root && node.nextSibling === null) {
      leave(node);
      node = node.parentNode as Node;
    }
    if (node === root) break;
    leave(node);
    node = node.nextSibling as Node;
  }
  return words.text();
}

function isLeftOut(element: Element, options: TextOptions): boolean {
  return (
    isForbidden(element) ||
    isUndrawn(element) ||
    isSmallButton(element) ||
    isTwin(element) ||
    options.skip?.(element) === true
  );
}

const quoted = /["“”„«»「『‹'‘](.{12,})["“”«»」』›'’]/su;

/**
 * Words in pictures: sites write what they recognise into the alternative text, in the language of the interface,
 * with the words of the picture in quotes. Without quotes only a long alternative text is worth reading.
 */
export function pictureWords(root: Element, skip?: (element: Element) => boolean): string[] {
  const found = new Set<string>();
  for (const image of [...root.querySelectorAll('img[alt]')].slice(0, 40)) {
    const alt = (image.getAttribute('alt') ?? '').trim();
    if (alt.length < 12 || skip?.(image)) continue;
    const words = quoted.exec(alt)?.[1] ?? (alt.length >= 40 ? alt : '');
    if (words !== '') found.add(words.slice(0, 4_000).trim());
  }
  return [...found];
}

/**
 * A likeness of all words in an element (a hash of them and of their number), to see that something has changed. It keeps away
 * from composers as every other reading does. Larger texts are only measured.
 */
export function likeness(root: Element): number {
  let length = 0;
  let hash = 0;
  let node: Node = root;
  for (let left = nodeLimit; left > 0; left--) {
    let inside = false;
    if (node.nodeType === 3) {
      const { data } = node as Text;
      length += data.length;
      if (length < headLimit) {
        for (let at = 0; at < data.length; at++) hash = (Math.imul(hash, 31) + data.charCodeAt(at)) | 0;
      }
    } else inside = isElement(node) && node.firstChild !== null && (node === root || !isForbidden(node));
    if (inside) node = node.firstChild as Node;
    else {
      while (node !== root && node.nextSibling === null) node = node.parentNode as Node;
      if (node === root) break;
      node = node.nextSibling as Node;
    }
  }
  return (hash ^ Math.imul(length, 0x2545f491)) >>> 1;
}
