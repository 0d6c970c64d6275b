// SPDX-License-Identifier: Apache-2.0
import { formatRatio } from '@sanyi/kernel';
import { expect, test } from 'vitest';
import { type Cells, given, MISSING, NOT_APPLICABLE } from '../cell/cell.js';
import { evaluate, holds, type Table } from './evaluate.js';
import { parseExpression } from './parse.js';
import { runningSums } from './running-sums.js';

const rows: readonly Cells[] = [
  { beds: given('10'), share: given('0.5'), state: given('open'), due: given('2026-02-28') },
  { beds: given('20'), share: MISSING, state: given('closed') },
  { beds: NOT_APPLICABLE, state: given('open') },
];
const [first = {}, second = {}, third = {}] = rows;

function result(text: string, row: Cells = first, absent: Table['absent'] = 'missing') {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(text);
  const reading = { numbers: new Set(['beds', 'share']), absent };
  const sums = runningSums([parsed.value], reading);
  rows.forEach(sums.add);
  const table = { ...reading, made: sums.made };
  const previous = { beds: given('8') };
  const got = evaluate(parsed.value, { row, previous }, table);
  if (got.state !== 'value') return got.state;
  return typeof got.value === 'object' ? formatRatio(got.value, 4) : got.value;
}

test.each([
  ['beds * share - 1', '4'],
  ['beds / 3', '3.3333'],
  ['-(beds + 0.1)', '-10.1'],
  ['0.1 + 0.2 = 0.3', true],
  ['beds / 3 * 3 = beds', true],
  ['beds / previous(beds)', '1.25'],
  ['previous(share)', 'missing'],
  ['beds / (beds - 10)', 'not-applicable'],
  ["state = 'open'", true],
  ["days(due, '2026-03-01')", '1'],
  ["days('2026-03-01', due)", '-1'],
  ["days(due, 'soon')", 'missing'],
  ['sum(beds)', '30'],
  ["sum(beds, state = 'open')", '10'],
  ["sum(beds * 2, state <> 'open')", '40'],
  ['sum(share)', 'missing'],
  ["sum(share, state = 'closed')", 'missing'],
  ['count()', '3'],
  ["count(state = 'open')", '2'],
  ['count(beds > 15)', '1'],
  ['not beds > 15', true],
  ['due < due', false],
])('%s is %s', (text, expected) => {
  expect(result(text)).toBe(expected);
});

test.each([
  ['beds + 1', second, '21'],
  ['share + 1', second, 'missing'],
  ['beds + 1', third, 'not-applicable'],
  ['beds + share', third, 'missing'],
  ['beds > 0 and share > 0', second, 'missing'],
  ['beds < 0 and share > 0', second, false],
  ['beds > 0 or share > 0', second, true],
  ['share > 0 or beds > 0', second, true],
  ['share > 0 and beds < 0', second, false],
  ['not share > 0', second, 'missing'],
])('%s with something absent is %s', (text, row, expected) => {
  expect(result(text, row)).toBe(expected);
});

test('where absent counts as zero, sums and terms go on', () => {
  expect(result('share + 1', second, 'zero')).toBe('1');
  expect(result('sum(share)', second, 'zero')).toBe('0.5');
  expect(result("previous(state) = ''", second, 'zero')).toBe(true);
});

test.each([
  ['=', [false, true, false]],
  ['<>', [true, false, true]],
  ['<', [true, false, false]],
  ['<=', [true, true, false]],
  ['>', [false, false, true]],
  ['>=', [false, true, true]],
] as const)('%s holds below, at and above: %j', (sign, expected) => {
  expect([-1, 0, 1].map((order) => holds(sign, order))).toEqual(expected);
});
