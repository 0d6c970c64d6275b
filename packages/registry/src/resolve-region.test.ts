// SPDX-License-Identifier: Apache-2.0
import { dayOf } from '@sanyi/kernel';
import { projectRegistry } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { namesAtStart, resolveRegion } from './resolve-region.js';

const { regions } = projectRegistry();
const on = (year: number) => dayOf(year, 8, 1) ?? null;

describe('a region is found by', () => {
  test.each([
    ['楚雄彝族自治州', '532300'],
    ['楚雄州', '532300'],
    ['楚雄市', '532301'],
    ['云南省楚雄州大姚县', '532326'],
    [' 文山 市 ', '532601'],
    ['昆明', '530100'],
    ['全国', '000000'],
    ['铜仁市', '520600'],
    ['示例市', '990100'],
  ])('%s: %s', (words, code) => {
    expect(resolveRegion(regions, words)).toMatchObject({ kind: 'one', region: { code } });
  });
});

test('several are several, and a place tells them apart', () => {
  expect(resolveRegion(regions, '鼓楼区').kind).toBe('several');
  expect(resolveRegion(regions, '鼓楼区', { within: '320000' })).toMatchObject({
    kind: 'several',
  });
  expect(resolveRegion(regions, '鼓楼区', { within: '350000' })).toMatchObject({
    kind: 'one',
    region: { code: '350102' },
  });
  expect(resolveRegion(regions, '文山', { within: '530000' }).kind).toBe('several');
});

test('a former region is found under its name, with the one that stands in its place', () => {
  expect(resolveRegion(regions, '马龙县', { on: on(2017) })).toMatchObject({
    region: { code: '530321' },
    now: null,
  });
  expect(resolveRegion(regions, '马龙县', { on: on(2024) })).toMatchObject({
    region: { code: '530321' },
    now: { code: '530304', name: '马龙区' },
  });
});

test.each(['', '无此地县', '县'])('%j is unknown', (words) => {
  expect(resolveRegion(regions, words)).toEqual({ kind: 'unknown' });
});

test('all names that words can begin with, the longest first', () => {
  expect(namesAtStart(regions, '云南省楚雄州卫计委')).toMatchObject([
    { region: { code: '532300' }, rest: '卫计委' },
    { region: { code: '530000' }, rest: '楚雄州卫计委' },
  ]);
});
