// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { unitToPress } from './unit-to-press.js';

const seat = (unit: string | null, role: string, lamp: 'red' | 'yellow' | 'green' | 'blue') => ({
  ...{ unit, role, lamp },
});

test.each([
  [
    'the worst lamp goes before the lead',
    [seat('a', 'lead', 'green'), seat('b', 'support', 'red')],
    'b',
  ],
  ['of equal ones the lead', [seat('a', 'support', 'red'), seat('b', 'lead', 'red')], 'b'],
  [
    'who is not known cannot be written to',
    [seat(null, 'lead', 'red'), seat('b', 'each', 'green')],
    'b',
  ],
  ['who is done is not pressed', [seat('a', 'lead', 'blue')], null],
] as const)('%s', (_, seats, unit) => {
  expect(unitToPress(seats)).toBe(unit);
});
