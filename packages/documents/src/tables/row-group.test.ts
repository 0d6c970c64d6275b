// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { type CleanText, cleanText } from '../clean/clean-text.js';
import type { ColumnRole } from './column-role.js';
import { rowGroup } from './row-group.js';
import type { RowCell } from './table-rows.js';

/** A group from cells, one on a line, each with its kind. */
function group(...cells: readonly (readonly [ColumnRole, string])[]): readonly string[] {
  const clean = cleanText(
    { text: cells.map(([, words]) => words).join('\n'), tables: [] },
    (same) => same,
  );
  return rowGroup(clean, cellsIn(clean, cells)).parts.map(
    ({ role, units }) => `${role} ${units.map((unit) => clean.shown.slice(...unit)).join('+')}`,
  );
}

const cellsIn = (
  clean: CleanText,
  cells: readonly (readonly [ColumnRole, string])[],
): readonly RowCell[] =>
  cells.map(([role, words]) => {
    const start = words === '' ? 0 : clean.shown.indexOf(words);
    return { role, range: [start, start + words.length] };
  });

test.each<[ColumnRole, string]>([
  ['lead', 'lead'],
  ['support', 'support'],
  ['units', 'responsible'],
  ['department', 'responsible'],
])('units in a column of %s are %s', (column, role) => {
  expect(group([column, '县医保局、县财政局'])).toEqual([`${role} 县医保局+县财政局`]);
});

test('what a cell says itself holds before the name of its column', () => {
  expect(group(['units', '县医保局牵头，县财政局配合'])).toEqual([
    'lead 县医保局',
    'support 县财政局',
  ]);
});

test('cells are read in the order of the columns', () => {
  expect(group(['lead', '县医保局'], ['support', '县财政局'])).toEqual([
    'lead 县医保局',
    'support 县财政局',
  ]);
});

test('empty cells name nobody', () => {
  expect(group(['lead', ''])).toEqual([]);
});

test('a group reaches around the cells that have words', () => {
  const clean = cleanText({ text: '县医保局\n县财政局', tables: [] }, (same) => same);
  const cells = cellsIn(clean, [
    ['support', '县财政局'],
    ['lead', '县医保局'],
    ['units', ''],
  ]);
  expect(rowGroup(clean, cells)).toMatchObject({
    range: [0, 9],
    times: [],
    adds: [],
    statesLeadRule: false,
  });
});
