// SPDX-License-Identifier: Apache-2.0

const SIX_DIGITS = 6;

/**
 * What the codes of a region and of everything below it begin with: 990000 → 99, 990100 → 9901, 990101 → 990101,
 * a township's nine digits as they are, 000000 (the whole nation) → nothing. The zeros that fill a code of six digits
 * up are no part of its place: 9901 stands above 990101, yet no code of six digits begins with 990100 but its own.
 */
export function regionPrefix(code: string): string {
  return code.length === SIX_DIGITS ? code.replace(/(?:00)+$/, '') : code;
}
