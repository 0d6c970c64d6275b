// SPDX-License-Identifier: Apache-2.0
import { SEX_NUMBER } from '../drg/encode-cases.columns.js';
import { readNumber, readSex } from '../record/read-case.js';
import { utf8Text } from './utf8.columns.js';

/** 性别 in a run of bytes, as the columns code it: the empty and the one-digit ones without a string. */
export function sexAt(bytes: Uint8Array, from: number, to: number): number {
  if (from === to) return 0;
  const first = bytes[from];
  if (to - from === 1 && first === 0x31) return 1;
  if (to - from === 1 && first === 0x32) return 2;
  return SEX_NUMBER[readSex(utf8Text(bytes, from, to))];
}

/** Digits without a string; all else as `readNumber` reads it. Nothing written gives `absent`. */
export function numberAt(bytes: Uint8Array, from: number, to: number, absent: number): number {
  if (from === to) return absent;
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9 || to - from > 9)
      return readNumber(utf8Text(bytes, from, to)) ?? absent;
    value = value * 10 + digit;
  }
  return value;
}
