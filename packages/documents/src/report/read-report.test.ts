// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { cleanText } from '../clean/clean-text.js';
import type { Practice } from '../reading.js';
import { readReport } from './read-report.js';

const cleaned = (text: string) => cleanText({ text, tables: [] }, (same) => same);

function report(lines: readonly string[], home: string | null = null) {
  const clean = cleaned(lines.join('\n'));
  const paragraphs = clean.flow.flatMap((piece) =>
    piece.kind === 'paragraph' ? [piece.range] : [],
  );
  return readReport(clean, paragraphs, home);
}

const brief = ({ place, title, measures }: Practice) => [
  place,
  title,
  ...measures.map(({ text }) => text),
];
const practices = (lines: readonly string[], home: string | null = null) =>
  report(lines, home).practices.map(brief);

describe('a heading', () => {
  test('opens a practice of the home of the report; the sentences below are its measures', () => {
    expect(report(['做强基层服务', '县里派驻医师。村里建立档案。'], '乙县').practices).toEqual([
      {
        place: '乙县',
        title: '做强基层服务',
        span: [0, 21],
        measures: [
          { text: '县里派驻医师。', span: [7, 14] },
          { text: '村里建立档案。', span: [14, 21] },
        ],
      },
    ]);
  });

  test('with nothing below it is no practice', () => {
    expect(practices(['医改综述', '做强基层', '县里派驻医师。'])).toEqual([
      [null, '做强基层', '县里派驻医师。'],
    ]);
  });

  test('is 40 characters at most and holds no stop', () => {
    const long = (length: number) => '县'.repeat(length);
    expect(practices([long(40), '县里派驻医师。'])).toEqual([[null, long(40), '县里派驻医师。']]);
    expect(practices(['做强基层', long(41)])).toEqual([[null, '做强基层', long(41)]]);
  });

  test.each(['。', '；', '！', '？'])('%s makes a sentence of a short line', (stop) => {
    expect(practices(['做强基层', `派驻医师${stop}`])).toEqual([
      [null, '做强基层', `派驻医师${stop}`],
    ]);
  });

  test('sentences above the first belong to no practice', () => {
    expect(practices(['县里派驻医师。', '做强基层', '村里建立档案。'])).toEqual([
      [null, '做强基层', '村里建立档案。'],
    ]);
  });
});

describe('a line that names a place', () => {
  test('某省： holds for what follows; its next line is the title', () => {
    expect(
      practices([
        '示例省：',
        '做强基层',
        '省里派驻医师。',
        '丙市：',
        '改革支付',
        '市里按病种付费。',
      ]),
    ).toEqual([
      ['示例省', '做强基层', '省里派驻医师。'],
      ['丙市', '改革支付', '市里按病种付费。'],
    ]);
  });

  test('a heading inside the card of a place opens the measure below it', () => {
    expect(
      practices(['丙市：', '改革支付', '统一目录', '市里统一目录。再作调整。', '市里公布结果。']),
    ).toEqual([['丙市', '改革支付', '统一目录\n市里统一目录。再作调整。', '市里公布结果。']]);
  });

  test('某县：某某做法 names the place and the title at once', () => {
    expect(
      practices([
        '乙县：建强县域医共体',
        '县里向每个乡镇派驻医师，随访慢病患者。',
        '丙市：改革支付方式',
        '市里按病种付费，按月结算、按年清算。',
      ]),
    ).toEqual([
      ['乙县', '建强县域医共体', '县里向每个乡镇派驻医师，随访慢病患者。'],
      ['丙市', '改革支付方式', '市里按病种付费，按月结算、按年清算。'],
    ]);
  });

  test('a heading waits for a paragraph of its own card, not of the next place', () => {
    expect(
      practices([
        '乙县：建强县域医共体',
        '县里向每个乡镇派驻医师，随访慢病患者。',
        '末尾小标题',
        '丙市：改革支付方式',
        '市里按病种付费，按月结算、按年清算。',
      ]),
    ).toEqual([
      ['乙县', '建强县域医共体', '县里向每个乡镇派驻医师，随访慢病患者。'],
      ['丙市', '改革支付方式', '市里按病种付费，按月结算、按年清算。'],
    ]);
  });

  test('the home of a report keeps several headings apart', () => {
    expect(
      practices(['做强基层', '县里派驻医师。', '改革支付', '县里按病种付费。'], '乙县'),
    ).toEqual([
      ['乙县', '做强基层', '县里派驻医师。'],
      ['乙县', '改革支付', '县里按病种付费。'],
    ]);
  });
});

describe('一是…二是…', () => {
  test('a paragraph that names its point first is a practice of its own', () => {
    expect(practices(['推进三医协同。一是统一信息。二是统一目录。'], '乙县')).toEqual([
      ['乙县', '推进三医协同', '一是统一信息。', '二是统一目录。'],
    ]);
  });

  test('a sentence that goes on with a point belongs to it', () => {
    expect(practices(['推进三医协同。一是统一信息。县里建平台。二是统一目录。村里用上。'])).toEqual(
      [[null, '推进三医协同', '一是统一信息。县里建平台。', '二是统一目录。村里用上。']],
    );
  });

  test('a label ends a point', () => {
    expect(practices(['推进三医协同。一是统一信息。（二）统一目录。'])).toEqual([
      [null, '推进三医协同', '一是统一信息。', '（二）统一目录。'],
    ]);
  });

  test('under the heading of a place the paragraph goes into its card', () => {
    expect(practices(['乙县：建强县域医共体', '推进协同。一是统一信息。二是统一目录。'])).toEqual([
      ['乙县', '建强县域医共体', '推进协同。', '一是统一信息。', '二是统一目录。'],
    ]);
  });

  test.each([
    ['the first sentence is a point itself', '一是统一信息。一是统一目录。'],
    ['the second is no 一是', '推进三医协同。二是统一目录。'],
    ['there is one sentence', '推进三医协同。'],
    ['the first is too long for a title', `${'县'.repeat(45)}。一是统一信息。`],
  ])('opens nothing where %s', (_, line) => {
    expect(practices([line])).toEqual([]);
  });

  test('a first sentence of 45 characters with its stop is still a title', () => {
    expect(practices([`${'县'.repeat(44)}。一是统一信息。`])).toHaveLength(1);
  });
});

describe('what is no part of a report', () => {
  test.each([
    '来源：示例省卫生健康委',
    '来 源：示例晚报。住院率下降5%。',
    '作者：张某。门诊量增长5%。',
    '责任编辑：李某。门诊量增长5%。',
    '扫码阅读。门诊量增长5%。',
    '关注我们。门诊量增长5%。',
    '特别声明：转载。门诊量增长5%。',
    '* 门诊量增长5%。',
    '导语：门诊量增长5%。',
    '2026年护士资格考试报名。门诊量增长5%。',
  ])('%s', (line) => {
    const read = report(['做强基层', '县里派驻医师。', line]);
    expect(read.practices.map(brief)).toEqual([[null, '做强基层', '县里派驻医师。']]);
    expect(read.figures).toEqual([]);
  });
});

describe('the figures of a report', () => {
  test('know the place of their section', () => {
    expect(
      report(
        ['门诊量增长4%。', '乙县：建强县域医共体', '门诊量增长5%。', '丙市：', '门诊量增长6%。'],
        '示例省',
      ).figures,
    ).toMatchObject([
      { place: '示例省', value: 4 },
      { place: '乙县', value: 5 },
      { place: '丙市', value: 6 },
    ]);
  });

  test('said twice stand once, as the later place has them', () => {
    expect(
      report(['门诊量增长5%。', '乙县：建强县域医共体', '门诊量增长5%。']).figures,
    ).toMatchObject([{ place: '乙县', value: 5 }]);
  });

  test('of a heading are not read', () => {
    expect(report(['门诊量增长5%', '县里派驻医师。']).figures).toEqual([]);
  });

  test('nothing gives nothing', () => {
    expect(report([])).toEqual({ practices: [], figures: [] });
  });
});

test('a paragraph of more sentences than one call takes arguments is read', () => {
  const read = report(['做强基层', '医。'.repeat(150_000)]);
  expect(read.practices[0]?.measures).toHaveLength(150_000);
}, 30_000);

describe('places inside one section', () => {
  const lines = [
    '资源下沉',
    '甲乙县打造服务链条。设立三个中心。',
    '丙丁市创新管理模式。组建二十个团队。村里都有医生。',
    '数字赋能',
    '互认项目达到238项。',
  ];

  test('are a card each, with the place of its paragraph', () => {
    expect(practices(lines, '示例省')).toEqual([
      ['甲乙县', '甲乙县打造服务链条', '设立三个中心。'],
      ['丙丁市', '丙丁市创新管理模式', '组建二十个团队。', '村里都有医生。'],
      ['示例省', '数字赋能', '互认项目达到238项。'],
    ]);
  });

  test('give their figures their place', () => {
    const figures = report(
      [
        '资源下沉',
        '甲乙县打造服务链条。就诊率达到91%。',
        '丙丁市创新模式。控制率达到70%。',
        '数字赋能',
        '互认率达到78%。',
      ],
      '示例省',
    ).figures;
    expect(figures.map(({ place }) => place)).toEqual(['甲乙县', '丙丁市', '示例省']);
  });

  test('one place alone is an example of the section', () => {
    expect(practices(['资源下沉', '甲乙县打造服务链条。设立中心。'], '示例省')).toEqual([
      ['示例省', '资源下沉', '甲乙县打造服务链条。', '设立中心。'],
    ]);
  });

  test('the home of the report is no other place', () => {
    expect(
      practices(['资源下沉', '甲乙县打造链条。', '丙丁市创新模式。设立中心。'], '甲乙县'),
    ).toEqual([['甲乙县', '资源下沉', '甲乙县打造链条。', '丙丁市创新模式。', '设立中心。']]);
  });
});
