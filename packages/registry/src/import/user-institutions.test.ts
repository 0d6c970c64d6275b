// SPDX-License-Identifier: Apache-2.0
import { projectRegistry } from '@sanyi/testkit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleInstitutions } from '../sample/sample-institutions.js';
import { INSTITUTION_COLUMNS } from './user-columns.js';
import { institutionCells, readUserInstitutions } from './user-institutions.js';

const { regions } = projectRegistry();
const headers = INSTITUTION_COLUMNS.map(({ header }) => header);
const rowOf = (cells: readonly string[], row: number) => ({
  table: '机构',
  row,
  cells: Object.fromEntries(headers.map((header, i) => [header, cells[i] ?? ''])),
});

test('all institutions of 示例省 go out as rows and come back the same', () => {
  const all = sampleInstitutions(regions);
  const rows = all.map((one, i) => rowOf(institutionCells(one), i + 4));
  expect(readUserInstitutions(rows, regions)).toEqual({ ok: true, value: all });
});

test.each([
  ['机构名称', '', 'empty'],
  ['类别', '诊所', 'not-allowed'],
  ['所属医共体', '990121.none', 'unknown-reference'],
  ['起', '2020-02-30', 'not-a-date'],
])('%s %j is refused: %s', (column, value, code) => {
  const sound = ['h-1', '青禾县人民医院', '990121', '综合医院', '', '', ''];
  const read = readUserInstitutions(
    [rowOf(sound.with(headers.indexOf(column), value), 7)],
    regions,
  );
  expect(read).toMatchObject({ error: [{ table: '机构', row: 7, column, code }] });
});

test('a 医共体 that is known already may be named without a row of its own', () => {
  const rows = [rowOf(['h-1', '青禾县人民医院', '990121', '综合医院', '990121.c', '', ''], 4)];
  expect(readUserInstitutions(rows, regions, ['990121.c']).ok).toBe(true);
  expect(readUserInstitutions(rows, regions, ['990121.d']).ok).toBe(false);
});

test('for any cells: an answer, never a throw', () => {
  const cells = fc.array(fc.oneof(fc.string(), fc.constantFrom('990121', '综合医院', 'a')), {
    minLength: 7,
    maxLength: 7,
  });
  fc.assert(
    fc.property(fc.array(cells, { maxLength: 4 }), (rows) => {
      const read = readUserInstitutions(
        rows.map((row, i) => rowOf(row, i + 4)),
        regions,
      );
      expect(read.ok || read.error.length > 0).toBe(true);
    }),
  );
});
