// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { TEST } from './compiled-scheme.js';

test('every kind of test has a number of its own', () => {
  expect(new Set(Object.values(TEST)).size).toBe(Object.keys(TEST).length);
});
