// SPDX-License-Identifier: Apache-2.0
import { theDay } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import type { CorrectedDeadline } from '../ledger/reading-input.js';
import { deadlineRuleOf } from './read-deadline.js';

/** A deadline where `quote` first stands in the sentence, the sentence beginning at 100. */
const ruleIn = (text: string, given: Partial<CorrectedDeadline> & { readonly quote: string }) => {
  const at = 100 + text.indexOf(given.quote);
  return deadlineRuleOf(
    {
      kind: 'every',
      date: null,
      every: null,
      event: null,
      span: [at, at + given.quote.length],
      ...given,
    },
    { text, span: [100, 100 + text.length] },
  );
};

describe('how often', () => {
  const ONCE = { times: 1, dueAt: null, tells: 'this-period', from: null, until: null } as const;
  const due = (month: number, day: number) => ({ dueAt: { month, day } });
  const before = { tells: 'period-before' } as const;

  test.each([
    ['每年至少专题研究卫生健康工作2次，每半年报告', 'P1Y', 12, { times: 2 }],
    ['各成员单位每半年报告履职情况。', 'P6M', 6, {}],
    ['每3年召开一次大会。', 'P3Y', 36, {}],
    ['每季度首月10日前报送进展。', 'P3M', 3, { ...due(1, 10), ...before }],
    ['每月5日前报送报表。', 'P1M', 1, { ...due(1, 5), ...before }],
    ['每年1月底前报送上年度总结。', 'P1Y', 12, { ...due(1, 31), ...before }],
    ['每年6月底前完成核定。', 'P1Y', 12, due(6, 31)],
    ['每季度末报送一次。', 'P3M', 3, {}],
    ['每半年至少开展两次督查。', 'P6M', 6, { times: 2 }],
    ['每年至少确定1项重点工作。', 'P1Y', 12, {}],
  ])('%s', (text, every, count, more) => {
    const quote = /每(?:季度|半年|3年|年|月)/u.exec(text)?.[0] ?? '';
    expect(ruleIn(text, { quote, every })).toEqual({
      kind: 'every',
      recurrence: { every: { count, unit: 'month' }, ...ONCE, ...more },
    });
  });

  test('weeks and days count by themselves; a recurrence that nothing can count stands', () => {
    const rule = ruleIn('每周报送一次', { quote: '每周', every: 'P1W' });
    expect(rule.kind === 'every' ? rule.recurrence.every : null).toEqual({
      count: 1,
      unit: 'week',
    });
    expect(ruleIn('年度评估', { quote: '年度评估', every: null })).toEqual({ kind: 'standing' });
  });

  test('the times of the next clause are not those of this one', () => {
    const rule = ruleIn('每年召开会议，每半年督查3次', { quote: '每年', every: 'P1Y' });
    expect(rule.kind === 'every' ? rule.recurrence.times : 0).toBe(1);
  });
});

describe('days and events', () => {
  test('a day, a start, a standing duty', () => {
    const day = theDay('2026-12-31');
    expect(ruleIn('2026年底前', { quote: '2026年底前', kind: 'by', date: day })).toEqual({
      kind: 'on',
      day,
    });
    expect(ruleIn('长期坚持', { quote: '长期坚持', kind: 'by' })).toEqual({ kind: 'standing' });
    const from = theDay('2026-10-01');
    expect(ruleIn('10月1日起', { quote: '10月1日起', kind: 'from', date: from })).toEqual({
      kind: 'from',
      day: from,
    });
  });

  test.each([
    ['待省文件出台后30个工作日内制定方案', '待省文件出台后', { count: 30, unit: 'working-day' }],
    ['自文件下发之日起30日内报送方案', '自文件下发之日起', { count: 30, unit: 'day' }],
    ['国家政策出台后，及时制定方案', '国家政策出台后', null],
  ])('%s', (text, quote, within) => {
    expect(ruleIn(text, { quote, kind: 'after', event: '文件' })).toEqual({
      ...{ kind: 'after', event: '文件', within },
    });
  });
});

test('the words are found although line ends were taken out of the sentence', () => {
  const rule = deadlineRuleOf(
    { kind: 'every', quote: '每年', every: 'P1Y', span: [130, 132], date: null, event: null },
    { text: '（一）每年至少研究2次。', span: [100, 140] },
  );
  expect(rule.kind === 'every' ? rule.recurrence.times : 0).toBe(2);
});
