// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { cleanText } from '../clean/clean-text.js';
import { figuresIn } from './figures.js';

const cleaned = (text: string) => cleanText({ text, tables: [] }, (same) => same);

function figures(text: string, place: string | null = null) {
  const clean = cleaned(text);
  return figuresIn(clean, { sentence: [0, clean.match.length], place });
}

const values = (text: string) => figures(text).map(({ value }) => value);

describe('a figure of a report', () => {
  test('says what was reached, where and when, with its place in the original', () => {
    expect(figures('　　２０２５年，县域内就诊率达到９２.５％。', '乙县')).toEqual([
      {
        quote: '县域内就诊率达到９２.５％',
        span: [8, 21],
        metric: '县域内就诊率',
        value: 92.5,
        valueTo: null,
        unit: '%',
        place: '乙县',
        year: 2025,
      },
    ]);
  });

  test.each([
    ['住院次均费用下降15%—20%', { value: 15, valueTo: 20, unit: '%' }],
    ['为居民每人每年补助100元', { value: 100, unit: '元/人/年' }],
    ['家庭医生年均随访12次', { value: 12, unit: '次/年' }],
    ['人均预期寿命达到80.2岁', { value: 80.2, unit: '岁', metric: '人均预期寿命' }],
    ['平均住院日降至7.2日', { value: 7.2, unit: '日' }],
    ['设备检查时间缩短至12周', { value: 12, unit: '周' }],
    ['建成5家急救中心', { value: 5, unit: '家', metric: '急救中心' }],
  ])('%s', (text, expected) => {
    expect(figures(text)).toMatchObject([expected]);
  });

  test('each of a clause keeps the words between it and its neighbours', () => {
    expect(
      figures('新增床位300张、培训医师80名').map(({ metric, value }) => [metric, value]),
    ).toEqual([
      ['新增床位', 300],
      ['培训医师', 80],
    ]);
  });

  test.each([
    ['建成食堂120个、宿舍30栋', ['建成食堂', '宿舍']],
    ['完成改造1137处食堂、183栋宿舍（楼、院）', ['完成改造食堂', '宿舍（楼、院）']],
    ['投诉率、退餐率分别降至2.1%和3.4‰', ['投诉率', '退餐率']],
  ])('beside another one ends at 、 outside of brackets: %s', (text, metrics) => {
    expect(figures(text).map(({ metric }) => metric)).toEqual(metrics);
  });

  test('that stands for several metrics is told for each', () => {
    const told = figures('手术数量和出院人次达到1200例');
    expect(told.map(({ metric, value }) => [metric, value])).toEqual([
      ['手术数量', 1200],
      ['出院人次', 1200],
    ]);
  });

  test('without a name takes the name from the clause before it', () => {
    expect(figures('医疗服务收入占比连续三年增长，2025年达34%')).toMatchObject([
      { metric: '医疗服务收入占比连续三年增长', value: 34, year: 2025 },
    ]);
  });

  test('without a name at the start of a sentence keeps what it has', () => {
    expect(figures('达34%')).toMatchObject([{ metric: '', value: 34 }]);
  });

  test('is looked for in its sentence only', () => {
    const clean = cleaned('门诊量增长5%。住院量增长6%。出院量增长7%。');
    const [only, ...others] = figuresIn(clean, { sentence: [8, 16], place: null });
    expect(only).toMatchObject({ metric: '住院量增长', value: 6 });
    expect(others).toEqual([]);
  });
});

describe('no figure', () => {
  test.each([
    ['a year', '2025年启动改革'],
    ['a month', '历时8月完成改革'],
    ['a date', '改革于3月5日启动'],
    ['a few weeks', '连续4周走访'],
    ['the week of a course', '孕期第12周随访'],
    ['a day after another', '出院A+3天回访'],
    ['a rhythm of days', '每7天巡诊'],
    ['the days just gone', '近30天就诊'],
    ['an ordinal', '居全省第2位'],
    ['one of each', '每3个村设一站'],
    ['a name of two numbers', '推行3+1模式'],
    ['a name in quotation marks', '推行“5个统一”'],
    ['a kind of health', '打造5个健康细胞'],
    ['an age', '60岁以上老人免费体检'],
    ['the title of a document', '印发《示例市床位增加100张的意见》'],
    ['no digit', '就诊率超过九成'],
    ['no unit', '签约率达到80'],
    ['no number', '就诊率稳步上升'],
  ])('%s', (_, text) => {
    expect(figures(text)).toEqual([]);
  });

  test('hides the one beside it', () => {
    expect(values('推行“5个统一”，在3月5日前为60岁以上老人建档8000份')).toEqual([8000]);
  });

  test('a quotation too long for a name is read', () => {
    const said = (words: string) => `群众说“${words}少花300元”`;
    expect(values(said('现在看病住院'))).toEqual([]);
    expect(values(said('现在到县里看病住院一次可以'))).toEqual([300]);
  });

  test('days and weeks are figures where nothing makes them a time', () => {
    expect(values('平均等候5天')).toEqual([5]);
    expect(values('疗程为5周')).toEqual([5]);
  });
});

describe('where', () => {
  test.each([
    ['the sentence names its place', '丙市通过支付改革，次均费用下降5%', '丙市'],
    ['a place behind the figure is not its own', '次均费用下降5%，丙市通过支付改革', '乙县'],
    ['the section names it', '次均费用下降5%', '乙县'],
  ])('%s', (_, text, place) => {
    expect(figures(text, '乙县')).toMatchObject([{ place, value: 5 }]);
  });

  test('is not known where nothing names a place', () => {
    expect(figures('次均费用下降5%')).toMatchObject([{ place: null }]);
  });
});

describe('when', () => {
  test.each([
    ['the last year named before it', '2021年启动，2025年门诊量增长5%', 2025],
    ['not a year behind it', '2021年门诊量增长5%，2025年收官', 2021],
    ['not a year of another century', '1998年建院，门诊量增长5%', null],
    ['not known where no year is named', '门诊量增长5%', null],
  ])('%s', (_, text, year) => {
    expect(figures(text)).toMatchObject([{ value: 5, year }]);
  });
});
