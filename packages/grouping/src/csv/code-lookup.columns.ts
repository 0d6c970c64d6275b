// SPDX-License-Identifier: Apache-2.0
import { utf8Bytes } from './utf8.columns.js';

/** Codes by their bytes: an open hash table, so that a code is looked up without making a string. */
export interface CodeLookup {
  readonly mask: number;
  /** Place of a key among the keys, plus 1; 0 = empty. */
  readonly slots: Int32Array;
  readonly keyFrom: Uint32Array;
  readonly keyBytes: Uint8Array;
  readonly numbers: Uint32Array;
}

/**
 * A lookup for a dictionary. `aliases` (国临版 → 医保版) come first: a code in it is read as what it maps to.
 */
export function codeLookup(
  codes: readonly string[],
  aliases: Readonly<Record<string, string>> = {},
): CodeLookup {
  const numberOf = new Map(codes.map((code, number) => [code, number]));
  for (const [from, to] of Object.entries(aliases)) {
    numberOf.set(from, Math.max(0, codes.indexOf(to)));
  }
  numberOf.delete('');
  const keys = [...numberOf.keys()].map(utf8Bytes);
  const size = 2 ** Math.ceil(Math.log2(keys.length * 2 + 2));
  const lookup: CodeLookup = {
    mask: size - 1,
    slots: new Int32Array(size),
    keyFrom: new Uint32Array(keys.length + 1),
    keyBytes: new Uint8Array(keys.reduce((sum, key) => sum + key.length, 0)),
    numbers: Uint32Array.from(numberOf.values()),
  };
  for (const [place, key] of keys.entries()) insert(lookup, key, place);
  return lookup;
}

function insert(lookup: CodeLookup, key: Uint8Array, place: number): void {
  const from = lookup.keyFrom[place] ?? 0;
  lookup.keyBytes.set(key, from);
  lookup.keyFrom[place + 1] = from + key.length;
  let slot = hash(key, 0, key.length) & lookup.mask;
  while (lookup.slots[slot] !== 0) slot = (slot + 1) & lookup.mask;
  lookup.slots[slot] = place + 1;
}

/** The number of the code that stands in a run of bytes; 0 where it is none of ours. */
export function lookUp(lookup: CodeLookup, bytes: Uint8Array, from: number, to: number): number {
  const { mask, slots, keyFrom, keyBytes, numbers } = lookup;
  const length = to - from;
  let slot = hash(bytes, from, to) & mask;
  for (;;) {
    const place = slots[slot] ?? 0;
    if (place === 0) return 0;
    const start = keyFrom[place - 1] ?? 0;
    if ((keyFrom[place] ?? 0) - start === length) {
      let i = 0;
      while (i < length && keyBytes[start + i] === bytes[from + i]) i++;
      if (i === length) return numbers[place - 1] ?? 0;
    }
    slot = (slot + 1) & mask;
  }
}

/** FNV-1a, with the high bits folded down. */
function hash(bytes: Uint8Array, from: number, to: number): number {
  let value = 0x811c9dc5;
  for (let at = from; at < to; at++) value = Math.imul(value ^ (bytes[at] ?? 0), 0x01000193);
  return value ^ (value >>> 15);
}
