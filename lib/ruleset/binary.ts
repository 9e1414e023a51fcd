/**
 * The packaged form of the ruleset: a short JSON head (names and conditions, a few dozen kB), then the raw
 * arrays, each aligned to 8 bytes. Reading it makes views and parses the head; nothing is built.
 */
const MAGIC = 0x534c3031; // "SL01"

const INCOMPLETE = 'This ruleset file is incomplete.';

type AnyArray = Uint8Array | Int8Array | Uint16Array | Int16Array | Int32Array | Float32Array;
const KINDS = {
  u8: Uint8Array,
  i8: Int8Array,
  u16: Uint16Array,
  i16: Int16Array,
  i32: Int32Array,
  f32: Float32Array,
} as const;
type Kind = keyof typeof KINDS;

export interface Packed {
  head: Record<string, unknown>;
  arrays: Record<string, AnyArray>;
}

function kindOf(array: AnyArray): Kind {
  for (const [kind, type] of Object.entries(KINDS)) if (array instanceof type) return kind as Kind;
  throw new Error('an array of an unknown kind');
}

export function pack({ head, arrays }: Packed): Uint8Array {
  const sections: Record<string, [Kind, number, number]> = {};
  let at = 0;
  for (const [name, array] of Object.entries(arrays)) {
    sections[name] = [kindOf(array), at, array.length];
    at = (at + array.byteLength + 7) & ~7;
  }
  const json = new TextEncoder().encode(JSON.stringify({ head, sections }));
  const start = (8 + json.length + 7) & ~7;
  const bytes = new Uint8Array(start + at);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, json.length, true);
  bytes.set(json, 8);
  for (const [name, array] of Object.entries(arrays)) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), start + sections[name][1]);
  }
  return bytes;
}

/** @throws Error with a plain sentence where the file is not a ruleset of this version, or only a part of one. */
export function unpack(buffer: ArrayBuffer): Packed {
  const view = new DataView(buffer);
  if (buffer.byteLength < 16 || view.getUint32(0, true) !== MAGIC)
    throw new Error('This is not a ruleset file of this version.');
  const length = view.getUint32(4, true);
  const start = (8 + length + 7) & ~7;
  if (start > buffer.byteLength) throw new Error(INCOMPLETE);
  const { head, sections } = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 8, length)));
  for (const [kind, at, count] of Object.values(sections as Record<string, [Kind, number, number]>)) {
    if (start + at + count * KINDS[kind].BYTES_PER_ELEMENT > buffer.byteLength) throw new Error(INCOMPLETE);
  }
  const arrays: Record<string, AnyArray> = {};
  for (const [name, [kind, at, count]] of Object.entries(
    sections as Record<string, [Kind, number, number]>,
  )) {
    arrays[name] = new KINDS[kind](buffer, start + at, count);
  }
  return { head, arrays };
}
