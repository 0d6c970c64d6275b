// SPDX-License-Identifier: Apache-2.0
import { dayOf } from '@sanyi/kernel';
import { projectRegistry } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { isCovered, unitsAt, unitsOn } from './units-on.js';

const registry = projectRegistry();
const names = (region: string, year: number) =>
  unitsOn(registry, region, dayOf(year, 7, 31) ?? null).map(({ name }) => name);

test('a region’s units on a day are those that stand then', () => {
  expect(names('532300', 2018)).toContain('楚雄彝族自治州卫生和计划生育委员会');
  expect(names('532300', 2018)).not.toContain('楚雄彝族自治州医疗保障局');
  expect(names('532300', 2024)).toContain('楚雄彝族自治州医疗保障局');
  expect(names('532300', 2024)).not.toContain('楚雄彝族自治州卫生和计划生育委员会');
});

test('each once, in the order of their ids, with the units of the place', () => {
  const ids = unitsOn(registry, '532601', null).map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort());
  expect(ids).toContain('532601.panax-centre');
});

test('a place’s own entry stands before the pattern', () => {
  const [finance, region] = [
    registry.departments.get('finance'),
    registry.regions.byCode.get('532601'),
  ];
  if (finance === undefined || region === undefined) throw new Error('no 文山市财政局');
  expect(unitsAt(registry, finance, region)).toMatchObject([
    {
      id: '532601.finance',
      status: 'reported',
      note: expect.stringContaining('国有资产') as string,
    },
  ]);
});

test('what is not covered has no units', () => {
  const region = registry.regions.byCode.get('440000');
  expect(region !== undefined && isCovered(registry, region)).toBe(false);
  expect(unitsOn(registry, '440000', null)).toEqual([]);
  expect(unitsOn(registry, '123456', null)).toEqual([]);
});
