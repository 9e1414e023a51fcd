/** The mark: a small calm button beside the post, with its level in words. */
import type { Level } from '../engine/types.ts';
import type { MarkPlace } from '../sites/site.ts';
import { chevron, levelIcon } from './icon.ts';
import { fence, make, makeHost, onPress } from './shell.ts';
import { blockStyle, edgeStyle, floatStyle, inlineStyle, markStyle } from './styles.ts';
import { say, type Words } from './words.ts';

const styles: Record<MarkPlace['kind'], string> = {
  block: blockStyle,
  inline: inlineStyle,
  float: floatStyle,
  edge: floatStyle + edgeStyle,
};

export interface Mark {
  host: HTMLElement;
  /** What is drawn: a floating mark's host has no height of its own. */
  inner: HTMLElement;
  kind: MarkPlace['kind'];
  level: Level;
  /** Puts it where it belongs, if it is not there. */
  put(place: MarkPlace): void;
  /** Words and level; called again when either changes. */
  draw(level: 'caution' | 'danger', words: Words, partial: boolean): void;
  /** Leads the reader to it. Only when the reader asked for it. */
  lead(): void;
  focus(): void;
}

/** Puts a host of ours into the page. It moves and wraps nothing there. */
function insert(host: Element, { anchor, where }: MarkPlace): void {
  if (where === 'before') anchor.before(host);
  else if (where === 'after') anchor.after(host);
  else if (where === 'first') anchor.prepend(host);
  else anchor.append(host);
}

/** Makes a mark; `pressed` is called on a real press. */
export function makeMark(document: Document, kind: MarkPlace['kind'], pressed: (event: Event) => void): Mark {
  const { host, root } = makeHost(document, 'second-look-mark', [markStyle, styles[kind]]);
  const frame = make(document, 'div', '');
  const button = make(document, 'button', 'mark');
  button.type = 'button';
  button.setAttribute('aria-haspopup', 'dialog');
  frame.append(button);
  root.append(frame);
  fence(frame);
  onPress(button, pressed);
  let drawn: unknown[] = [];
  const mark: Mark = {
    host,
    inner: button,
    kind,
    level: 'none',
    put: (place) => insert(host, place),
    draw(level, words, partial) {
      // Drawing anew what is there already would take the focus from who is on it.
      const wanted = [level, words, partial];
      if (wanted.every((part, at) => part === drawn[at])) return;
      drawn = wanted;
      mark.level = level;
      frame.className = level;
      frame.dir = words.direction;
      frame.lang = words.language;
      const short = kind === 'block' ? '' : '-short';
      const label = make(document, 'span', 'level', say(words, `mark-${level}${short}`));
      button.replaceChildren(levelIcon(document, level), label, chevron(document));
      button.setAttribute(
        'aria-label',
        [say(words, `mark-${level}`), partial ? say(words, 'mark-partial') : '', say(words, 'mark-open')]
          .filter(Boolean)
          .join(' '),
      );
    },
    lead() {
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      host.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
      button.classList.add('led');
      button.focus({ preventScroll: true });
      button.addEventListener('blur', () => button.classList.remove('led'), { once: true });
    },
    focus: () => button.focus({ preventScroll: true }),
  };
  return mark;
}
