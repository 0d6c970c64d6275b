// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import {
  cellOf,
  choiceFaults,
  dayFaults,
  dayOfCell,
  emptyFaults,
  fault,
  listOf,
  readTable,
  type TableRow,
} from './table.js';

const rowOf = (cells: Readonly<Record<string, string>>): TableRow => ({
  table: 't.tsv',
  row: 3,
  cells,
});

describe('a table', () => {
  test('gives its rows by column; notes and empty lines are left out, line numbers stay', () => {
    const read = readTable({ name: 't.tsv', text: '# note\r\na\tb\r\n\r\n1\t2\r\n3\n' }, ['a']);
    expect(read).toEqual({
      ok: true,
      value: [
        { table: 't.tsv', row: 4, cells: { a: '1', b: '2' } },
        { table: 't.tsv', row: 5, cells: { a: '3', b: '' } },
      ],
    });
  });

  test('without a column it must have is refused by the column', () => {
    expect(readTable({ name: 't.tsv', text: 'a\n1' }, ['a', 'b'])).toMatchObject({
      error: [{ table: 't.tsv', row: 1, column: 'b', code: 'column-missing' }],
    });
  });

  test('that is empty lacks all its columns', () => {
    expect(readTable({ name: 't.tsv', text: '' }, ['a'])).toMatchObject({
      error: [{ row: 1, column: 'a', code: 'column-missing' }],
    });
  });

  test('with more cells than columns is refused by the row', () => {
    expect(readTable({ name: 't.tsv', text: 'a\n1\t2' }, ['a'])).toMatchObject({
      error: [{ row: 2, code: 'too-many-cells', value: '2' }],
    });
  });
});

describe('cells', () => {
  test('a list is split at |', () => {
    expect(listOf(rowOf({ forms: '卫计委| 卫健委 ||' }), 'forms')).toEqual(['卫计委', '卫健委']);
  });

  test('a cell that is not there is empty', () => {
    expect(cellOf(rowOf({}), 'x')).toBe('');
  });

  test('a day that no calendar has is no day, and said to be none', () => {
    const row = rowOf({ from: '2018-02-30', to: '2018-03-01' });
    expect(dayOfCell(row, 'from')).toBeNull();
    expect(dayFaults(row, 'from', 'to')).toEqual([fault(row, 'from', 'not-a-date', '2018-02-30')]);
  });

  test('a last day before the first is refused; empty days are not', () => {
    const row = rowOf({ from: '2019-01-01', to: '2018-01-01' });
    expect(dayFaults(row, 'from', 'to').map(({ code }) => code)).toEqual(['to-before-from']);
    expect(dayFaults(rowOf({}), 'from', 'to')).toEqual([]);
  });

  test('one of some words, and not empty', () => {
    const row = rowOf({ kind: 'x', id: '' });
    expect(choiceFaults(row, 'kind', ['y']).map(({ code }) => code)).toEqual(['not-allowed']);
    expect(choiceFaults(row, 'kind', ['x'])).toEqual([]);
    expect(emptyFaults(row, ['kind', 'id']).map(({ column }) => column)).toEqual(['id']);
  });
});
