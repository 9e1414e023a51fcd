/** Where the words of an unknown page are, and whether they are one text or a list of cards. Run once, in idle time. */
import { isForbidden } from './text.ts';

const boxes = '[role=dialog],[id*="cookie" i],[class*="cookie" i],[id*="consent" i],[class*="consent" i]';
const frames = new Set(['nav', 'header', 'footer', 'aside', 'menu', 'form']);
const inline = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'cite',
  'code',
  'em',
  'font',
  'i',
  'mark',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'u',
]);
/** Fewer cards are no list worth splitting: they may be the parts of one text. */
const leastCards = 12;
const leastWords = 200;

export interface MainText {
  /** The text, or `null` where nothing stands out. */
  main: Element | null;
  /** Cards of a list, if the page is one. */
  cards: Element[];
}

/** Not the page's matter: navigation, cookies, forms. Inside an article a header holds its title. */
function isAside(element: Element): boolean {
  if (isForbidden(element)) return true;
  if (element.matches(boxes)) return true;
  if (!frames.has(element.localName)) return false;
  const whole = element.localName === 'header' || element.localName === 'footer';
  return !(whole && element.closest('article,main,section'));
}

interface Weights {
  /** How much text an element and its near descendants hold, link text taken off. */
  score: Map<Element, number>;
  total: Map<Element, number>;
}

function weigh(root: Element): Weights {
  const weights: Weights = { score: new Map(), total: new Map() };
  const aside = new WeakMap<Element, boolean>();
  const skipped = (element: Element): boolean => {
    const known = aside.get(element);
    if (known !== undefined) return known;
    const parent = element === root ? null : element.parentElement;
    const is = (element !== root && isAside(element)) || (parent !== null && skipped(parent));
    aside.set(element, is);
    return is;
  };
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  for (let count = 0; walker.nextNode() && count < 40_000; count++) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    if (!parent || skipped(parent)) continue;
    const length = node.data.replace(/\s+/g, ' ').trim().length;
    if (length < 2) continue;
    const link = parent.closest('a,button,[role=button]') !== null;
    let up: Element | null = parent;
    while (up && inline.has(up.localName) && up !== root) up = up.parentElement;
    for (let depth = 0; up && depth < 5; depth++) {
      weights.score.set(up, (weights.score.get(up) ?? 0) + (link ? -length : length) / (depth + 1));
      if (up === root) break;
      up = up.parentElement;
    }
    for (let all: Element | null = parent; all; all = all === root ? null : all.parentElement) {
      weights.total.set(all, (weights.total.get(all) ?? 0) + length);
    }
  }
  return weights;
}

const drawn = (element: Element) => element.getClientRects().length > 0;

const shape = (element: Element) => `${element.localName} ${element.getAttributeNames().sort().join(' ')}`;

/** The largest run of same-shaped children that each have a link and words: a list of cards. */
function cardsIn(root: Element, { total }: Weights): { cards: Element[]; words: number } {
  let best: { cards: Element[]; words: number } = { cards: [], words: 0 };
  for (const [parent] of total) {
    if (parent.childElementCount < leastCards) continue;
    const groups = new Map<string, Element[]>();
    for (const child of parent.children) {
      if ((total.get(child) ?? 0) < 15) continue;
      if (!child.matches('a[href],button') && !child.querySelector('a[href],button')) continue;
      const name = shape(child);
      groups.set(name, [...(groups.get(name) ?? []), child]);
    }
    for (const cards of groups.values()) {
      if (cards.length < leastCards) continue;
      const words = cards.reduce((sum, card) => sum + (total.get(card) ?? 0), 0);
      if (words > best.words && root.contains(parent)) best = { cards, words };
    }
  }
  return best;
}

export function findMainText(document: Document): MainText {
  const mains = [...document.querySelectorAll('main,[role=main]')].filter(drawn);
  // "The first main" of a page with twenty of them is one card of its list.
  const root = mains.length === 1 ? mains[0] : document.body;
  if (!root) return { main: null, cards: [] };
  const weights = weigh(root);
  const { score, total } = weights;
  const { cards, words } = cardsIn(root, weights);
  let main: Element | null = null;
  const ranked = [...score].filter(([, points]) => points > 0).sort((a, b) => b[1] - a[1]);
  for (const [element] of ranked.slice(0, 20)) {
    if ((total.get(element) ?? 0) >= leastWords && drawn(element)) {
      main = element;
      break;
    }
  }
  // Sections of one text stand side by side: up to the box that holds them, as long as it is mostly words.
  while (main && main !== root) {
    const parent: Element | null = main.parentElement;
    if (!parent || !root.contains(parent)) break;
    const more = (total.get(parent) ?? 0) / Math.max(1, total.get(main) ?? 0);
    if (more < 1.15 || (score.get(parent) ?? 0) <= 0 || cards.some((card) => parent.contains(card))) break;
    main = parent;
  }
  const text = main ? (total.get(main) ?? 0) : 0;
  const inList = main !== null && cards.some((card) => card.contains(main) || main?.contains(card));
  if (cards.length > 0 && (main === null || inList || words > text * 2)) return { main: null, cards };
  if (!main && mains.length === 1 && (total.get(root) ?? 0) >= leastWords) return { main: root, cards: [] };
  return { main, cards: [] };
}
