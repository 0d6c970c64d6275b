// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { levelOf } from './dimension-level.js';

const subject = { diagnoses: ['I21', 'J96.0', 'E11.9'], ageYears: 70, los: 3, died: false };
const level = (one: object, change: object = {}): string | undefined =>
  levelOf({ id: 'x', title: 'x', levels: [{ id: 'hit', ...one }] }, { ...subject, ...change });

test.each<[string, object, object, string | undefined]>([
  ['no condition', {}, {}, 'hit'],
  ['a death', { died: 1 }, { died: true }, 'hit'],
  ['no death', { died: 1 }, {}, undefined],
  ['old enough', { ageFrom: 66 }, {}, 'hit'],
  ['too old', { ageTo: 17 }, {}, undefined],
  ['17 is not too old', { ageTo: 17 }, { ageYears: 17 }, 'hit'],
  ['no age', { ageFrom: 66 }, { ageYears: undefined }, undefined],
  ['long enough', { losFrom: 3 }, {}, 'hit'],
  ['too short', { losFrom: 4 }, {}, undefined],
  ['a secondary diagnosis', { secondary: ['J96'] }, {}, 'hit'],
  ['only as principal', { secondary: ['I21'] }, {}, undefined],
  [
    'points enough',
    {
      pointsFrom: 3,
      points: [
        { codes: ['J96', 'J9'], points: 2 },
        { codes: ['E11'], points: 1 },
      ],
    },
    {},
    'hit',
  ],
  [
    'each group once',
    { pointsFrom: 4, points: [{ codes: ['J96', 'E11'], points: 2 }] },
    {},
    undefined,
  ],
  ['no table of points', { pointsFrom: 1 }, {}, undefined],
])('%s', (_, one, change, expected) => {
  expect(level(one, change)).toBe(expected);
});

test('the first level that fits counts', () => {
  const dimension = {
    id: 'x',
    title: 'x',
    levels: [{ id: 'a', ageFrom: 80 }, { id: 'b', ageFrom: 60 }, { id: 'c' }],
  };
  expect(levelOf(dimension, subject)).toBe('b');
});
