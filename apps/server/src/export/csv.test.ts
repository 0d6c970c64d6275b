// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvOf, harmless } from './csv.js';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠x'])(
  '%j does not run as a formula',
  (cell) => {
    expect(harmless(cell)).toBe(`'${cell}`);
  },
);

test('other cells stay as they are', () => {
  for (const cell of ['', '示例省', '1-2', 'a=b', "'quoted"]) expect(harmless(cell)).toBe(cell);
});

test('whatever the cells, no field of the file begins as a formula does, and each comes back', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('=', '+', '-', '@', '"', ',', '\n', '"=1"'));
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
      (rows) => {
        const read = readCsv(csvOf(rows));
        expect(read).toEqual(rows.map((row) => row.map(harmless)));
        for (const field of read.flat()) expect(field).not.toMatch(/^[=+\-@]/);
      },
    ),
  );
});

/** A reader of RFC 4180 made from its grammar: a field is quoted or free, and ends with a comma or a line end. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const fields = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  for (const [, field = '', end] of text.slice(1).matchAll(fields)) {
    rows.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}
