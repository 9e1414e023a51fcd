/**
 * The card that opens from a mark: what the post shows, and three ways on. It stands in the top layer, so nothing of
 * the page covers it; the browser itself closes it on Esc and on a press elsewhere.
 */
import type { Situation } from '../messages.ts';
import { levelIcon } from './icon.ts';
import type { Mark } from './mark.ts';
import { front } from './marks.ts';
import { fence, make, makeHost, onPress } from './shell.ts';
import { cardStyle } from './styles.ts';
import { say, type Words } from './words.ts';

export interface CardContent {
  level: 'caution' | 'danger';
  reasons: readonly string[];
  partial: boolean;
}

export interface CardActs {
  /** Opens our window at the finding. `false` where the browser did not let us. */
  open(view: 'why' | 'help', situation?: Situation): Promise<boolean>;
  dismiss(): void;
}

export interface Card {
  mark: Mark;
  close(): void;
}

const situations: readonly Situation[] = ['thinking', 'leaving', 'there'];
const gap = 6;
const edge = 12;

/** The place for the host: inside a dialog of the page what stands outside may be inert or lose its focus. */
function home(mark: Mark, document: Document): Element {
  return mark.host.closest(front) ?? document.documentElement;
}

/** Below the mark, else above it, always wholly in view. Measured once, when the reader opens it. */
function place(card: HTMLElement, mark: Mark, view: Window): void {
  const from = mark.inner.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const below = from.bottom + gap;
  const fits = below + height + edge <= view.innerHeight;
  const top = fits ? below : Math.max(edge, from.top - gap - height);
  const start = getComputedStyle(card).direction === 'rtl' ? from.right - width : from.left;
  const right = view.document.documentElement.clientWidth - edge - width;
  card.style.left = `${Math.round(Math.max(edge, Math.min(start, right)))}px`;
  card.style.top = `${Math.round(Math.min(top, Math.max(edge, view.innerHeight - edge - height)))}px`;
}

/** Opens the card of a mark. `closed` is called once, when it is gone. */
export function openCard(
  mark: Mark,
  content: CardContent,
  words: Words,
  acts: CardActs,
  closed: () => void,
): Card {
  const document = mark.host.ownerDocument;
  const view = document.defaultView as Window;
  const { host, root } = makeHost(document, 'second-look-card', [cardStyle]);
  const text = (key: string) => say(words, key);
  const button = (key: string, className: string, run: () => void): HTMLButtonElement => {
    const made = make(document, 'button', `act ${className}`.trim(), text(key));
    made.type = 'button';
    onPress(made, run);
    return made;
  };

  const card = make(document, 'div', `card ${content.level}`);
  card.setAttribute('popover', 'auto');
  card.setAttribute('role', 'dialog');
  card.setAttribute('aria-labelledby', 'title');
  card.tabIndex = -1;
  card.dir = words.direction;
  card.lang = words.language;

  const head = make(document, 'div', 'head');
  const heading = make(document, 'div', '');
  const title = make(document, 'h2', '', text(`card-${content.level}`));
  title.id = 'title';
  heading.append(title, make(document, 'p', '', text(`card-${content.level}-say`)));
  head.append(levelIcon(document, content.level), heading);

  const body = make(document, 'div', 'body');
  if (content.reasons.length > 0) {
    const list = make(document, 'ul', '');
    list.append(...content.reasons.map((reason) => make(document, 'li', '', reason)));
    body.append(make(document, 'p', 'label', text('card-reasons')), list);
  }

  const trouble = make(document, 'p', 'note');
  trouble.setAttribute('role', 'status');
  const go = async (view: 'why' | 'help', situation?: Situation): Promise<void> => {
    if (await acts.open(view, situation)) close();
    else trouble.textContent = text('card-cannot-open');
  };

  // In view at once: from the mark to the right help line are two presses.
  const choices = make(document, 'div', 'situations');
  choices.setAttribute('role', 'group');
  choices.setAttribute('aria-labelledby', 'question');
  const question = make(document, 'p', 'label', text('card-situations'));
  question.id = 'question';
  choices.append(
    ...situations.map((situation) => button(`card-${situation}`, '', () => void go('help', situation))),
  );
  const actions = make(document, 'div', 'acts');
  actions.append(
    button('card-why', 'first', () => void go('why')),
    button('card-help', '', () => void go('help')),
    button('card-not-now', 'quiet', () => {
      close();
      acts.dismiss();
    }),
  );
  const about = content.partial ? `${text('mark-partial')} ${text('card-about')}` : text('card-about');
  body.append(actions, question, choices, trouble, make(document, 'p', 'note', about));
  card.append(head, body);
  root.append(card);
  fence(card);

  let open = true;
  const listening = new AbortController();
  function end(): void {
    if (!open) return;
    open = false;
    listening.abort();
    // Only a focus that was ours goes back; whoever pressed elsewhere is there already.
    const active = document.activeElement;
    const ours = active === host || active === document.body || active === null;
    host.remove();
    if (ours && mark.host.isConnected) mark.focus();
    closed();
  }
  function close(): void {
    if (open && card.matches(':popover-open')) card.hidePopover();
    end();
  }
  // The browser tells of Esc and of a press elsewhere; nobody outside the closed root can send this event in.
  card.addEventListener('toggle', (event) => {
    if ((event as ToggleEvent).newState === 'closed') end();
  });
  const follow = (): void => {
    if (!mark.host.isConnected) close();
    else place(card, mark, view);
  };
  view.addEventListener('scroll', () => requestAnimationFrame(() => open && follow()), {
    signal: listening.signal,
    capture: true,
    passive: true,
  });
  view.addEventListener('resize', () => requestAnimationFrame(() => open && follow()), {
    signal: listening.signal,
  });

  home(mark, document).append(host);
  card.showPopover();
  place(card, mark, view);
  card.focus({ preventScroll: true });
  return { mark, close };
}
