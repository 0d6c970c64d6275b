// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { csvRows } from './csv-rows.js';
import { utf8Bytes } from './utf8.columns.js';

test('chosen columns of every row, as text', () => {
  const bytes = utf8Bytes('a,b,c\n\n"x ""1""",y\n');
  expect(csvRows(bytes, [2, 0, -1])).toEqual({
    rows: [
      ['c', 'a', ''],
      ['', 'x "1"', ''],
    ],
    read: bytes.length,
  });
});

test('reading stops before a record whose quote is not closed', () => {
  expect(csvRows(utf8Bytes('a\n"b\n'), [0])).toEqual({ rows: [['a']], read: 2 });
});
