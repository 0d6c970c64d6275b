// SPDX-License-Identifier: Apache-2.0
import { projectRegistry } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { commonFaults, repeated } from './user-faults.js';

const { regions } = projectRegistry();
const rowOf = (cells: Readonly<Record<string, string>>) => ({ table: '单位', row: 4, cells });
const sound = { 编号: 'a-1', 地区代码: '990121', 起: '', 止: '' };

test.each([
  [{}, []],
  [{ 编号: '' }, ['编号 empty']],
  [{ 编号: '甲.1' }, ['编号 not-allowed']],
  [{ 地区代码: '' }, ['地区代码 empty']],
  [{ 地区代码: '999999' }, ['地区代码 unknown-region']],
  [{ 起: '2019年' }, ['起 not-a-date']],
  [{ 起: '2019-01-02', 止: '2019-01-01' }, ['止 to-before-from']],
  [{ 备注: '长'.repeat(501) }, ['备注 too-long']],
  [{ 备注: '甲\0乙' }, ['备注 not-allowed']],
])('%j: %j', (change, faults) => {
  const found = commonFaults(rowOf({ ...sound, ...change }), regions, ['编号']);
  expect(found.map(({ column, code }) => `${column} ${code}`)).toEqual(faults);
});

test('the second row of one number in one region is refused; another region’s is not', () => {
  const rows = [sound, sound, { ...sound, 地区代码: '990122' }].map(rowOf);
  expect(repeated(rows)).toMatchObject([{ row: 4, column: '编号', code: 'duplicate' }]);
});
