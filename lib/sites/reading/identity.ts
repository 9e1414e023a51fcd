/** Keys and signatures. Two mixing lanes of 32 bits: enough to tell posts of one tab apart, and cheap. */

/** A 64-bit hash of a text as 16 hexadecimal digits. Not for secrets. */
export function hash64(text: string): string {
  let one = 0x9e3779b9 ^ text.length;
  let two = 0x85ebca6b;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul((two << 7) | (two >>> 25), 0x2c1b3c6d) ^ Math.imul(unit, 0x297a2d39);
    one ^= two >>> 15;
  }
  const mix = (value: number): string => {
    let mixed = Math.imul(value ^ (value >>> 16), 0x7feb352d);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
    return ((mixed ^ (mixed >>> 16)) >>> 0).toString(16).padStart(8, '0');
  };
  return mix(one) + mix(two ^ one);
}

/** How much of the beginning makes the key: less than any site shows before "See more". */
const beginning = 160;

/**
 * The key of a post without an id of its own: its author and the beginning of its text, so that the post opened by
 * "See more" and its copy in a dialog are the same post.
 */
export function textKey(author: string, text: string): string {
  return `t${hash64(`${author}\n${text.replace(/[\s…]+/g, '').slice(0, beginning)}`)}`;
}
