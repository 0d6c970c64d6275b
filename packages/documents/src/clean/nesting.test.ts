// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { isHanAt, nestingOf } from './nesting.js';

test.each([
  ['一', true],
  ['鿿', true],
  ['，', false],
  ['（', false],
  ['①', false],
  ['\n', false],
  ['3', false],
])('%s is a common Han character: %s', (sign, isHan) => {
  expect(isHanAt(`前${sign}`, 1)).toBe(isHan);
});

test('nothing stands behind the end', () => {
  expect(isHanAt('字', 1)).toBe(false);
});

test.each([
  ['（', 1],
  ['）', -1],
  ['《', 0],
  ['字', 0],
])('%s changes the depth by %i', (sign, change) => {
  expect(nestingOf(sign, '（', '）')).toBe(change);
});
