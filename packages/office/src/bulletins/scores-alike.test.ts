// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { scoresAlike } from './scores-alike.js';
import { sampleSnapshot } from './testing/sample-plan.js';

const snapshot = sampleSnapshot();
const alike = scoresAlike(snapshot);

test('whoever is like another is the other’s like, and nobody is his own', () => {
  expect(alike.size).toBeGreaterThan(5);
  const pairs = [...alike].flatMap(([one, others]) => others.map((other) => [one, other] as const));
  expect(pairs.length).toBeGreaterThan(0);
  for (const [one, other] of pairs) {
    expect(alike.get(other)).toContain(one);
    expect(other).not.toBe(one);
  }
});

test('some differences are more than noise', () => {
  const most = Math.max(...[...alike.values()].map((others) => others.length));
  expect(Math.min(...[...alike.values()].map((others) => others.length))).toBeLessThan(most);
  expect([...alike.values()].some((others) => others.length < alike.size - 1)).toBe(true);
});

test('a snapshot that cannot be calculated has none', () => {
  const [first, ...rest] = snapshot.totals;
  if (first === undefined) throw new Error('the sample has totals');
  const slots = first.slots.map((slot) => ({ ...slot, sum: 'many' }));
  const spoiled = { ...snapshot, totals: [{ ...first, from: 'rows' as const, slots }, ...rest] };
  expect(scoresAlike(spoiled).size).toBe(0);
});
