// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { scopeOf } from '../access/scope.js';
import { judgeUsers } from './judge-users.js';

const scope = scopeOf(
  [{ role: 'system-admin', region: '990100', unit: null, areas: [] }],
  'users.create',
);
const GOOD = {
  ...{ 账号: 'xin1', 名称: '新任经办', 岗位: '县医改办', 地区代码: '990102' },
  ...{ 单位标识: '', 电话: '' },
};
const known = {
  ...{ account: 'jiu', label: '旧账号', region: '990102', unit: null },
  post: 'liaison' as const,
};
const taken = new Map([
  ['jiu', known],
  ['bieren', null],
]);
const judge = (...cells: readonly Readonly<Record<string, string>>[]) =>
  judgeUsers(
    {
      rows: cells.map((row, at) => ({ table: '用户', row: at + 2, cells: { ...GOOD, ...row } })),
      letters: [
        ['用户 账号', 'A'],
        ['用户 岗位', 'C'],
      ],
    },
    { scope, taken },
  );

test('a good row becomes an account without more than it says', () => {
  const { fresh, refused } = judge({ 单位标识: '990102.x', 电话: '138-0000-0001' });
  expect(refused).toEqual([]);
  expect(fresh).toEqual([
    {
      ...{ account: 'xin1', label: '新任经办', post: 'county-office', region: '990102' },
      ...{ unit: '990102.x', phone: '138-0000-0001' },
    },
  ]);
});

test('a row that says what is stored changes nothing; its masked phone is not looked at', () => {
  const same = { 账号: 'jiu', 名称: '旧账号', 岗位: '部门联络员', 电话: '138****0001' };
  expect(judge(same)).toEqual({ fresh: [], unchanged: 1, refused: [] });
});

describe.each([
  ['an account of another form', { 账号: 'Xin 1' }, 'A2', /账号用小写字母/],
  ['a post that is none', { 岗位: '院长' }, 'C2', /“院长”岗位应为：省医改办经办、/],
  ['a place beyond', { 地区代码: '990201' }, null, /超出了您的管理范围/],
  ['a region that is no code', { 地区代码: '九九' }, null, /地区代码为 6 位/],
  ['a masked phone', { 电话: '138****0001' }, null, /电话用数字/],
  ['no label', { 名称: '' }, null, /“名称”：/],
  ['an account that is stored otherwise', { 账号: 'jiu' }, 'A2', /账号已有/],
  ['an account that the caller may not see', { 账号: 'bieren' }, 'A2', /账号已有/],
])('%s', (_, change, cell, reason) => {
  test('is refused with its place and its reason', () => {
    const { fresh, refused } = judge(change);
    expect(fresh).toEqual([]);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ sheet: '用户', row: 2, cell });
    expect(refused[0]?.reason).toMatch(reason);
  });
});

test('of two rows with one account the second is refused', () => {
  const { fresh, refused } = judge({}, { 名称: '又一个' });
  expect(fresh.map(({ label }) => label)).toEqual(['新任经办']);
  expect(refused).toMatchObject([{ row: 3, reason: expect.stringContaining('重复') as string }]);
});
