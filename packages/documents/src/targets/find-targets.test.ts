// SPDX-License-Identifier: Apache-2.0
import { yearEnd } from '@sanyi/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText, type Range } from '../clean/clean-text.js';
import { findDates } from '../dates/find-dates.js';
import type { Target } from '../reading.js';
import { type SentenceFacts, targetsIn } from './find-targets.js';

const CALENDAR = { year: 2026, periodEnd: yearEnd(2026) };

/** The targets of a text that is one sentence. */
function targets(text: string, more: Partial<SentenceFacts> = {}): readonly Target[] {
  const clean = cleanText({ text, tables: [] }, (same) => same);
  const sentence: Range = [0, text.length];
  const mentions = findDates(clean.match, sentence, CALENDAR, []);
  const dates = mentions.map(({ range }) => range);
  return targetsIn(clean, sentence, { mentions, dates, pastYears: [], holes: [], ...more });
}

/** Where some words stand in a text. */
const placeOf = (text: string, words: string): Range => [
  text.indexOf(words),
  text.indexOf(words) + words.length,
];

/** A target in short: metric, comparator, value and unit. */
const short = ({ metric, comparator, value, unit }: Target): string =>
  [metric, comparator, value, unit].join(' ');

test('a target is the clause, its metric, comparator, value, unit, scope and day', () => {
  expect(targets('到２０２７年，全县助餐覆盖率达到９０%以上，送餐上门。')).toEqual([
    {
      quote: '全县助餐覆盖率达到９０%以上',
      span: [7, 21],
      metric: '全县助餐覆盖率',
      comparator: '>=',
      value: 90,
      valueTo: null,
      unit: '%',
      scope: '全县',
      by: '2027-12-31',
      explicit: true,
    },
  ]);
});

test('a target in words is one without a digit', () => {
  expect(targets('2027年底前全县老年食堂全覆盖，送餐上门。')).toEqual([
    {
      quote: '2027年底前全县老年食堂全覆盖',
      span: [0, 16],
      metric: '全县老年食堂',
      comparator: 'all',
      value: 100,
      valueTo: null,
      unit: '%',
      scope: '全县',
      by: '2027-12-31',
      explicit: false,
    },
  ]);
});

describe('a number gives', () => {
  test.each<[string, string, string[]]>([
    ['one target', '新建老年食堂12个。', ['新建老年食堂 = 12 个']],
    ['one in each clause', '新建食堂3个，培训厨师20人。', ['新建食堂 = 3 个', '培训厨师 = 20 人']],
    [
      'one for each metric of a list, in its order',
      '配餐率、送餐率分别达到60%、80%。',
      ['配餐率 >= 60 %', '送餐率 >= 80 %'],
    ],
    [
      'one for each of two metrics',
      '配餐率和送餐率均达到80%以上。',
      ['配餐率 >= 80 %', '送餐率 >= 80 %'],
    ],
    [
      'the unit behind the last of a list',
      '配餐率、送餐率分别达到60、80%。',
      ['配餐率 >= 60 %', '送餐率 >= 80 %'],
    ],
    ['a unit for each time', '每餐补助5元。', ['每餐补助 = 5 元/餐']],
    ['a growth', '助餐人数增长10%。', ['助餐人数增长 increase 10 %']],
    ['a fall', '投诉数量下降10%。', ['投诉数量下降 decrease 10 %']],
    ['a share', '一半以上的村建成老年食堂。', ['村建成老年食堂 >= 50 %']],
    ['nothing where it is part of a name', '开展“9073”助餐试点。', []],
    ['nothing where it is told', '截至目前已建成食堂12个。', []],
  ])('%s', (_, text, expected) => {
    expect(targets(text).map(short)).toEqual(expected);
  });

  test('both ends of a range', () => {
    expect(targets('每村设置3—5个站点。')).toMatchObject([
      { comparator: 'range', value: 3, valueTo: 5, unit: '个' },
    ]);
  });

  test('what is explicit in digits only', () => {
    expect(targets('三成的村建成食堂，每村2个。').map(({ explicit }) => explicit)).toEqual([
      false,
      true,
    ]);
  });

  test.each([
    ['助餐人数增长不低于10%。', '助餐人数增幅 >= 10 %'],
    ['投诉数量下降不低于10%。', '投诉数量降幅 >= 10 %'],
    ['助餐人数增长10%以上。', '助餐人数增幅 >= 10 %'],
    ['投诉数量下降10%以内。', '投诉数量降幅 <= 10 %'],
    ['助餐人数增幅不低于10%。', '助餐人数增幅 >= 10 %'],
    ['助餐人数年均增长10%以上。', '助餐人数年均增幅 >= 10 %'],
    ['起数、人数均下降10%以上。', '起数、人数降幅 >= 10 %'],
  ])('a bound of a change, of which the metric speaks: %s', (text, ...expected) => {
    expect(targets(text).map(short)).toEqual(expected);
  });
});

describe('words give', () => {
  test.each<[string, string, string[]]>([
    ['a whole', '村级老年食堂实现全覆盖。', ['村级老年食堂实现 all 100 %']],
    ['a zero', '食品安全事故零发生。', ['食品安全事故 = 0 ']],
    ['a growth', '老人满意率较上年度提高。', ['老人满意率 increase  ']],
    ['a rhythm', '每半年开展一次回访。', ['每半年开展一次回访 = 1 次/半年']],
    ['the clause itself that they begin', '所有食堂配齐厨师。', ['所有食堂配齐厨师 all 100 %']],
    ['the clause behind a word or two', '食堂全覆盖。', ['食堂全覆盖 all 100 %']],
  ])('%s', (_, text, expected) => {
    expect(targets(text).map(short)).toEqual(expected);
  });

  test('a metric of sixty characters at the most', () => {
    const clause = `一律${'把助餐配餐送餐的收费标准贴在门口醒目处'.repeat(4)}`;
    expect(targets(`${clause}。`).map(({ metric }) => metric)).toEqual([clause.slice(0, 60)]);
  });

  test('what carries a digit or none', () => {
    const text = '每3年召开一次会议，每半年开展一次回访。';
    expect(targets(text).map(({ explicit }) => explicit)).toEqual([true, false]);
  });
});

describe('a word beside a number of its clause', () => {
  const kinds = (text: string): readonly unknown[] =>
    targets(text).map(({ comparator, value }) => `${comparator} ${String(value)}`);

  test.each<[string, string, string[]]>([
    ['says the same behind a count', '129个村全部建成老年食堂。', ['= 129']],
    ['says the same before a percentage', '所有食堂的达标率达到95%。', ['>= 95']],
    ['says the same as 均 before a value', '均按3万元补助并建成食堂。', ['= 3']],
    ['says the same where it is a change', '每村补助3万元并逐年增长。', ['= 3']],
    ['says more behind another value', '按3万元补助的村均建成食堂。', ['= 3', 'all 100']],
    ['says more before a value that is no share', '全部厨师按3万元投保。', ['= 3', 'all 100']],
  ])('%s', (_, text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  test('of another clause is a target of its own', () => {
    expect(kinds('120名老人参加体检，全部达标。')).toEqual(['= 120', 'all 100']);
  });
});

test('targets stand in the order of the text, digits before words of the same clause', () => {
  const text = '村级站点全覆盖，新建食堂3个，所有厨师按3万元投保并建设档案。';
  expect(targets(text).map(({ comparator, value }) => [comparator, value])).toEqual([
    ['all', 100],
    ['=', 3],
    ['=', 3],
    ['all', 100],
  ]);
});

describe('全部 behind a count of things or people is the same target', () => {
  const values = (text: string): readonly unknown[] => targets(text).map(({ value }) => value);

  test.each([['个县'], ['家食堂'], ['所学校'], ['名厨师'], ['人']])('20%s', (counted) => {
    expect(values(`20${counted}全部达标`)).toEqual([20]);
  });

  test('behind an amount it is another one', () => {
    expect(values('投入20万元全部到位')).toEqual([20, 100]);
  });

  test('how often is said by the number', () => {
    expect(values('每半年开展培训2次')).toEqual([2]);
  });
});

test.each([
  ['新增300万元，100万元', ['新增', '100万元']],
  ['均达到', ['均达到']],
  ['到2027年所有食堂达到标准', ['所有食堂达到标准']],
  ['县乡村全覆盖', ['县乡村全覆盖']],
  ['县区乡村全覆盖', ['县区乡村']],
])('a metric is never empty and names no day: %s', (text, metrics) => {
  expect(targets(text).map(({ metric }) => metric)).toEqual(metrics);
});

describe('what is known of a sentence', () => {
  test('names hold no targets, in digits or in words', () => {
    const text = '落实食堂30个，站点全覆盖方案，新建食堂5个。';
    expect(targets(text).map(short)).toHaveLength(3);
    expect(
      targets(text, { holes: [placeOf(text, '食堂30个，站点全覆盖方案')] }).map(short),
    ).toEqual(['新建食堂 = 5 个']);
  });

  test('the digits of dates are no targets', () => {
    const text = '用餐补贴12元。';
    const [from, to] = placeOf(text, '12元');
    const count = (...dates: readonly Range[]): number => targets(text, { dates }).length;
    expect(count([from, from + 1])).toBe(0);
    expect(count([to - 1, to + 1])).toBe(0);
    expect(count([from - 2, from], [to, to + 1])).toBe(1);
  });

  test('what was so in a past year is no target, unless a day when it is due stands between', () => {
    const text = '2025年配餐率38%，2027年配餐率90%。';
    const pastYears = [placeOf(text, '2025年')];
    const due = findDates(text, placeOf(text, '2027年'), CALENDAR, []);
    expect(targets(text, { pastYears, mentions: [] })).toEqual([]);
    expect(targets(text, { pastYears, mentions: due })).toMatchObject([
      { value: 90, by: '2027-12-31' },
    ]);
  });
});

test.each(['加强领导，压实责任。', ''])('%j has no target', (text) => {
  expect(targets(text)).toEqual([]);
});

test('only the given sentence is read', () => {
  const clean = cleanText({ text: '新建食堂3个。站点全覆盖。', tables: [] }, (same) => same);
  const facts = { mentions: [], dates: [], pastYears: [], holes: [] };
  expect(targetsIn(clean, [7, 13], facts)).toMatchObject([{ comparator: 'all', span: [7, 12] }]);
});

test('for every sentence targets point into it and stand in order', () => {
  const piece = fc.constantFrom(
    ...[
      '到2027年',
      '，',
      '均',
      '达到',
      '90%',
      '、',
      '3个',
      '所有',
      '食堂',
      '达标',
      '全覆盖',
      '较上年',
    ],
    ...['提高', '每半年', '一次', '《', '》', '“', '”', '100万元', '率', '和', '以上', '（', '）'],
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const { span, quote, metric } of targets(text)) {
        expect(span[0]).toBeGreaterThanOrEqual(last);
        expect(text.slice(...span)).toBe(quote);
        expect(metric).not.toBe('');
        last = span[0];
      }
    }),
  );
});

describe('values that share the unit of the last one', () => {
  test.each([
    ['一级、二级站点分别配备厨师3、4人。', [3, 4]],
    ['分别建设3、4和5个站点。', [3, 4, 5]],
  ])('%s', (text, values) => {
    expect(targets(text).map(({ value }) => value)).toEqual(values);
    expect(new Set(targets(text).map(({ unit }) => unit)).size).toBe(1);
  });

  test('only where something is shared out', () => {
    expect(targets('办好3、4人的小组。').map(({ value }) => value)).not.toContain(3);
  });
});

describe('a share that 均 speaks of', () => {
  test.each(['80%的老人均参加评估。', '80%以上的老人均纳入管理。'])('%s', (text) => {
    expect(targets(text).map(({ comparator }) => comparator)).not.toContain('all');
    expect(targets(text)).toHaveLength(1);
  });

  test('ends with its clause', () => {
    expect(targets('覆盖80%的村，老人均参加评估。').map(({ value }) => value)).toEqual([80, 100]);
  });
});
