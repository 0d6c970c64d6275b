// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { measureOf, MEASURES } from './measure.js';

test('each measure has one id and two names', () => {
  expect(new Set(MEASURES.map(({ id }) => id)).size).toBe(MEASURES.length);
  expect(measureOf('bed')?.label.zh).toBe('张');
  expect(measureOf('CNY')?.label.zh).toBe('元');
  expect(measureOf('cubit')).toBeUndefined();
});
