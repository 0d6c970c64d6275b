// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recurrences } from './recurrence.js';

const find = (text: string) => recurrences(text, [0, text.length]);

describe('how often a duty returns', () => {
  test.each([
    ['每年至少召开2次会议', '每年', 'P1Y'],
    ['每年度评估', '每年度', 'P1Y'],
    ['每半年报告一次', '每半年', 'P6M'],
    ['每季度通报', '每季度', 'P3M'],
    ['每季报送', '每季', 'P3M'],
    ['每月调度', '每月', 'P1M'],
    ['每月度分析', '每月度', 'P1M'],
    ['每个月调度', '每个月', 'P1M'],
    ['每学期体检', '每学期', 'P6M'],
    ['每学年核查', '每学年', 'P1Y'],
    ['每旬报送', '每旬', 'P10D'],
    ['每周会诊', '每周', 'P1W'],
    ['每3年核定', '每3年', 'P3Y'],
    ['每两年轮换', '每两年', 'P2Y'],
    ['每三个月巡查', '每三个月', 'P3M'],
    ['每十二个月复核', '每十二个月', 'P12M'],
    ['每2个季度评估', '每2个季度', 'P6M'],
    ['每两个学期评议', '每两个学期', 'P12M'],
    ['每2周巡诊', '每2周', 'P2W'],
    ['编制三年核定一次', '三年核定一次', 'P3Y'],
    ['原则上5年调整1次', '原则上5年调整1次', 'P5Y'],
    ['两年轮训一轮', '两年轮训一轮', 'P2Y'],
    ['两年全员培训1轮', '两年全员培训1轮', 'P2Y'],
    ['按月通报进展', '按月通报', 'P1M'],
    ['按月度调度', '按月度调度', 'P1M'],
    ['实行季度分析制度', '实行季度分析', 'P3M'],
    ['坚持按季报送', '按季报送', 'P3M'],
    ['坚持半年报告', '坚持半年报告', 'P6M'],
    ['按年度公示', '按年度公示', 'P1Y'],
    ['按年报告', '按年报告', 'P1Y'],
    ['开展年度评估，结果公开', '年度评估', 'P1Y'],
    ['纳入年度考核', '年度考核', 'P1Y'],
    ['年度考核一次', '年度考核', 'P1Y'],
    ['健全年度评估机制', '年度评估', 'P1Y'],
    ['完善年度考核制度', '年度考核', 'P1Y'],
  ])('%s: %s is %s', (text, quote, every) => {
    const found = find(text);
    expect(found).toMatchObject([{ kind: 'every', every, date: null, weight: 'sure' }]);
    expect(found.map(({ range }) => text.slice(...range))).toEqual([quote]);
  });

  test.each('调度 通报 报送 报告 分析 考核 监测 评估 盘点 公示 公布'.split(' '))(
    '按月%s',
    (work) => {
      expect(find(`按月${work}`)).toMatchObject([{ every: 'P1M' }]);
    },
  );
});

describe('no duty returns', () => {
  test.each([
    ['每人补助300元'],
    ['每年人均不低于10元'],
    ['每半月一次'],
    ['上半年开展一次检查'],
    ['开展半年、年度评估各1次'],
    ['每年级设2个班'],
    ['每个年级配1名辅导员'],
    ['每个年龄段的儿童'],
    ['每个季节的防病要点'],
    ['每个周期结束时'],
    ['每户建档'],
    ['年度考核结果'],
    ['年度预算'],
    ['三年行动计划'],
    ['按月发放'],
    ['近三年。组织一次'],
    [''],
  ])('%s', (text) => {
    expect(find(text)).toEqual([]);
  });
});

describe('the rhythm of an amount is no duty', () => {
  test.each([
    ['每月300元'],
    ['每月不低于1500元'],
    ['每年不少于2万元'],
    ['每月不超过800元'],
    ['每年最高5万元'],
    ['每月300—500元'],
    ['每月发放津贴3000元'],
    ['每年给予一次性补助2万元'],
    ['每年分别奖励10万元'],
    ['每学年资助4000元'],
    ['每月补助1.5万元'],
    ['每月1.5万元'],
    ['每月领津贴300元'],
    ['每年奖励2.5—3.5万元'],
    ['每月发放3000元'],
    ['每年给予5万元'],
    ['每年分别10万元、20万元'],
    ['每月按标准补贴200元'],
    ['每年对村医支付1200元'],
    ['每年财政支持20万元'],
    ['每村医每月领取300元'],
    ['每所学校每年生均公用经费按800元安排'],
  ])('%s', (text) => {
    expect(find(text)).toEqual([]);
  });

  test.each([
    ['每年培训300人，补助2万元'],
    ['每月巡查一次、奖励先进'],
    ['每个县每年遴选2家，给予奖励'],
  ])('but %s is one', (text) => {
    expect(find(text)).toHaveLength(1);
  });
});

test('offsets count from the beginning of the text', () => {
  const text = '前一句。每半年报告一次。';
  expect(recurrences(text, [4, text.length])[0]?.range).toEqual([4, 7]);
});

test('for every text each rhythm is an ISO 8601 duration inside the text', () => {
  const piece = fc.constantFrom(
    '每',
    '半',
    '年',
    '两',
    '3',
    '百',
    '个',
    '月',
    '季度',
    '周',
    '旬',
    '学期',
    '一次',
    '按',
    '通报',
    '元',
    '，',
    '人',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      for (const { range, every } of find(text)) {
        expect(every).toMatch(/^P\d+[YMWD]$/);
        expect(text.slice(...range)).not.toBe('');
      }
    }),
  );
});
