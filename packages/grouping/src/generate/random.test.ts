// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { seededRandom } from './random.js';

test('the same seed gives the same numbers, spread over the whole range', () => {
  const draw = (seed: number): number[] => {
    const random = seededRandom(seed);
    return Array.from({ length: 3000 }, () => random.below(10));
  };
  expect(draw(5)).toEqual(draw(5));
  expect(draw(5)).not.toEqual(draw(6));
  const counts = Array.from(
    { length: 10 },
    (_, digit) => draw(5).filter((one) => one === digit).length,
  );
  expect(Math.min(...counts)).toBeGreaterThan(240);
  expect(Math.max(...counts)).toBeLessThan(360);
});

test('one in so many, and a pick of nothing', () => {
  const random = seededRandom(1);
  const hits = Array.from({ length: 1000 }, () => random.oneIn(4)).filter(Boolean).length;
  expect(hits).toBeGreaterThan(200);
  expect(hits).toBeLessThan(300);
  expect(random.pick<string>([])).toBeUndefined();
  expect(['a', 'b']).toContain(random.pick(['a', 'b']));
});
