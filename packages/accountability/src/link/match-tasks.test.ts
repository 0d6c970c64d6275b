// SPDX-License-Identifier: Apache-2.0
import { smallTask } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { decideLink, proposeLinks, settledLinks, unmatchedUppers } from './match-tasks.js';

const task = (id: string, title: string, said: string, seats: readonly string[] = []) => {
  const made = smallTask(id, seats, { title });
  return { ...made, actions: made.actions.map((action) => ({ ...action, text: said })) };
};
const uppers = [
  task(
    'p-T001',
    '推进紧密型县域医共体建设',
    '全省不低于60%的县开展紧密型县域医共体建设，实行总额付费。',
  ),
  task('p-T002', '深化医疗服务价格改革', '建立灵敏有度的价格动态调整机制，开展年度评估。'),
  task('p-T003', '加强药品供应保障', '完善短缺药品监测预警，提高配送到位率。'),
];
const lowers = [
  task('c-T001', '加快医共体建设', '不低于50%的县开展紧密型县域医共体建设，医保资金打包付费。'),
  task('c-T002', '医疗服务价格改革', '年内开展价格调整评估，建立价格动态调整机制。'),
  task('c-T003', '举办健康讲座', '进社区开展宣传活动。'),
];
const links = proposeLinks(uppers, lowers);

test('each lower task is proposed its upper one, and one that fits none stays alone', () => {
  expect(links.map(({ upper, lower, state }) => [upper, lower, state])).toEqual([
    ['p-T001', 'c-T001', 'proposed'],
    ['p-T002', 'c-T002', 'proposed'],
  ]);
});

test('the score is the sum of its reasons, and each names what is shared', () => {
  for (const { score, reasons } of links) {
    expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score);
  }
  const text = links[0]?.reasons.find(({ kind }) => kind === 'text');
  expect(text?.shared).toContain('的县开展紧密型县域医共体建设');
});

test('the same kind of department speaks for a pair, whatever its region', () => {
  const unit = (id: string) => (one: (typeof uppers)[number]) => ({
    ...one,
    assignments: one.assignments.map((given) => ({
      ...given,
      unit: { kind: 'one' as const, unitId: id, name: '医保局' },
    })),
  });
  const [upper] = [task('p', '甲乙丙丁', '子丑寅卯。', ['lead x'])].map(unit('990000.insurance'));
  const [lower] = [task('c', '甲乙丙丁', '子丑寅卯。', ['lead y'])].map(unit('990100.insurance'));
  if (upper === undefined || lower === undefined) throw new Error('both are there');
  const [link] = proposeLinks([upper], [lower]);
  expect(link?.reasons.find(({ kind }) => kind === 'units')).toEqual({
    ...{ kind: 'units', points: 100, shared: ['insurance'] },
  });
});

describe('what a person decides', () => {
  const [first, second] = links;
  if (first === undefined || second === undefined) throw new Error('two are proposed');

  test('stays: a confirmed pair is kept, a rejected one does not come back', () => {
    const decided = [
      decideLink(first, 'confirmed', '李某'),
      decideLink(second, 'rejected', '李某'),
    ];
    const settled = settledLinks(proposeLinks(uppers, lowers), decided);
    expect(settled.map(({ lower, state, by }) => [lower, state, by])).toEqual([
      ['c-T001', 'confirmed', '李某'],
      ['c-T002', 'rejected', '李某'],
    ]);
  });

  test('an upper task counts as carried out below only where that is confirmed', () => {
    expect(unmatchedUppers(uppers, links)).toEqual([
      { task: 'p-T001', proposed: 1 },
      { task: 'p-T002', proposed: 1 },
      { task: 'p-T003', proposed: 0 },
    ]);
    const confirmed = settledLinks(links, [decideLink(first, 'confirmed', '李某')]);
    expect(unmatchedUppers(uppers, confirmed).map(({ task: id }) => id)).toEqual([
      'p-T002',
      'p-T003',
    ]);
  });
});
