// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvText } from '../write/csv-text.js';
import { csvRows } from './csv-rows.js';

test.each<readonly [string, readonly (readonly string[])[]]>([
  ['', []],
  ['a', [['a']]],
  ['a\r\n', [['a']]],
  ['a,\nb', [['a', ''], ['b']]],
  [
    '\uFEFF账号,名称\r\n"x","a ""b"", c\nd"\r\n',
    [
      ['账号', '名称'],
      ['x', 'a "b", c\nd'],
    ],
  ],
  ['a\r\n\r\nb\r\n', [['a'], [''], ['b']]],
  ['"never closed,b\nc', [['"never closed', 'b'], ['c']]],
  ['"a"b,c', [['"a"b', 'c']]],
  [`'=1,'x`, [['=1', `'x`]]],
])('%j', (text, rows) => {
  expect(csvRows(text)).toEqual(rows);
});

test('whatever is written comes back, and no field of the file begins as a formula does', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('=', '+', '-', '@', '"', ',', '\n', '"=1"'));
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
      (rows) => {
        // A first cell that begins with the mark itself, or an end without words, could not be told apart.
        fc.pre(!(rows[0]?.[0] ?? '').startsWith('\uFEFF') && rows.at(-1)?.join('') !== '');
        const text = csvText(rows);
        expect(csvRows(text)).toEqual(rows);
        for (const field of rawFields(text)) expect(field).not.toMatch(/^[=+\-@\t\r\n]/);
      },
    ),
  );
});

/** The fields as a spreadsheet meets them, by the grammar of RFC 4180. */
const rawFields = (text: string): readonly string[] =>
  [...text.slice(1).matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(?:,|\r\n)/gy)].map(([, field = '']) =>
    field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field,
  );
