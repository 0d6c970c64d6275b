// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { offsets } from './compile-tests.columns.js';

// What the tests answer is compared with `holds` over generated schemes: properties/generated-schemes.test.ts.

test('runs begin where the one before ends', () => {
  expect(offsets([2, 0, 3])).toEqual([0, 2, 2, 5]);
  expect(offsets([])).toEqual([0]);
});
