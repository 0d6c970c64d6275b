// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { checkExpression, type ExpressionKind, namesRow } from './check-expression.js';
import { parseExpression } from './parse.js';

const fields = new Map<string, ExpressionKind>([
  ['beds', 'number'],
  ['staff', 'number'],
  ['state', 'words'],
  ['due', 'words'],
]);

function checked(text: string, over: 'row' | 'table' = 'row') {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(text);
  const kind = checkExpression(parsed.value, { fields, over });
  return kind.ok ? kind.value : `${kind.error.code} ${kind.error.start} ${kind.error.found}`;
}

test.each([
  ['beds + staff / 2', 'number'],
  ['beds * 2 >= previous(staff)', 'truth'],
  ["state = 'open' and not beds = 0", 'truth'],
  ["due < '2026-12-31'", 'truth'],
  ["days(due, '2026-12-31')", 'number'],
  ["sum(beds, state = 'open')", 'number'],
  ['count(beds > 0)', 'number'],
  ['beds / sum(beds)', 'number'],
  ['state', 'words'],
  ['-beds', 'number'],
])('%s gives a %s', (text, kind) => {
  expect(checked(text)).toBe(kind);
});

test.each([
  ['rooms + 1', 'unknown-field 0 rooms'],
  ['beds + state', 'kinds-do-not-fit 7 words'],
  ['beds = state', 'kinds-do-not-fit 7 words'],
  ['beds and staff', 'kinds-do-not-fit 0 number'],
  ['not beds', 'kinds-do-not-fit 4 number'],
  ['-state', 'kinds-do-not-fit 1 words'],
  ['(beds > 0) = (staff > 0)', 'kinds-do-not-fit 6 truth'],
  ['sum(state)', 'kinds-do-not-fit 4 words'],
  ['sum(beds, staff)', 'kinds-do-not-fit 10 number'],
  ['sum(sum(beds))', 'sum-within-sum 4 sum'],
  ['sum(beds / staff)', 'division-in-sum 9 /'],
  ['sum(previous(beds)) > 1', 'previous-in-sum 4 beds'],
  ['count(previous(beds) > 0)', 'previous-in-sum 6 beds'],
  ['days(beds, due)', 'kinds-do-not-fit 5 number'],
])('%s: %s', (text, fault) => {
  expect(checked(text)).toBe(fault);
});

test('a fact looks at its own period alone', () => {
  const parsed = parseExpression('beds - previous(beds)');
  const checked =
    parsed.ok && checkExpression(parsed.value, { fields, over: 'row', looksBack: false });
  expect(checked).toEqual({
    ok: false,
    error: { code: 'previous-in-fact', start: 7, found: 'beds' },
  });
});

test('over a table a field stands only within a sum', () => {
  expect(checked('sum(beds) > 0', 'table')).toBe('truth');
  expect(checked('sum(beds) > staff', 'table')).toBe('field-outside-sum 12 staff');
});

test.each([
  ['sum(beds) > count()', false],
  ['sum(beds) > staff', true],
  ['not 1 = previous(beds)', true],
  ["-1 = days('2026-01-01', due)", true],
  ["'a' = 'b'", false],
])('%s judges the row: %s', (text, row) => {
  const parsed = parseExpression(text);
  expect(parsed.ok && namesRow(parsed.value)).toBe(row);
});
