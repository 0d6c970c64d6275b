// SPDX-License-Identifier: Apache-2.0
import { projectRegistry } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { baseName } from '../region-name.js';
import { sampleInstitutions } from './sample-institutions.js';

const { regions } = projectRegistry();
const institutions = sampleInstitutions(regions);
const all = [...regions.byCode.values()];
const invented = all.filter(({ code }) => code.startsWith('99'));
const real = all.filter(({ code }) => !code.startsWith('99'));

describe('示例省', () => {
  test('has the shape of Yunnan', () => {
    const count = (level: string) => invented.filter((region) => region.level === level).length;
    expect([count('prefecture'), count('county')]).toEqual([16, 129]);
    expect(count('township')).toBeGreaterThan(1_400);
  });

  test('bears no name of a real province, prefecture or county, nor of a township of Yunnan', () => {
    const names = new Set(real.map(({ name }) => name));
    expect(real.length).toBeGreaterThan(4_500);
    expect(invented.filter(({ name }) => names.has(name))).toEqual([]);
  });

  test('nor, but for the places of our older samples, a real name with another ending', () => {
    const bases = new Set(real.map(({ name }) => baseName(name)));
    const same = invented.filter(({ name }) => bases.has(baseName(name))).map(({ name }) => name);
    expect(same).toEqual(['临江区', '白石县']);
  });
});

describe('its institutions', () => {
  test('are some 3,000, all of invented places, each named after its own', () => {
    expect(institutions.length).toBeGreaterThan(2_900);
    expect(new Set(institutions.map(({ id }) => id)).size).toBe(institutions.length);
    for (const { region, name } of institutions) {
      expect(region.startsWith('99')).toBe(true);
      expect(name.startsWith(regions.byCode.get(region)?.name ?? '?')).toBe(true);
    }
  });

  test('a 医共体 is one of the institutions, and of the same county', () => {
    const ids = new Set(institutions.map(({ id }) => id));
    const members = institutions.filter(({ consortium }) => consortium !== null);
    expect(members.length).toBeGreaterThan(1_500);
    for (const { consortium, region } of members) {
      expect(ids.has(consortium ?? '')).toBe(true);
      expect(consortium?.slice(0, 6)).toBe(region.slice(0, 6));
    }
  });

  test('are the same every time', () => {
    expect(sampleInstitutions(regions)).toEqual(institutions);
  });
});
