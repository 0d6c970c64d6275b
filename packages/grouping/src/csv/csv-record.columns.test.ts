// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { csvRecord, lastRecordEnd, scanRecord } from './csv-record.columns.js';
import { utf8Bytes, utf8Text } from './utf8.columns.js';

const scan = (text: string, start = 0): { cells: string[]; next: number; columns: number } => {
  const bytes = utf8Bytes(text);
  const record = csvRecord([0, 1, -1, 2], 3);
  scanRecord(record, bytes, start);
  const cells = [0, 1, 2].map((slot) =>
    utf8Text(bytes, record.from[slot] ?? 0, record.to[slot] ?? 0),
  );
  return { cells, next: record.next, columns: record.columns };
};

describe('a record', () => {
  test.each([
    ['a,b,c,d\nx', ['a', 'b', 'd'], 8],
    ['a,b,c,d\r\nx', ['a', 'b', 'd'], 9],
    ['a,b\nx', ['a', 'b', ''], 4],
    ['a,"b,""1""\n2",c,d', ['a', 'b,""1""\n2', 'd'], 17],
    ['"a"\r\nx', ['a', '', ''], 5],
    ['a"b,c\n', ['a"b', 'c', ''], 6],
    ['', ['', '', ''], 0],
    [',\n', ['', '', ''], 2],
    ['a,\r', ['a', '', ''], 3],
  ])('%j', (text, cells, next) => {
    expect(scan(text)).toMatchObject({ cells, next });
  });

  test('counts its columns, and is not there where a quote is not closed', () => {
    expect(scan('a,b,c,d,e\n').columns).toBe(5);
    expect(scan('a,"b\n').next).toBe(-1);
    expect(scan('x\na,b\n', 2).cells).toEqual(['a', 'b', '']);
  });
});

describe('the end of the last whole record', () => {
  test.each([
    ['', 0],
    ['a,b', 0],
    ['a\nb\nc', 4],
    ['a\n"b\nc', 2],
    ['a\n"b\nc"\nd', 8],
    ['"a\n""\n"\nb"\nc', 11],
    ['a"b\nc"d\n', 8],
    ['a,"b\n",c\n', 9],
  ])('%j: %s', (text, expected) => {
    expect(lastRecordEnd(utf8Bytes(text))).toBe(expected);
  });
});
