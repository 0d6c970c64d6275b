// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { crc32 } from './crc32.columns.js';

const bytes = new TextEncoder().encode('123456789');

test('the check value of the standard', () => {
  expect(crc32(0, bytes)).toBe(0xcbf43926);
});

test('in pieces as in one', () => {
  expect(crc32(crc32(0, bytes.subarray(0, 4)), bytes.subarray(4))).toBe(0xcbf43926);
});
