// SPDX-License-Identifier: Apache-2.0

const SHOWN_FIRST = 3;
const SHOWN_LAST = 4;

/** A number with its middle hidden: 138****0001; one too short to hide anything is hidden whole. */
export function masked(number: string): string {
  if (number.length < SHOWN_FIRST + SHOWN_LAST + 3) return '****';
  return `${number.slice(0, SHOWN_FIRST)}****${number.slice(-SHOWN_LAST)}`;
}
