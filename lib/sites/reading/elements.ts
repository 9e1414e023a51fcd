/** Finding elements. Every search also works from a part of the page that has just appeared. */

/** Elements that fit, from the root on down, and the nearest one around the root (a part of it has just changed). */
export function all(root: ParentNode, selector: string): Element[] {
  const found: Element[] = [];
  if (root.nodeType === 1) {
    const around = (root as unknown as Element).closest(selector);
    if (around) found.push(around);
  }
  for (const element of root.querySelectorAll(selector)) found.push(element);
  return found;
}

/** Without repetition and without those that stand inside another one of them; in the order given. */
export function outermost(elements: readonly Element[]): Element[] {
  const given = new Set(elements);
  return [...given].filter((element) => {
    for (let up = element.parentElement; up; up = up.parentElement) if (given.has(up)) return false;
    return true;
  });
}

/** The nearest ancestor (or the element itself) for which `fits` holds, at most `levels` up, never past `stop`. */
export function climb(
  from: Element,
  fits: (element: Element) => boolean,
  stop: string,
  levels = 28,
): Element | null {
  let element: Element | null = from;
  for (let level = 0; element && level <= levels; level++) {
    if (fits(element)) return element;
    if (element.matches(stop)) return null;
    element = element.parentElement;
  }
  return null;
}

/** The first element that fits any of the selectors, tried in this order. */
export function first(root: ParentNode, ...selectors: string[]): Element | null {
  for (const selector of selectors) {
    const found = root.querySelector(selector);
    if (found) return found;
  }
  return null;
}

/** Words of an element on one line. */
export function line(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Parts of a path, decoded where possible. */
export function pathParts(url: URL): string[] {
  return url.pathname.split('/').filter(Boolean);
}
