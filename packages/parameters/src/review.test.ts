// SPDX-License-Identifier: Apache-2.0
import { plainDate, type PlainDate } from '@sanyi/kernel';
import { sampleParameter } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { reviewDue } from './index.js';

const day = (text: string): PlainDate => {
  const read = plainDate(text);
  if (!read.ok) throw new Error(text);
  return read.value;
};

test.each([
  ['2026-03-01', '2027-03-01', false],
  ['2026-03-01', '2027-03-02', true],
  ['2023-02-27', '2024-02-29', true],
  ['2023-02-28', '2024-02-29', false],
  ['2026-03-01', '2026-01-01', false],
])('reviewed on %s, on %s due: %s', (lastReviewed, on, due) => {
  expect(reviewDue([sampleParameter({ lastReviewed })], day(on)).length).toBe(due ? 1 : 0);
});

test('the longest waiting comes first', () => {
  const [a, b] = ['2025-02-01', '2024-02-01'].map((lastReviewed) =>
    sampleParameter({ lastReviewed }),
  );
  expect(a && b && reviewDue([a, b], day('2027-01-01'))).toEqual([b, a]);
});
