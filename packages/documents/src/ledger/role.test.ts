// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import type { Responsibility } from '../reading.js';
import { firstListedOf, partsOf, roleInWords, ROLES } from './role.js';

const group = (given: Partial<Responsibility>): Responsibility => ({
  quote: '（…）',
  span: [0, 3],
  units: [],
  lead: [],
  support: [],
  mode: 'by-duty',
  leadGuess: null,
  openEnded: false,
  standing: [],
  implement: [],
  ...given,
});

const rolesIn = (given: Partial<Responsibility>): readonly string[] =>
  partsOf(group(given)).map(({ unit, role, standing }) =>
    [unit, roleInWords(role), ...(standing ? ['通用'] : [])].join(' '),
  );

describe('roles of a group', () => {
  test.each<[string, Partial<Responsibility>, readonly string[]]>([
    ['甲、乙按职责分工负责', { units: ['甲', '乙'] }, ['甲 按职责', '乙 按职责']],
    ['甲、乙分别负责', { units: ['甲', '乙'], mode: 'each' }, ['甲 分别负责', '乙 分别负责']],
    ['责任单位：甲', { units: ['甲'], mode: 'responsible' }, ['甲 责任']],
    [
      '甲、乙牵头，丙配合',
      { units: ['甲', '乙', '丙'], lead: ['甲', '乙'], support: ['丙'], mode: 'lead-support' },
      ['甲 牵头', '乙 牵头', '丙 配合'],
    ],
    [
      '甲负责，乙参与: nobody leads',
      { units: ['甲', '乙'], support: ['乙'], mode: 'lead-support' },
      ['甲 责任', '乙 配合'],
    ],
    [
      'a lead by rule among units by duty',
      { units: ['甲', '乙'], lead: ['甲'] },
      ['甲 牵头', '乙 按职责'],
    ],
    [
      'a unit named twice stands once; a standing one named already is no standing one',
      { units: ['甲', '甲'], standing: ['甲', '乙'] },
      ['甲 按职责', '乙 按职责 通用'],
    ],
    ['各县具体落实', { units: ['甲'], implement: ['各县'] }, ['甲 按职责', '各县 落实']],
    ['a lead that the list forgot', { units: ['乙'], lead: ['甲'] }, ['乙 按职责', '甲 牵头']],
  ])('%s', (_, given, expected) => {
    expect(rolesIn(given)).toEqual(expected);
  });

  test('every role has its place in a ledger', () => {
    expect(ROLES.map(roleInWords)).toEqual(['牵头', '责任', '分别负责', '按职责', '配合', '落实']);
  });
});

describe('首列（未明确牵头）', () => {
  test.each<[string, Partial<Responsibility>, readonly string[]]>([
    ['the first of several', { units: ['甲', '乙'], leadGuess: '甲' }, ['甲']],
    ['a unit that stands alone is no question of leading', { units: ['甲'], leadGuess: '甲' }, []],
    ['分别负责 has none', { units: ['甲', '乙'], mode: 'each' }, []],
  ])('%s', (_, given, expected) => {
    expect(firstListedOf([group(given), group(given)])).toEqual(expected);
  });
});
