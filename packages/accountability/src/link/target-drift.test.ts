// SPDX-License-Identifier: Apache-2.0
import { smallTask, theDay } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import type { LedgerTarget } from '../ledger/filed.js';
import { targetDrifts } from './target-drift.js';

const target = (given: Partial<LedgerTarget>): LedgerTarget => ({
  ...{ id: 'G', quote: '不低于60%', span: [0, 1], metric: '紧密型县域医共体建设县占比' },
  ...{ comparator: '>=', value: 60, valueTo: null, unit: '%', scope: null, by: null, ...given },
});
const drift = (upper: Partial<LedgerTarget>, lower: Partial<LedgerTarget>) =>
  targetDrifts(
    smallTask('p-T001', [], { targets: [target(upper)] }),
    smallTask('c-T001', [], { targets: [target(lower)] }),
  ).map(({ direction }) => direction);

test('上级不低于60%，本级不低于50%: looser, with the words of both', () => {
  const upper = smallTask('p-T001', [], { targets: [target({})] });
  const lower = smallTask('c-T001', [], {
    targets: [
      target({ quote: '不低于50%', value: 50, metric: '开展紧密型县域医共体建设的县占比' }),
    ],
  });
  expect(targetDrifts(upper, lower)).toEqual([
    {
      ...{ upperTask: 'p-T001', lowerTask: 'c-T001', metric: '开展紧密型县域医共体建设的县占比' },
      ...{ upper: '不低于60%', lower: '不低于50%', direction: 'looser' },
    },
  ]);
});

test.each([
  ['the same', {}, {}, []],
  ['harder', {}, { value: 70 }, ['stricter']],
  ['all of them', {}, { comparator: 'all', value: null }, ['stricter']],
  ['one figure instead of all', { comparator: 'all', value: null }, { value: 90 }, ['looser']],
  [
    'a ceiling raised',
    { comparator: '<=', value: 26 },
    { comparator: '<=', value: 28 },
    ['looser'],
  ],
  ['a range inside', {}, { comparator: 'range', value: 60, valueTo: 80 }, ['stricter']],
  ['a growth instead of a figure', {}, { comparator: 'increase', value: null }, ['other']],
  [
    'two growths without a figure',
    { comparator: 'increase', value: null },
    { comparator: 'increase', value: null },
    [],
  ],
  ['a later day', { by: theDay('2025-12-31') }, { by: theDay('2026-06-30') }, ['later']],
  ['no day below', { by: theDay('2025-12-31') }, {}, ['later']],
  ['an earlier day', { by: theDay('2025-12-31') }, { by: theDay('2025-06-30') }, []],
  ['another unit', {}, { unit: '个' }, []],
  ['another metric', {}, { metric: '药品配送到位率', value: 50 }, []],
] as const)('%s', (_, upper, lower, directions) => {
  expect(drift(upper, lower)).toEqual(directions);
});
