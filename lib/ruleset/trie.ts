/** Builds the double array of all phrase pieces. Runs at build time only. */
export interface Trie {
  symbols: Uint16Array;
  base: Int32Array;
  check: Uint16Array;
  ends: Int32Array;
  tails: Uint16Array;
  outputs: Int32Array;
}

interface Node {
  children: Map<number, Node>;
  out: number[];
}

/**
 * @param pieces normalised units of each piece, and whether its ending is free; the index is the piece's number.
 */
export function buildTrie(pieces: { units: number[]; free: boolean }[]): Trie {
  const symbols = new Uint16Array(65536);
  let symbolCount = 0;
  const root: Node = { children: new Map(), out: [] };
  pieces.forEach(({ units, free }, piece) => {
    if (units.length === 0) return;
    let node = root;
    for (const unit of units) {
      if (symbols[unit] === 0) symbols[unit] = ++symbolCount;
      const s = symbols[unit];
      let child = node.children.get(s);
      if (!child) {
        child = { children: new Map(), out: [] };
        node.children.set(s, child);
      }
      node = child;
    }
    node.out.push((piece << 1) | (free ? 1 : 0));
  });

  const outputs: number[] = [0];
  const outputIndex = new Map<string, number>();
  /** 0: nothing ends here; above 0: one entry and 1; below 0: where a list of entries stands. */
  const outputList = (out: number[]): number => {
    if (out.length === 0) return 0;
    if (out.length === 1) return out[0] + 1;
    const key = out.join();
    let at = outputIndex.get(key);
    if (at === undefined) {
      at = outputs.length;
      outputs.push(out.length, ...out);
      outputIndex.set(key, at);
    }
    return -at;
  };

  let size = 1 << 16;
  let base = new Int32Array(size);
  let check = new Uint16Array(size);
  let ends = new Int32Array(size);
  const usedBase = new Set<number>();
  const tails: number[] = [0];
  const grow = (needed: number): void => {
    if (needed < size) return;
    while (needed >= size) size *= 2;
    const b = new Int32Array(size);
    b.set(base);
    base = b;
    const c = new Uint16Array(size);
    c.set(check);
    check = c;
    const e = new Int32Array(size);
    e.set(ends);
    ends = e;
    const j = new Int32Array(size);
    j.set(jump);
    jump = j;
  };
  let searchFrom = 1;
  // Jumps over runs of taken cells; paths are shortened as they are walked.
  let jump = new Int32Array(size);
  const nextFree = (from: number): number => {
    let at = from;
    for (;;) {
      grow(at + 1);
      if (check[at] === 0) break;
      at = Math.max(at + 1, jump[at]);
    }
    for (let k = from; k < at; ) {
      const next = Math.max(k + 1, jump[k]);
      jump[k] = at;
      k = next;
    }
    return at;
  };
  let top = 0;
  // A node whose only continuation is one phrase becomes a leaf with a tail.
  const single = (node: Node): { symbols: number[]; out: number[] } | null => {
    const path: number[] = [];
    let at = node;
    for (;;) {
      if (at.children.size === 0) return { symbols: path, out: at.out };
      if (at.children.size > 1 || (at !== node && at.out.length > 0)) return null;
      const [s, child] = at.children.entries().next().value as [number, Node];
      path.push(s);
      at = child;
    }
  };
  const place = (node: Node, index: number, isRoot: boolean): void => {
    ends[index] = isRoot ? 0 : outputList(node.out);
    if (node.children.size === 0) {
      base[index] = 0;
      return;
    }
    const rest = isRoot ? null : single(node);
    if (rest) {
      base[index] = -tails.length;
      const list = outputList(rest.out);
      tails.push(rest.symbols.length, ...rest.symbols, list & 0xffff, (list >>> 16) & 0xffff);
      return;
    }
    const keys = [...node.children.keys()].sort((x, y) => x - y);
    // A base of its own for every node makes the symbol alone a sufficient check.
    let b = 0;
    let tries = 0;
    for (let free = nextFree(Math.max(searchFrom, keys[0] + 1)); ; free = nextFree(free + 1)) {
      // Nodes with many children rarely fit into the crowded beginning: it is left behind after many tries.
      if (++tries === 400 && keys.length > 2) searchFrom = free;
      b = free - keys[0];
      if (usedBase.has(b)) continue;
      grow(b + keys[keys.length - 1] + 1);
      if (keys.every((s) => check[b + s] === 0)) break;
    }
    usedBase.add(b);
    base[index] = b;
    for (const s of keys) {
      check[b + s] = s;
      if (b + s > top) top = b + s;
    }
    for (const s of keys) place(node.children.get(s) as Node, b + s, false);
  };
  check[0] = 1;
  place(root, 0, true);
  // Room behind the last node, so that a walk never reads outside.
  const length = top + symbolCount + 2;
  grow(length);
  return {
    symbols,
    base: base.slice(0, length),
    check: check.slice(0, length),
    ends: ends.slice(0, length),
    tails: Uint16Array.from(tails),
    outputs: Int32Array.from(outputs),
  };
}
