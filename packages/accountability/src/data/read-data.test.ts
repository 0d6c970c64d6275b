// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import {
  byKind,
  checked,
  day,
  fault,
  like,
  listOf,
  oneOf,
  optional,
  record,
  text,
  whole,
} from './read-data.js';

const read = record({
  name: text,
  count: whole(1, 9),
  on: optional(day, null),
  rows: listOf(record({ kind: oneOf(['a', 'b']) })),
});

test('reads a record whole', () => {
  expect(read({ name: ' 一 ', count: 3, rows: [{ kind: 'a' }] }, '')).toEqual({
    ok: true,
    value: { name: '一', count: 3, on: null, rows: [{ kind: 'a' }] },
  });
});

test('names every fault with its path, what was found and what should be', () => {
  const answer = read(
    { name: '', count: 0, on: '2026-02-30', rows: [{ kind: 'a' }, { kind: 'c' }, 1], more: true },
    '',
  );
  expect(answer.ok ? [] : answer.error.map(({ code, path }) => [path, code])).toEqual([
    ['name', 'not-text'],
    ['count', 'not-a-number'],
    ['on', 'not-a-day'],
    ['rows[1].kind', 'not-allowed'],
    ['rows[2]', 'not-a-record'],
    ['more', 'unknown-field'],
  ]);
});

test('what is missing is called missing', () => {
  const answer = read({}, 'x');
  expect(answer.ok ? [] : answer.error.map(({ code, path }) => `${path} ${code}`)).toEqual([
    'x.name missing',
    'x.count missing',
    'x.rows missing',
  ]);
});

test('a kind chooses its reader; an unknown kind is refused with those that there are', () => {
  const kinds = byKind({ n: record({ kind: text, n: whole(0, 1) }), t: record({ kind: text }) });
  expect(kinds({ kind: 'n', n: 1 }, 'r').ok).toBe(true);
  const refused = kinds({ kind: 'z' }, 'r');
  expect(refused).toEqual({ ok: false, error: [fault('not-allowed', 'r.kind', 'z', 'n、t')] });
});

test('a form and a further check', () => {
  expect(like(/^#[0-9a-f]{6}$/, '#rrggbb')('#d93025', '').ok).toBe(true);
  expect(like(/^#[0-9a-f]{6}$/, '#rrggbb')('red', '').ok).toBe(false);
  const small = checked(whole(0, 99), (n, path) =>
    n > 9 ? [fault('contradiction', path, n, '一位数')] : [],
  );
  expect(small(5, '').ok).toBe(true);
  expect(small(50, 'n')).toEqual({
    ok: false,
    error: [fault('contradiction', 'n', 50, '一位数')],
  });
});
