/** What the mark and the card have in common: a closed root, shared style, and a fence for events. */

const sheets = new Map<string, CSSStyleSheet>();

/** One constructed sheet for all marks of a page. */
function sheetOf(text: string): CSSStyleSheet {
  let sheet = sheets.get(text);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    sheets.set(text, sheet);
  }
  return sheet;
}

const hosts = new WeakSet<Node>();

/** Is the node a host that this copy of the script made? A name alone could be the page's. */
export const isOurs = (node: Node): boolean => hosts.has(node);

/** Marks and cards of a copy that is gone. Ours are empty on the outside; what holds something is the page's own. */
export function removeLeftovers(document: Document): void {
  for (const found of document.querySelectorAll('second-look-mark,second-look-card')) {
    if (!found.hasChildNodes()) found.remove();
  }
}

/** A host of ours without attributes, and its closed root. */
export function makeHost(
  document: Document,
  name: 'second-look-mark' | 'second-look-card',
  styles: readonly string[],
): { host: HTMLElement; root: ShadowRoot } {
  let host = document.createElement(name);
  let root: ShadowRoot;
  try {
    root = host.attachShadow({ mode: 'closed' });
  } catch {
    // The page has given our name a meaning of its own and took the root first. A document that is shown nowhere has
    // no such meanings: what is made there comes here with its closed root.
    host = document.implementation.createHTMLDocument('').createElement(name);
    root = host.attachShadow({ mode: 'closed' });
    document.adoptNode(host);
  }
  hosts.add(host);
  root.adoptedStyleSheets = styles.map(sheetOf);
  return { host, root };
}

const kept = [
  'click dblclick auxclick contextmenu mousedown mouseup pointerdown pointerup touchstart touchend',
  'keydown keyup keypress beforeinput input focusin focusout dragstart',
]
  .join(' ')
  .split(' ');

/** What happens in our part is not the page's: no shortcut of its, no link around us answers to it. */
export function fence(inner: Element): void {
  for (const type of kept) {
    inner.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  }
}

/** Runs on a real press only: a page can imitate every event, but not that a person made it. */
export function onPress(button: Element, run: (event: Event) => void): void {
  button.addEventListener('click', (event) => {
    // A mark may stand inside a link of the page.
    event.preventDefault();
    if (event.isTrusted) run(event);
  });
}

/** An element with text in it. */
export function make<T extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: T,
  className: string,
  text = '',
): HTMLElementTagNameMap[T] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  if (text !== '') element.textContent = text;
  return element;
}
