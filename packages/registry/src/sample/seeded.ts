// SPDX-License-Identifier: Apache-2.0

/** A number from 0 to 1 for some whole numbers: the same every time, and unlike its neighbours. */
export function noise(...numbers: readonly number[]): number {
  let state = 0x9e3779b9;
  for (const number of numbers) {
    state = Math.imul(state ^ number, 0x85ebca6b);
    state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
    state ^= state >>> 16;
  }
  return (state >>> 0) / 4_294_967_296;
}
