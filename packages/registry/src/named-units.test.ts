// SPDX-License-Identifier: Apache-2.0
import { dayOf } from '@sanyi/kernel';
import { projectRegistry } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { type DocumentPlace, issuerRegionOf, nameUnits } from './named-units.js';

const registry = projectRegistry();
const place = (
  region: string | null,
  level: DocumentPlace['level'],
  issuer: string | null = null,
) => ({
  region,
  level,
  issuer,
  on: dayOf(2018, 7, 1) ?? null,
});

describe('the region of a document', () => {
  test.each([
    [place('楚雄州', 'prefecture'), '532300'],
    [place('文山市', 'county'), '532601'],
    [place('文山市', 'prefecture'), '532601'],
    [place('全国', 'national'), '000000'],
    [place('示例省', 'province'), '990000'],
    [place('鼓楼区', 'county', '福建省福州市鼓楼区人民政府'), '350102'],
    [place('鼓楼区', 'county'), undefined],
    [place(null, null), undefined],
    [place('无此县', 'county'), undefined],
  ])('%j: %s', (document, code) => {
    expect(issuerRegionOf(registry, document)?.code).toBe(code);
  });
});

test('every name comes once, with what it is', () => {
  const words = ['州卫计委', '州、市', '州卫计委', '各县市人民政府', '州河长办', '有关部门'];
  const found = nameUnits(registry, place('楚雄州', 'prefecture'), words);
  expect(found.map((one) => [one.words, one.kind, one.unitId, one.units.length])).toEqual([
    ['州卫计委', 'one', '532300.health-family-planning', 1],
    ['州、市', 'unknown', null, 0],
    ['各县市人民政府', 'collective', null, 10],
    ['州河长办', 'unknown', null, 0],
    ['有关部门', 'collective', null, 0],
  ]);
});

test('without a region names stay as written, and say why', () => {
  expect(nameUnits(registry, place(null, 'county'), ['县财政局'])).toMatchObject([
    { words: '县财政局', kind: 'unknown', reason: 'region-open', unitId: null },
  ]);
});

test('several and not-yet carry the units they speak of', () => {
  const later = { ...place('云南省', 'province'), on: dayOf(2024, 1, 1) ?? null };
  expect(nameUnits(registry, later, ['省食品药品监管局'])[0]?.units).toHaveLength(2);
  const sooner = { ...place('楚雄州', 'prefecture'), on: dayOf(2016, 1, 1) ?? null };
  expect(nameUnits(registry, sooner, ['州医保局'])).toMatchObject([
    { reason: 'not-yet', units: [{ id: '532300.health-insurance' }] },
  ]);
});
