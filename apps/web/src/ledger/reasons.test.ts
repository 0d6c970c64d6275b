// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { reasonsOf } from './reasons.js';

const late = {
  ...{ rule: 'overdue', lamp: 'red' as const, words: '已逾期5天' },
  figures: { days: 5, threshold: 1 },
};
const unsigned = {
  ...{ rule: 'unsigned', lamp: 'yellow' as const, words: '下发6个工作日未签收' },
  figures: {},
};

test('a reason that several units share is told once, with all of them and from how much on it holds', () => {
  expect(
    reasonsOf([
      { unitName: '甲局', why: [late, unsigned] },
      { unitName: '乙局', why: [late] },
      { unitName: '丙局', why: [] },
    ]),
  ).toEqual([
    { words: '已逾期5天', lamp: 'red', threshold: '1', units: ['甲局', '乙局'] },
    { words: '下发6个工作日未签收', lamp: 'yellow', threshold: null, units: ['甲局'] },
  ]);
});
