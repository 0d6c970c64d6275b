// SPDX-License-Identifier: Apache-2.0
import { dayOf } from '@sanyi/kernel';
import { nameUnits } from '@sanyi/registry';
import { projectRegistry } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { describeNamedUnit, statusInWords } from './describe-unit.js';

const registry = projectRegistry();

function described(words: string, region: string, year: number) {
  const [named] = nameUnits(
    registry,
    { region, level: null, issuer: null, on: dayOf(year, 8, 1) ?? null },
    [words],
  );
  if (named === undefined) throw new Error(words);
  return [describeNamedUnit(named), statusInWords(named)];
}

test.each([
  ['州卫计委', '楚雄州', 2018, '楚雄彝族自治州卫生和计划生育委员会', '推定'],
  ['省财政厅', '楚雄州', 2018, '云南省财政厅', '转载'],
  [
    '州卫计委',
    '楚雄州',
    2024,
    '楚雄彝族自治州卫生健康委员会;承接楚雄彝族自治州卫生和计划生育委员会,自 2018-10-01 起(推定)',
    '推定',
  ],
  [
    '省食品药品监管局',
    '云南省',
    2024,
    '可能是:云南省药品监督管理局、云南省市场监督管理局(职能已分开,请按职能指定)',
    null,
  ],
  ['有关部门', '楚雄州', 2018, '集合:成员待指定', null],
  ['州河长办', '楚雄州', 2018, '登记库里没有', null],
  ['州医保局', '楚雄州', 2016, '当时尚未设立:楚雄彝族自治州医疗保障局', null],
])('%s of %s in %i: %s', (words, region, year, ...expected) => {
  expect(described(words, region, year)).toEqual(expected);
});

test('a collective is told by its members', () => {
  expect(described('各县市人民政府', '迪庆州', 2024)[0]).toBe(
    '集合:3 个单位(香格里拉市人民政府、德钦县人民政府、维西傈僳族自治县人民政府)',
  );
});
