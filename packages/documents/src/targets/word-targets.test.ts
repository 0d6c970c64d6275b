// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wordTargetsIn } from './word-targets.js';

const find = (text: string) => wordTargetsIn(text, [0, text.length]);
const words = (all: string): readonly string[] => all.split(' ');

describe('by how much, in words', () => {
  test.each([
    ['成交额翻一番', 100],
    ['成交额翻两番', 300],
    ['志愿者人数提高一倍', 100],
    ['志愿者人数增长两倍', 200],
  ])('%s', (text, value) => {
    expect(find(text)).toMatchObject([{ comparator: 'increase', value, unit: '%', digit: false }]);
  });

  test.each([
    ['每次不少于半天', '>=', '天'],
    ['每次至少半年', '>=', '年'],
    ['时间不超过半小时', '<=', '小时'],
    ['时间不超过半个月', '<=', '个月'],
    ['不超过半个工作日', '<=', '个工作日'],
  ])('%s', (text, comparator, unit) => {
    expect(find(text)).toMatchObject([{ comparator, value: 0.5, unit }]);
  });

  test.each(['工作满半年', '翻番', '上半年'])('%s says none', (text) => {
    expect(find(text)).toEqual([]);
  });
});

test.each(['延伸到所有乡镇', '推广至全县', '所有县（市、区）建成中心'])('%s: all', (text) => {
  expect(find(text)).toMatchObject([{ comparator: 'all', value: 100 }]);
});

describe('all', () => {
  test.each([
    ['实现乡镇全覆盖', '全覆盖'],
    ['新进人员一律公开招聘', '一律'],
    ['医务人员全员覆盖', '全员覆盖'],
    ['推动政策全面覆盖', '全面覆盖'],
    ['学校全部配备校医', '全部'],
    ['覆盖所有乡镇', '覆盖所有'],
    ['覆盖全部乡镇', '覆盖全部'],
    ['覆盖全体职工', '覆盖全体'],
    ['覆盖全省', '覆盖全省'],
    ['覆盖全州', '覆盖全州'],
    ['覆盖全市', '覆盖全市'],
    ['覆盖全区', '覆盖全区'],
    ['覆盖全县', '覆盖全县'],
  ])('%s', (text, quote) => {
    const found = find(text);
    expect(found).toMatchObject([{ comparator: 'all', value: 100, unit: '%', digit: false }]);
    expect(found.map(({ range }) => text.slice(...range))).toEqual([quote]);
  });

  test.each(Array.from('签保办纳转享收接治检评访'))('应%s尽%s', (verb) => {
    expect(find(`重点人群应${verb}尽${verb}`)).toMatchObject([{ comparator: 'all' }]);
  });

  const DONE =
    '实现 达到 达标 建成 完成 配齐 配备 纳入 开展 落实 设立 建立 实行 推行 实施 覆盖 开通 接入 通过 具备 取得 参加 签订 设置 开设 提供 办结';

  test.each(words(`${DONE} 启用 上线 投用 运行 整改 消除 关停 设 拆除 上缴`))(
    '乡镇卫生院均%s',
    (done) => {
      expect(find(`乡镇卫生院均${done}`)).toMatchObject([{ comparator: 'all', value: 100 }]);
    },
  );

  test.each(words(`${DONE} 能 能够 建设 改造 制定 完善`))('所有乡镇卫生院%s', (done) => {
    expect(find(`所有乡镇卫生院${done}`)).toMatchObject([{ comparator: 'all', value: 100 }]);
  });

  test.each([
    ['每个乡镇建成一所卫生院'],
    ['每所学校配备校医'],
    ['每家医院开通预约'],
    ['全体职工参加培训'],
    ['各乡镇都要建立台账'],
    ['各乡镇都应按要求建立台账'],
    ['各乡镇均按照标准配备'],
    ['各乡镇都能开展'],
    ['各乡镇都已接入'],
    ['各乡镇都须接入'],
    ['各乡镇都需接入'],
    ['各乡镇都按月完成'],
    ['各乡镇都设专柜'],
  ])('%s', (text) => {
    expect(find(text)).toMatchObject([{ comparator: 'all' }]);
  });

  test.each([
    ['设立全部门诊统筹'],
    ['全部取消药品加成'],
    ['平均住院日'],
    ['首都医院'],
    ['所有人员'],
    ['每名医生完成'],
    ['所有人，完成任务'],
    ['覆盖城乡'],
    ['应急尽责'],
  ])('%s is none', (text) => {
    expect(find(text)).toEqual([]);
  });
});

describe('a change without a figure', () => {
  test.each(
    words(
      '较上年度提高 较上年提升 比上年增长 与上年度增加 较去年上升 较上一年扩大 较上一年度改善 较上年同期提高 较同期提高 比去年就诊率提高 逐年提高 持续提升 稳步增长 明显上升 显著提高',
    ),
  )('住院占比%s', (change) => {
    expect(find(`出院人数${change}`)).toMatchObject([
      { comparator: 'increase', value: null, unit: null, digit: false },
    ]);
  });

  test.each(
    words('较上年度下降 较上年降低 比去年减少 比上年压减 较上年缩短 逐年下降 持续降低 逐年减少'),
  )('个人负担%s', (change) => {
    expect(find(`个人负担${change}`)).toMatchObject([{ comparator: 'decrease', value: null }]);
  });

  test.each([
    ['占比较上年提高2个百分点'],
    ['占比与上年持平'],
    ['持续提升能力'],
    ['持续推进'],
    ['稳步下降'],
  ])('%s is none', (text) => {
    expect(find(text)).toEqual([]);
  });

  test.each(['，', '。', '；', '、'])('may end with %s', (stop) => {
    expect(find(`占比较上年提高${stop}`)).toHaveLength(1);
    expect(find(`占比逐年提高${stop}`)).toHaveLength(stop === '、' ? 0 : 1);
    expect(find(`占比持续下降${stop}`)).toHaveLength(stop === '、' ? 0 : 1);
  });
});

describe('how often something happens', () => {
  test.each([
    ['每半年开展一次督查', '次/半年', false],
    ['每季度召开一场发布会', '场/季度', false],
    ['每月开展一次义诊', '次/月', false],
    ['每学期体检一次', '次/学期', false],
    ['每年轮训一遍', '次/年', false],
    ['每年培训一轮', '次/年', false],
    ['每年举办一期', '期/年', false],
    ['每年遴选一批', '批/年', false],
    ['每年举办一节', '节/年', false],
    ['每年举办一届', '届/年', false],
    ['每周例会一次', '次/周', false],
    ['每3年召开一次', '次/3年', true],
    ['每两年评估一次', '次/2年', false],
    ['每三个月通报一次', '次/3月', false],
    ['每12个月复核一次', '次/12月', true],
    ['每半年报告进展', '次/半年', false],
  ])('%s: %s', (text, unit, digit) => {
    expect(find(text)).toMatchObject([{ comparator: '=', value: 1, unit, digit }]);
  });

  test.each([['每半年，报告'], ['每年开展巡查'], ['每年培训20人一次']])('%s is none', (text) => {
    expect(find(text)).toEqual([]);
  });
});

test('only the digits of its own words make a rhythm explicit', () => {
  expect(find('3个县每半年开展一次督查')).toMatchObject([{ unit: '次/半年', digit: false }]);
});

describe('none at all', () => {
  test.each([
    ['重大事故为零'],
    ['安全事故零发生'],
    ['生产零事故'],
    ['医疗欠费零新增'],
    ['欠薪动态清零'],
    ['隐患全面清零'],
    ['债务零增长'],
    ['服务零投诉'],
    ['审核零差错'],
  ])('%s', (text) => {
    expect(find(text)).toMatchObject([{ comparator: '=', value: 0, unit: null, digit: false }]);
  });

  test('零售 is not', () => {
    expect(find('药品零售企业')).toEqual([]);
  });
});

describe('one for each clause, in order', () => {
  test('two words of one clause are one target', () => {
    expect(find('所有乡镇卫生院均全部达标')).toHaveLength(1);
    expect(find('所有乡镇实现全覆盖')).toMatchObject([{ range: [0, 6] }]);
  });

  test('two clauses are two', () => {
    const text = '投诉逐年下降，乡镇实现全覆盖';
    expect(find(text).map(({ comparator }) => comparator)).toEqual(['decrease', 'all']);
  });

  test('offsets count from the beginning of the text', () => {
    expect(wordTargetsIn('前一句。实现全覆盖。', [4, 10])).toMatchObject([{ range: [6, 9] }]);
  });
});

test('for every text targets stand in order, do not overlap and lie inside', () => {
  const piece = fc.constantFrom(
    '所有',
    '均',
    '每',
    '半年',
    '3',
    '年',
    '一次',
    '全覆盖',
    '达标',
    '较',
    '上年',
    '提高',
    '逐年',
    '为零',
    '，',
    '。',
    '医院',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const { range } of find(text)) {
        expect(range[0]).toBeGreaterThanOrEqual(last);
        expect(range[1]).toBeGreaterThan(range[0]);
        last = range[1];
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
