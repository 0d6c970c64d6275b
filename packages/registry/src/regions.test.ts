// SPDX-License-Identifier: Apache-2.0
import { dayOf } from '@sanyi/kernel';
import { projectRegistry } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { chainOf, isWithin, readRegions, regionsOn } from './regions.js';

const { regions } = projectRegistry();
const names = (within: string, level: Parameters<typeof regionsOn>[2], year: number) =>
  regionsOn(regions, within, level, dayOf(year, 6, 30) ?? null).map(({ name }) => name);

describe('Yunnan', () => {
  test.each([2017, 2019, 2026])('has 16 prefectures and 129 counties in %i', (year) => {
    expect(names('530000', 'prefecture', year)).toHaveLength(16);
    expect(names('530000', 'county', year)).toHaveLength(129);
  });

  test('马龙 was a county before 2018-02-09 and is a district since', () => {
    expect(names('530300', 'county', 2017)).toContain('马龙县');
    expect(names('530300', 'county', 2017)).not.toContain('马龙区');
    expect(names('530300', 'county', 2018)).toContain('马龙区');
    expect(names('530300', 'county', 2018)).not.toContain('马龙县');
  });

  test('where the day of a change is not known, the county of today counts, once', () => {
    expect(names('532300', 'county', 2018).filter((name) => name.startsWith('禄丰'))).toEqual([
      '禄丰市',
    ]);
    expect(regions.byCode.get('532331')).toMatchObject({ name: '禄丰县', successor: '532302' });
  });

  test('every township stands in a county of its prefecture', () => {
    const townships = regionsOn(regions, '530000', 'township', null);
    expect(townships.length).toBeGreaterThan(1_400);
    for (const { code, parent } of townships) expect(parent).toBe(code.slice(0, 6));
  });
});

test('the chain of a township leads to the nation; a municipality has no prefecture in it', () => {
  expect(chainOf(regions, '532601001').map(({ code }) => code)).toEqual([
    '532601001',
    '532601',
    '532600',
    '530000',
    '000000',
  ]);
  expect(chainOf(regions, '110101').map(({ name }) => name)).toEqual(['东城区', '北京市', '全国']);
  expect(isWithin(regions, '532601', '532600')).toBe(true);
  expect(isWithin(regions, '532600', '532601')).toBe(false);
});

describe('a table that does not fit', () => {
  test.each([
    ['code\tname\n5x\tA', 'code', 'not-allowed'],
    ['code\tname\n530000\t', 'name', 'empty'],
    ['code\tname\tfrom\tto\n530000\tA\t2020-13-01', 'from', 'not-a-date'],
    ['code\tname\tsuccessor\n530000\tA\t531111', 'successor', 'unknown-region'],
    ['code\tname\tstatus\n530000\tA\tsure', 'status', 'not-allowed'],
    ['name\nA', 'code', 'column-missing'],
  ])('%j: %s %s', (text, column, code) => {
    expect(readRegions([{ name: 'r.tsv', text }])).toMatchObject({ error: [{ column, code }] });
  });
});
