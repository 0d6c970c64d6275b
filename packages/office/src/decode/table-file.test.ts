// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { csvText } from '../write/csv-text.js';
import { plainWorkbook } from '../write/plain-workbook.js';
import { readTableFile } from './table-file.js';

const WANTED = { sheet: '用户', headers: ['账号', '名称'] };
const ROWS = [
  ['账号', '名称', '其他'],
  ['a1', '=甲', 'x'],
  ['a2', "'-乙", ''],
];
const MARK = '导出：甲';

const utf8 = (text: string) => new TextEncoder().encode(text);
const workbook = (name: string) =>
  new Uint8Array(
    Buffer.concat([
      ...plainWorkbook(
        [
          { name, rows: ROWS },
          { name: '说明', rows: [[MARK]] },
        ],
        MARK,
      ),
    ]),
  );

const READ = [
  { table: '用户', row: 2, cells: { 账号: 'a1', 名称: '=甲' } },
  { table: '用户', row: 3, cells: { 账号: 'a2', 名称: "'-乙" } },
];

describe('what an export writes is read back, without its mark', () => {
  test('as .xlsx, with the letters of the columns', async () => {
    const read = await readTableFile(workbook('用户'), WANTED);
    expect(read).toMatchObject({ ok: true, value: { rows: READ } });
    expect(read.ok && new Map(read.value.letters).get('用户 名称')).toBe('B');
  });

  test('as CSV', async () => {
    const read = await readTableFile(utf8(csvText([...ROWS, [], [MARK]])), WANTED);
    expect(read).toMatchObject({ ok: true, value: { rows: READ } });
  });

  test('as CSV that a Chinese Excel saved in GBK, below a title', async () => {
    // 用户 / 账号,名称 / a1,甲
    const gbk = [
      ...[0xd3, 0xc3, 0xbb, 0xa7, 0x0d, 0x0a, 0xd5, 0xcb, 0xba, 0xc5, 0x2c, 0xc3, 0xfb, 0xb3],
      ...[0xc6, 0x0d, 0x0a, 0x61, 0x31, 0x2c, 0xbc, 0xd7, 0x0d, 0x0a],
    ];
    expect(await readTableFile(new Uint8Array(gbk), WANTED)).toMatchObject({
      value: { rows: [{ row: 3, cells: { 账号: 'a1', 名称: '甲' } }] },
    });
  });
});

test.each([
  ['a sheet of another name', workbook('别的'), { code: 'no-sheet', sheets: ['用户'] }],
  ['a header that is missing', utf8('账号,姓名\n1,2'), { code: 'no-header', column: '名称' }],
  ['no table at all', utf8('\n'), { code: 'no-header', column: '账号' }],
  ['bytes that are no text', new Uint8Array([0, 1, 2, 0, 255, 0]), { code: 'not-a-workbook' }],
  ['half a workbook', workbook('用户').slice(0, 900), { code: 'not-a-workbook' }],
  [
    'more rows than people fill',
    utf8(`账号,名称\n${'a,b\n'.repeat(50_001)}`),
    { code: 'too-many-rows', limit: 50_000 },
  ],
])('%s is refused', async (_, bytes, error) => {
  expect(await readTableFile(bytes, WANTED)).toMatchObject({ ok: false, error });
});
