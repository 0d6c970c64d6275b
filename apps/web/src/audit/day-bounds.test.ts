// SPDX-License-Identifier: Apache-2.0
import { EventQuery } from '@sanyi/contract';
import { expect, test } from 'vitest';
import { dayBounds } from './day-bounds.js';

test('both days are whole days in Beijing, in the form the server takes', () => {
  const bounds = dayBounds({ from: '2026-11-01', to: '2026-11-22' });
  expect(bounds).toEqual({
    from: '2026-11-01T00:00:00.000+08:00',
    to: '2026-11-22T23:59:59.999+08:00',
  });
  expect(EventQuery.safeParse(bounds).success).toBe(true);
  expect(dayBounds({})).toEqual({});
});
