// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { listedWith, metricsFor, sharedUnit } from './listed-values.js';
import { quantitiesIn } from './quantity.js';

const numbersIn = (text: string) => quantitiesIn(text, [0, text.length]);

/** The numbers that stand in one list with the i-th one. */
function list(text: string, i: number): readonly string[] {
  const numbers = numbersIn(text);
  const quantity = numbers[i];
  return quantity === undefined
    ? []
    : listedWith(text, quantity, numbers).map(({ range }) => text.slice(...range));
}

describe('values of one list', () => {
  test.each([
    ['100万元、300万元', ['100万元', '300万元']],
    ['60%以上、80%以上', ['60%', '80%']],
    ['3天以内和5天', ['3天', '5天']],
    ['60%左右及80%', ['60%', '80%']],
    ['30%以下、和20%', ['30%', '20%']],
    ['6类10项', ['6类', '10项']],
    ['10、20、30万元', ['10', '20', '30万元']],
  ])('%s', (text, numbers) => {
    for (const i of numbers.keys()) expect(list(text, i)).toEqual(numbers);
  });

  test.each([['60%，80%'], ['60%提高到80%'], ['60%与80%'], ['60%的、80%']])(
    '%s is none',
    (text) => {
      expect(list(text, 0)).toHaveLength(1);
      expect(list(text, 1)).toHaveLength(1);
    },
  );

  test('a list ends where the next number stands apart', () => {
    expect(list('5%、8%，10%、12%', 1)).toEqual(['5%', '8%']);
    expect(list('5%、8%，10%、12%', 2)).toEqual(['10%', '12%']);
  });
});

describe('the unit of a listed value', () => {
  const unit = (text: string, i: number) => {
    const numbers = numbersIn(text);
    const quantity = numbers[i];
    return quantity === undefined ? undefined : sharedUnit(quantity, numbers);
  };

  test.each([
    ['60、80%', 0, '%'],
    ['3个、4个工作日', 0, '个工作日'],
    ['3个、4个工作日', 1, '个工作日'],
    ['6类、10项', 0, '类'],
    ['5万元、8元', 0, '万元'],
    ['60%、80', 0, '%'],
    ['60、80', 0, null],
  ])('%s, number %i: %s', (text, i, expected) => {
    expect(unit(text, i)).toBe(expected);
  });
});

describe('what listed values measure', () => {
  const metrics = (left: string, text: string, i: number) => {
    const numbers = numbersIn(text);
    const quantity = numbers[i];
    return quantity === undefined ? [] : metricsFor(quantity, numbers, { left, right: '' });
  };

  test('as many values as metrics are paired in order', () => {
    const left = '孕产妇死亡率、婴儿死亡率分别控制在';
    expect(metrics(left, '9/10万、3‰', 0)).toEqual(['孕产妇死亡率']);
    expect(metrics(left, '9/10万、3‰', 1)).toEqual(['婴儿死亡率']);
  });

  test('otherwise all values measure the same', () => {
    expect(metrics('硕士、博士、专家补助标准', '5万元、10万元', 1)).toEqual([
      '硕士、博士、专家补助标准',
    ]);
    expect(metrics('硕士、博士、专家安家补助', '5万元、10万元', 1)).toEqual([
      '硕士、博士、专家安家补助',
    ]);
  });

  test('one value may stand for two metrics', () => {
    expect(metrics('品种数量和销售额比例均达到', '45%', 0)).toEqual(['品种数量', '销售额比例']);
  });
});

describe('two metrics of one value in a list', () => {
  const metrics = (text: string) => {
    const numbers = numbersIn(text);
    const place = { left: text.slice(0, numbers[0]?.range[0]), right: '' };
    return numbers.map((quantity) => metricsFor(quantity, numbers, place));
  };

  test('one for each of a group', () => {
    expect(metrics('老年人体检率、高血压和糖尿病患者管理率分别不低于72%、68%')).toEqual([
      ['老年人体检率'],
      ['高血压患者管理率', '糖尿病患者管理率'],
    ]);
  });

  test('not inside a name', () => {
    expect(metrics('儿童健康管理率、眼保健和视力检查覆盖率分别不低于93%、92%')).toEqual([
      ['儿童健康管理率'],
      ['眼保健和视力检查覆盖率'],
    ]);
  });

  test.each([
    ['建成治未病中心和康复中心各1个', ['建成治未病中心', '康复中心']],
    ['开展甲筛查、乙筛查各38万人', ['开展甲筛查', '乙筛查']],
    ['建成甲、乙和丙各1个', ['建成甲', '乙', '丙']],
    ['枯水期和丰水期各开展1次', ['枯水期', '丰水期']],
  ])('各: %s', (text, expected) => {
    expect(metrics(text)).toEqual([expected]);
  });
});
