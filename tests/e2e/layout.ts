/** What an eye would see at once: words cut off, things over each other, a page that must be pushed sideways. */
import type { Page } from '@playwright/test';

/** Faults in plain words; empty where all is well. */
export function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const name = (element: Element) =>
      `<${element.localName}${element.className && typeof element.className === 'string' ? ` class="${element.className}"` : ''}> "${(element.textContent ?? '').trim().slice(0, 40)}"`;
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth + 1)
      faults.push(`the page is ${root.scrollWidth} wide in a window of ${root.clientWidth}`);
    const shown = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.unseen'),
    );
    for (const element of shown) {
      const style = getComputedStyle(element);
      const hides = /hidden|clip/.test(style.overflowX) || /hidden|clip/.test(style.overflowY);
      const cut =
        element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
      const shortened =
        style.getPropertyValue('-webkit-line-clamp') !== 'none' || style.textOverflow === 'ellipsis';
      if (
        hides &&
        cut &&
        !shortened &&
        element.clientWidth > 1 &&
        element.clientHeight > 1 &&
        !/select|input|textarea/.test(element.localName)
      )
        faults.push(`cut off: ${name(element)}`);
      const { left, right, width } = element.getBoundingClientRect();
      if (width > 0 && (left < -1 || right > root.clientWidth + 1))
        faults.push(`out of the window: ${name(element)}`);
    }
    // Words of ours broken in their middle. Of a stranger's words and of addresses we cannot know better.
    const letters = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = letters.nextNode(); node; node = letters.nextNode()) {
      const parent = node.parentElement;
      if (!parent?.checkVisibility() || parent.closest('.unseen, .words, .exact, q, [dir=auto], option'))
        continue;
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(
        /[\p{L}\p{M}\p{N}'’\u200c\u200d]+/gu,
      )) {
        // Scripts without spaces, and those whose words are parted between syllables, have no middle of a word.
        if (/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u.test(word))
          continue;
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 4)));
        if (lines.size > 1) faults.push(`broken in its middle: "${word}" of ${name(parent)}`);
      }
    }
    // Under an open question the page behind it cannot be pressed.
    const front = document.querySelector('dialog:modal') ?? document.body;
    const targets = shown.filter(
      (element) =>
        front.contains(element) &&
        element.matches('button, summary, select, textarea, input:not([type=hidden]), a[href]'),
    );
    // A link in a sentence is as many boxes as it has lines.
    const boxes = targets.map((element) => [...element.getClientRects()]);
    for (const [at, target] of targets.entries()) {
      const one = target.getBoundingClientRect();
      // A link inside a sentence is as high as its line; a hidden native box is drawn by its label.
      const inline = target.matches('a') && getComputedStyle(target).display === 'inline';
      if (!inline && !target.matches('input') && (one.height < 24 || one.width < 24))
        faults.push(
          `too small to press (${Math.round(one.width)} x ${Math.round(one.height)}): ${name(target)}`,
        );
      for (let next = at + 1; next < boxes.length; next++) {
        const other = targets[next];
        if (target.contains(other) || other.contains(target)) continue;
        if ([target, other].some((each) => each.closest('[class*=topbar], [popover]'))) continue;
        const over = boxes[at].some((one) =>
          boxes[next].some((two) => {
            const wide = Math.min(one.right, two.right) - Math.max(one.left, two.left);
            const high = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
            return wide > 2 && high > 2;
          }),
        );
        if (over) faults.push(`over each other: ${name(target)} and ${name(other)}`);
      }
    }
    return [...new Set(faults)].slice(0, 12);
  });
}
