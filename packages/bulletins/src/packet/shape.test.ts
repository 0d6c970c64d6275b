// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import {
  anyJson,
  byKind,
  count,
  day,
  flag,
  list,
  orNull,
  record,
  type Shape,
  text,
  texts,
  word,
} from './shape.js';

const shape = record({
  name: text,
  rows: list(record({ n: count, on: orNull(day) })),
  open: flag,
  is: word(['a', 'b']),
  by: texts,
});
const good = { name: '', rows: [{ n: 0, on: null }], open: true, is: 'a', by: { x: 'y' } };

test('a whole record is read', () => {
  expect(shape(good, '')).toEqual({ ok: true, value: good });
});

test.each<[object, string]>([
  [{ ...good, name: 1 }, '.name'],
  [
    {
      ...good,
      rows: [
        { n: 0, on: null },
        { n: -1, on: null },
      ],
    },
    '.rows[1].n',
  ],
  [{ ...good, rows: [{ n: 0.5, on: null }] }, '.rows[0].n'],
  [{ ...good, rows: [{ n: 0, on: '2026-02-30' }] }, '.rows[0].on'],
  [{ ...good, rows: {} }, '.rows'],
  [{ ...good, open: 1 }, '.open'],
  [{ ...good, is: 'c' }, '.is'],
  [{ ...good, by: { x: 1 } }, '.by.x'],
  [{ ...good, more: 1 }, '.more'],
  [[], ''],
])('%j is refused at %s', (value, path) => {
  const read = shape(value, '');
  expect(read.ok ? 'read' : read.error.path).toBe(path);
});

test('a kind chooses its shape', () => {
  const kinds = byKind<unknown>({ n: record({ kind: text, n: count }) });
  const pathOf = (one: Shape<unknown>, value: unknown): string => {
    const read = one(value, '');
    return read.ok ? 'read' : read.error.path;
  };
  expect(pathOf(kinds, { kind: 'n', n: 1 })).toBe('read');
  expect(pathOf(kinds, { kind: 'toString' })).toBe('.kind');
  expect(pathOf(anyJson, undefined)).toBe('');
});
