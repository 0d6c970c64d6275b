// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { regionPrefix } from './region-prefix.js';

test.each([
  ['000000', ''],
  ['990000', '99'],
  ['990100', '9901'],
  ['991000', '9910'],
  ['990110', '990110'],
  ['990101', '990101'],
  ['900000', '90'],
  ['990101001', '990101001'],
  ['990101100', '990101100'],
])('%s stands above all that begins with “%s”', (code, prefix) => {
  expect(regionPrefix(code)).toBe(prefix);
});
