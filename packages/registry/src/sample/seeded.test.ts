// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { noise } from './seeded.js';

test('the same numbers give the same noise, from 0 to 1, without a bias', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => noise(i, 7));
  expect(noise(3, 7)).toBe(many[3]);
  expect(Math.min(...many)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...many)).toBeLessThan(1);
  expect(Math.abs(many.reduce((a, b) => a + b) / many.length - 0.5)).toBeLessThan(0.02);
});
