// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { comparatorOf, growthOf } from './comparator.js';
import { quantitiesIn } from './quantity.js';

/** How the last number of a clause is to be compared. */
function comparator(clause: string) {
  const quantity = quantitiesIn(clause, [0, clause.length]).at(-1);
  if (quantity === undefined) throw new Error(`no number in ${clause}`);
  return comparatorOf(quantity, {
    left: clause.slice(0, quantity.range[0]),
    right: clause.slice(quantity.range[1]),
  });
}

const words = (all: string): readonly string[] => all.split(' ');

test.each([
  ['与全国最低价差异率控制在5%', '<='],
  ['最低5%', '>='],
  ['至少设立1个甲中心和1个', '>='],
  ['不少于2名医生及1名', '>='],
  ['设立1个甲中心和1个', '='],
  ['周期由30天压缩至2026年的15天', '<='],
  ['改造提升学校15所', '='],
  ['提升标准15元', '='],
  ['标准提升15元', 'increase'],
  ['支付标准上浮10%', 'increase'],
  ['支付标准下浮10%', 'decrease'],
])('%s: %s', (clause, expected) => {
  expect(comparator(clause)).toBe(expected);
});

describe('at least', () => {
  test.each(
    words(
      '不低于 不少于 不得低于 不得少于 不小于 不应低于 不应少于 至少 最少 最低 大于 高于 超过 超出 超 突破 优于',
    ),
  )('%s', (left) => {
    expect(comparator(`床位使用率${left}85%`)).toBe('>=');
  });

  test.each(
    words(
      '达 达到 达到并保持在 达到并稳定在 提高到 提高至 提升到 提升至 增加到 增加至 增到 增至 升到 升至 扩大到 扩大至 上升到 上升至 稳定在 保持在 维持在 完成率 增长到 增长至 发展到 发展至 拓展到 拓展至 扩到 扩至',
    ),
  )('a level to be reached: %s', (left) => {
    expect(comparator(`规范管理率${left}85%`)).toBe('>=');
  });

  test.each(words('以上 及以上 或以上 的以上 多 余'))('85%%%s', (right) => {
    expect(comparator(`规范管理率85%${right}`)).toBe('>=');
  });

  test('words may stand between, a comma may not', () => {
    expect(comparator('不低于省级标准的85%')).toBe('>=');
    expect(comparator('不低于上年，为85%')).toBe('=');
  });
});

describe('at most', () => {
  test.each(
    words(
      '不超过 不得超过 不超 不突破 不高于 不得高于 不大于 不多于 低于 少于 小于 上限 上限为 封顶 控制在 压缩到 压缩至 压减到 压减至 缩短到 缩短至 缩短为 降到 降至 降低到 降低至 下降到 下降至 减少到 减少至 减到 减至 减为 减少为 压缩为 压减为 削减到 削减至 最高 最多 短于 压降至 降为',
    ),
  )('%s', (left) => {
    expect(comparator(`等候时间${left}30分钟`)).toBe('<=');
  });

  test.each(words('以下 及以下 以内 之内 内 的以内'))('30分钟%s', (right) => {
    expect(comparator(`等候时间30分钟${right}`)).toBe('<=');
  });

  test.each(['内涵', '内容', '内部', '内医', '内的医', '内镜', '内科'])('but not %s', (right) => {
    expect(comparator(`建设3个${right}`)).toBe('=');
  });
});

describe('不 turns a bound', () => {
  test.each([
    ['不得高于5%', '<='],
    ['不得低于5%', '>='],
    ['不得少于5%', '>='],
    ['不超5%', '<='],
    ['不高于5%', '<='],
    ['不少于5%', '>='],
    ['不得大于5%', '<='],
    ['不得小于5%', '>='],
    ['不得突破5%', '<='],
    ['不得多于5%', '<='],
    ['不应低于5%', '>='],
  ])('%s: %s', (clause, expected) => {
    expect(comparator(clause)).toBe(expected);
  });
});

describe('equal', () => {
  test.each([
    ['建成52个'],
    ['补助30万元'],
    ['覆盖率稳定在90%左右'],
    ['覆盖率不低于90%上下'],
    ['覆盖率达到100%'],
    ['覆盖率100%以上'],
    ['比例为45%'],
  ])('%s', (clause) => {
    expect(comparator(clause)).toBe('=');
  });

  test('but a hundred of something is no whole', () => {
    expect(comparator('培训人数达到100人')).toBe('>=');
  });

  test('a whole may still be a bound', () => {
    expect(comparator('负荷率不超过100%')).toBe('<=');
  });
});

describe('a range', () => {
  test.each([['300—500元'], ['不低于300—500元'], ['300—500元左右'], ['增长5%—8%']])(
    '%s',
    (clause) => {
      expect(comparator(clause)).toBe('range');
    },
  );
});

describe('growth', () => {
  test.each(words('增长 提高 提升 增加 上升 增幅 增速 上调 扩大 新增长 递增 增 增长率'))(
    '%s 5%%',
    (left) => {
      expect(comparator(`服务量${left}5%`)).toBe('increase');
      expect(growthOf(`服务量${left}`)).toBe('increase');
    },
  );

  test.each(words('下降 降低 减少 压减 削减 缩短 下调 降幅 压缩 减 降 递减 下降率'))(
    '%s 5%%',
    (left) => {
      expect(comparator(`死亡率${left}5%`)).toBe('decrease');
      expect(growthOf(`死亡率${left}`)).toBe('decrease');
    },
  );

  test.each(words('增长为 增长约 增长力争 增长在'))('%s 5%%', (left) => {
    expect(comparator(`服务量${left}5%`)).toBe('increase');
  });

  test.each(words('降幅为 下降约 下降力争 下降在'))('%s 5%%', (left) => {
    expect(comparator(`死亡率${left}5%`)).toBe('decrease');
  });

  test.each([
    ['服务量增长达5%', 'increase'],
    ['服务量增长达到5%', 'increase'],
    ['能耗下降达到5%', 'decrease'],
    ['服务量增长不低于5%', '>='],
    ['服务量增长不少于5%', '>='],
    ['服务量增长超过5%', '>='],
    ['服务量增长至少5%', '>='],
    ['服务量增长5%以上', '>='],
    ['费用增幅控制在5%', '<='],
    ['费用增长5%以内', '<='],
    ['能耗下降不低于5%', '>='],
    ['能耗下降5%以上', '>='],
  ])('%s is %s', (clause, expected) => {
    expect(comparator(clause)).toBe(expected);
  });

  test.each(
    words('不低于 不少于 达 达到 超过 至少').flatMap((bound) => [
      ['增长', bound, 'increase'],
      ['下降', bound, 'decrease'],
    ]),
  )('%s%s is still a growth', (verb, bound, growth) => {
    expect(growthOf(`服务量${verb}${bound}`)).toBe(growth);
  });

  test('a doubling stays an increase', () => {
    expect(comparator('服务量增长100%以上')).toBe('increase');
  });

  test.each([['规范管理率'], ['增长目标：'], [''], ['下降趋势得到']])('%j is none', (left) => {
    expect(growthOf(left)).toBeNull();
  });
});
