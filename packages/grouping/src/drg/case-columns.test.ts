// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { CHECK_FAILED, NO_GROUP } from './case-columns.js';

test('the marks for no answer are no slots and differ', () => {
  expect(NO_GROUP).toBeLessThan(0);
  expect(CHECK_FAILED).toBe(NO_GROUP - 1);
});
