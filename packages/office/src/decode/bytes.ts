// SPDX-License-Identifier: Apache-2.0

/** Where the wanted bytes first stand, from `start` on; -1 where they do not. */
export function indexOfBytes(bytes: Uint8Array, wanted: readonly number[], start = 0): number {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first, start); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

/** The codes of a text's characters, one byte each. */
export const codes = (text: string): readonly number[] =>
  Array.from(text, (letter) => letter.charCodeAt(0));

/** One character a byte, for looking at signatures: for short stretches only. */
export const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
