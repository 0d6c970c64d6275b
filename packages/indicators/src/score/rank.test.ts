// SPDX-License-Identifier: Apache-2.0
import { wholeRatio } from '@sanyi/kernel';
import { expect, test } from 'vitest';
import { schemeWith } from '../testing/scheme-data.js';
import { rankGroup } from './rank.js';
import type { ScoreCard } from './scorecard.js';

const card = (
  place: string,
  total: number | null,
  [low, high] = [total ?? 0, total ?? 0],
): ScoreCard => ({
  ...{ place, items: [], failed: [] },
  total: total === null ? null : wholeRatio(total),
  ...{ low: wholeRatio(low), high: wholeRatio(high) },
});

const cards = [card('a', 80), card('b', 95), card('c', 80), card('d', 70), card('e', null)];
const ranks = (rest: object = {}) =>
  rankGroup(schemeWith(rest), cards).map(
    ({ card: { place }, rank, grade }) => `${place} ${rank ?? '-'} ${grade ?? '-'}`,
  );

test('ties share a rank; best first, then by place', () => {
  expect(ranks()).toEqual(['b 1 A', 'a 2 B', 'c 2 B', 'd 4 B', 'e - -']);
  expect(ranks({ ranking: 'dense' })[3]).toBe('d 3 B');
});

test('a small group is not ranked, and says why', () => {
  const ranked = rankGroup(schemeWith({ smallestGroup: 5 }), cards);
  expect(ranked.map(({ notRanked }) => notRanked)).toEqual([
    ...['group-too-small', 'group-too-small', 'group-too-small', 'group-too-small', 'not-judged'],
  ]);
});

test('a difference within noise is called one', () => {
  const [first, second, third] = rankGroup(schemeWith(), [
    card('a', 80, [75, 85]),
    card('b', 84, [80, 88]),
    card('c', 60, [58, 62]),
  ]);
  expect([first?.likeOthers, second?.likeOthers, third?.likeOthers]).toEqual([['a'], ['b'], []]);
});

test('a figure that must be reached bars the best grade, and with it what follows', () => {
  const failed = { ...card('a', 95), failed: ['cover'] };
  const [b, a] = rankGroup(schemeWith(), [failed, card('b', 96)]);
  expect([a?.grade, a?.consequences.length]).toEqual(['B', 0]);
  expect([b?.grade, b?.consequences[0]?.parameter]).toEqual(['A', 'pay.total-factor']);
});

test('grades by percentile of the group', () => {
  const rest = {
    gradeBy: 'percentile',
    grades: [
      { grade: 'A', from: '1' },
      { grade: 'B', from: '0' },
    ],
  };
  expect(ranks(rest)[0]).toBe('b 1 A');
  expect(ranks(rest)[1]).toBe('a 2 B');
});
