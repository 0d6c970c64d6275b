// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { type CleanText, cleanText, type Range } from '../clean/clean-text.js';
import { closingDuties, defaultDeadline } from './closing.js';

const clean = (text: string): CleanText => cleanText({ text, tables: [] }, (same) => same);
const calendar = { year: 2026, periodEnd: null };

const paragraphs = (done: CleanText): readonly Range[] =>
  done.flow.flatMap((item) => (item.kind === 'paragraph' ? [item.range] : []));

const dayIn = (text: string): string | null => {
  const done = clean(text);
  return defaultDeadline(done, paragraphs(done), calendar)?.date ?? null;
};

describe('a time for every task without one of its own', () => {
  test.each([
    ['没有明确时限的，均为2026年底前完成。', '2026-12-31'],
    ['以上任务未明确完成时限的，于2026年11月底前完成。', '2026-11-30'],
    ['凡未规定时间的，2026年9月底前完成。', '2026-09-30'],
    ['其他未列时限的，2026年12月底前完成。', '2026-12-31'],
    ['其余未列期限的，2026年12月底前完成。', '2026-12-31'],
    ['未注明的均于2026年6月底前完成。', '2026-06-30'],
    ['没有注明的均于2026年6月底前完成。', '2026-06-30'],
    ['无明确要求的均于2026年6月底前完成。', '2026-06-30'],
  ])('%s', (text, expected) => {
    expect(dayIn(text)).toBe(expected);
  });

  test.each([
    ['各单位要抓紧推进，于2026年6月底前完成。'],
    ['没有明确时限的，由牵头单位另行确定。'],
    ['没有明确时限的任务。全部工作于2026年6月底前完成。'],
    [''],
  ])('there is none in: %j', (text) => {
    expect(dayIn(text)).toBeNull();
  });

  test('the first paragraph that gives one holds', () => {
    expect(
      dayIn(
        '未明确时限的，由各单位确定。\n未明确时限的，2026年6月底前完成。\n未明确时限的，2026年9月底前完成。',
      ),
    ).toBe('2026-06-30');
  });
});

const duties = (text: string): ReturnType<typeof closingDuties> => {
  const done = clean(text);
  return closingDuties(done, paragraphs(done));
};

describe('duties behind the last task', () => {
  test('each is kept with its place and the units it begins with', () => {
    const text = '各县市人民政府要压实责任，按月调度。\n示例州医改办要定期通报进展情况。';
    expect(duties(text)).toEqual([
      { text: '各县市人民政府要压实责任，按月调度。', span: [0, 18], units: ['各县市人民政府'] },
      { text: '示例州医改办要定期通报进展情况。', span: [19, 35], units: ['示例州医改办'] },
    ]);
  });

  test.each<[string, string[]]>([
    ['示例州医改办会同示例州财政局开展评估，落实奖惩。', ['示例州医改办']],
    ['示例州医改办、示例州医保局应当按季度报送情况。', ['示例州医改办', '示例州医保局']],
    ['请各有关单位切实加强领导。示例州医改办负责督促。', ['示例州医改办']],
    ['要切实加强组织领导，确保各项任务落到实处。', []],
    ['示例州医改办要加强调度。示例州医改办要定期通报。', ['示例州医改办']],
  ])('%s names %j', (text, expected) => {
    expect(duties(text)[0]?.units).toEqual(expected);
  });

  test.each([
    ['附件：各单位要填报的任务分工表格'],
    ['附 件：各单位要填报的任务分工表格'],
    ['附表：各单位要填报的任务分工表格'],
    ['抄送：示例州委办公室，请有关单位落实'],
    ['主送：各县市人民政府，请有关单位落实'],
    ['印发范围：各县市，请有关单位抓好落实'],
    ['联系人：示例州医改办，请按时报送材料'],
    ['联系电话：请按时报送材料到示例州医改办'],
    ['联系方式：请按时报送材料到示例州医改办'],
    ['监督电话：请按时报送材料到示例州医改办'],
    ['此件要公开发布，请各单位抓好落实工作'],
    ['（此件要公开发布，请各单位抓好落实）'],
    ['来源：示例州人民政府要求落实的文件汇编'],
    ['注：各单位要按月报送本表所列任务进展'],
    ['注:各单位要按月报送本表所列任务进展'],
    ['备注：各单位要按月报送本表所列任务进展'],
    ['信息公开选项：要主动公开，请抓好落实'],
    ['公开方式：要主动公开，请各单位抓好落实'],
    ['主动公开，请各县市、各有关单位抓好落实'],
    ['分送：各县市人民政府，请各单位抓好落实'],
    ['打印：示例州医改办，请各单位抓好落实'],
    ['校对：示例州医改办，请各单位抓好落实'],
    ['责任编辑：示例州医改办，请各单位抓好落实'],
    ['----请各县市、各有关单位抓好落实工作'],
    ['2026年3月5日请各县市、各有关单位抓好落实'],
    ['示例州人民政府办公室要求各单位落实后印发'],
    ['（联系单位：示例州医改办，请按时报送材料）'],
    ['没有明确时限的，均应当于2026年底前完成。'],
    ['请抓好落实。'],
    ['示例州医改办公室主任会议的主要内容如下'],
    ['示例州本年度医改工作的重要进展情况一览'],
    ['示例州药品供应情况和相应的数据见统计公报'],
    ['示例州医疗机构适应症目录和不良反应监测'],
    ['示例州突发事件应急响应等级的划分情况'],
    ['示例州县级医院申请表和邀请函的样式汇编'],
  ])('%s is none', (text) => {
    expect(duties(text)).toEqual([]);
  });

  test.each([
    '要',
    '应',
    '须',
    '请',
    '不得',
    '切实',
    '确保',
    '负责',
    '加强',
    '定期',
    '及时',
    '严格',
    '务必',
    '督促',
    '报送',
    '督查',
    '考核',
    '落实',
  ])('%s makes one', (word) => {
    expect(duties(`各县市各有关单位${word}有关任务推进到位`)).toHaveLength(1);
  });

  test('they are in the order of the text, whatever the order they come in', () => {
    const done = clean('各县市要切实压实工作责任。\n各部门要切实抓好工作落实。');
    const ranges = paragraphs(done);
    expect(closingDuties(done, ranges.toReversed())).toEqual(closingDuties(done, ranges));
  });

  test('a duty over lines is one line', () => {
    const done = clean('各县市要切实压实工作责任，\n抓好落实。');
    expect(closingDuties(done, [[0, done.shown.length - 1]])[0]?.text).not.toContain('\n');
  });
});
