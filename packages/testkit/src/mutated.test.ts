// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mutated } from './mutated.js';

test('most texts come out changed, and nearly all of them still look like a good one', () => {
  const good = ['ratio(a, b) where tier = primary', 'sum(visits * op-cost) / prior(visits)'];
  const made = fc.sample(mutated(good), { numRuns: 300, seed: 7 });
  expect(new Set(made).size).toBeGreaterThan(150);
  expect(made.filter((one) => good.includes(one)).length).toBeLessThan(150);
  const alike = made.filter((one) => /ratio|sum|tier|visits|prior/.test(one));
  expect(alike.length).toBeGreaterThan(250);
});
