// SPDX-License-Identifier: Apache-2.0
import { dayOf } from '@sanyi/kernel';
import { projectRegistry } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import { collectiveIn, eachRegion, membersOf } from './collective.js';
import type { Region } from './region.js';

const registry = projectRegistry();

function region(code: string): Region {
  const found = registry.regions.byCode.get(code);
  if (found === undefined) throw new Error(code);
  return found;
}

const read = (words: string, code: string) => collectiveIn(words, region(code), () => null);

describe('each region', () => {
  test.each([
    ['各州、市医改领导小组', '530000', ['prefecture'], '医改领导小组'],
    ['各州（市）人民政府', '530000', ['prefecture'], '人民政府'],
    ['各州市', '530000', ['prefecture'], '人民政府'],
    ['各县（市、区）人民政府', '530100', ['county'], '人民政府'],
    ['各县市人民政府', '532300', ['county'], '人民政府'],
    ['各县区政府', '530100', ['county'], '政府'],
    ['各县（市）卫生健康局', '532300', ['county'], '卫生健康局'],
    ['各乡镇人民政府', '532601', ['township'], '人民政府'],
    ['各乡（镇）人民政府', '532601', ['township'], '人民政府'],
    ['各市', '530000', ['prefecture'], '人民政府'],
    ['各市', '532300', ['county'], '人民政府'],
  ])('%s in a paper of %s', (words, code, levels, form) => {
    expect(read(words, code)).toEqual({ of: 'each-region', within: code, levels, form });
  });

  test('without 各 only where several levels or a grade are named, and only below the issuer', () => {
    expect(eachRegion('县市人民政府', region('532300'))).not.toBeNull();
    expect(eachRegion('县级卫生计生部门', region('532300'))).toMatchObject({
      form: '卫生计生部门',
    });
    expect(eachRegion('县财政局', region('532300'))).toBeNull();
    expect(eachRegion('县级卫生计生部门', region('532601'))).toBeNull();
    expect(eachRegion('县市场监管局', region('532300'))).toBeNull();
  });
});

describe('some departments', () => {
  test.each(['有关部门', '各成员单位', '各有关单位', '省直有关部门', '相关责任单位'])(
    '%s',
    (words) => {
      expect(read(words, '530000')).toEqual({ of: 'departments', region: '530000', form: words });
    },
  );

  test.each(['财政部门', '省财政厅', '市监局'])('%s is none', (words) => {
    expect(read(words, '530000')).toBeNull();
  });
});

describe('members', () => {
  const on = dayOf(2021, 6, 1) ?? null;

  test('one unit a region, all regions accounted for', () => {
    const rule = read('各州、市医改领导小组', '530000');
    const members = rule === null ? null : membersOf(registry, rule, on);
    expect(members?.units).toHaveLength(16);
    expect(members).toMatchObject({ without: [], complete: true });
  });

  test('a 街道 answers with its 办事处', () => {
    const members = membersOf(
      registry,
      { of: 'each-region', within: '532601', levels: ['township'], form: '人民政府' },
      on,
    );
    expect(members.without).toEqual([]);
    expect(members.units.map(({ name }) => name)).toContain('马塘镇人民政府');
    expect(members.units.some(({ name }) => name.endsWith('街道办事处'))).toBe(true);
  });

  test('regions that have no such unit are named, not dropped', () => {
    const members = membersOf(
      registry,
      { of: 'each-region', within: '532600', levels: ['county'], form: '海事局' },
      on,
    );
    expect([members.units.length, members.without.length]).toEqual([0, 8]);
  });

  test('among departments a person must choose', () => {
    const members = membersOf(registry, { of: 'departments', region: '530000', form: 'x' }, on);
    expect(members.complete).toBe(false);
    expect(members.units.length).toBeGreaterThan(40);
  });
});
