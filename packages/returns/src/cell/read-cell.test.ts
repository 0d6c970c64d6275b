// SPDX-License-Identifier: Apache-2.0
import { runs, sampleDeclaration, treeOf } from '@sanyi/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listOfField } from '../declaration/on-day.js';
import { readDeclaration } from '../declaration/read-declaration.js';
import { type CellSurroundings, isCanonical, readCell } from './read-cell.js';

const sample = readDeclaration('x', treeOf(sampleDeclaration()));
if (!sample.ok) throw new Error('unsound sample');
const declaration = sample.value;

function fieldOf(id: string) {
  const field = declaration.fields.find((one) => one.id === id);
  if (field === undefined) throw new Error(id);
  const around: CellSurroundings = {
    list: listOfField(declaration, field) ?? null,
    find: (kind, text) => (text === '青榆县' || text === '990101' ? `${kind}-1` : undefined),
  };
  return { field, around };
}

function cell(id: string, text: string) {
  const { field, around } = fieldOf(id);
  const read = readCell(field, text, around);
  if (!read.ok) return `refused: ${read.error.code}`;
  return read.value.state === 'value' ? read.value.value : read.value.state;
}

test.each([
  ['open-beds', '120', '120'],
  ['open-beds', '１２０', '120'],
  ['open-beds', ' 1,200 张 ', '1200'],
  ['open-beds', '1，200', '1200'],
  ['open-beds', '120.0', '120'],
  ['open-beds', '-3', '-3'],
  ['weight', '1.005', '1.01'],
  ['weight', '1.004999999999', '1'],
  ['weight', '-0.125', '-0.13'],
  ['income', '12035', '12035.00'],
  ['income', '¥12,035.5元', '12035.50'],
  ['income', '1.2万元', '12000.00'],
  ['income', '0.00012345亿元', '12345.00'],
  ['use', '85%', '0.85'],
  ['use', '８５．５％', '0.855'],
  ['use', '80%', '0.8'],
  ['use', '100%', '1'],
  ['use', '0.85', '0.85'],
  ['use', '1', '1'],
  ['use', '33.3333333%', '0.3333'],
  ['opened', '2026-3-1', '2026-03-01'],
  ['opened', '2026年3月1日', '2026-03-01'],
  ['opened', '2026/03/01', '2026-03-01'],
  ['opened', '20260301', '2026-03-01'],
  ['month', '2026年3月', '2026-03'],
  ['month', '2026-3', '2026-03'],
  ['month', '202603', '2026-03'],
  ['month', '2026-03-31', '2026-03'],
  ['ready', '是', 'yes'],
  ['ready', 'TRUE', 'yes'],
  ['ready', '×', 'no'],
  ['ward', '外科', 'surgery'],
  ['ward', 'surgery', 'surgery'],
  ['ward', '儿科 (en)', 'children'],
  ['note', ' 甲\u0000乙\n丙 ', '甲 乙 丙'],
  ['note', '　全角　空格　', '全角　空格'],
  ['place', '青榆县', 'region-1'],
  ['hospital', '990101', 'institution-1'],
  ['office', '青榆县', 'unit-1'],
  ['proof', 'a1', 'a1'],
  ['open-beds', '', 'missing'],
  ['open-beds', ' \u200b', 'missing'],
  ['use', '不适用', 'not-applicable'],
  ['use', 'Ｎ／Ａ', 'not-applicable'],
])('in %s %j is %s', (id, text, expected) => {
  expect(cell(id, text)).toBe(expected);
});

test.each([
  ['open-beds', '12.5', 'not-a-whole-number'],
  ['open-beds', '约120', 'not-a-whole-number'],
  ['open-beds', '1e3', 'not-a-whole-number'],
  ['open-beds', '-', 'not-a-whole-number'],
  ['open-beds', '9'.repeat(31), 'not-a-whole-number'],
  ['open-beds', '不适用', 'may-not-be-not-applicable'],
  ['weight', '一', 'not-a-number'],
  ['income', '0.001', 'not-an-amount'],
  ['income', '12$', 'not-an-amount'],
  ['use', '85', 'not-a-share'],
  ['use', '-1%', 'not-a-share'],
  ['use', '100.01%', 'not-a-share'],
  ['opened', '2026-02-30', 'not-a-day'],
  ['opened', '去年', 'not-a-day'],
  ['month', '2026-13', 'not-a-month'],
  ['ready', '也许', 'not-yes-or-no'],
  ['ward', '内科', 'code-not-in-list'],
  ['note', '字'.repeat(21), 'too-long'],
  ['proof', '字'.repeat(201), 'too-long'],
  ['place', '别处', 'unknown-region'],
  ['hospital', '别处', 'unknown-institution'],
  ['office', '别处', 'unknown-unit'],
])('in %s %j is refused: %s', (id, text, code) => {
  expect(cell(id, text)).toBe(`refused: ${code}`);
});

test('a name that two codes bear names neither', () => {
  const { field, around } = fieldOf('ward');
  const label = { zh: '外科', en: 'x' };
  const list = around.list && {
    ...around.list,
    codes: [...around.list.codes, { code: 'surgery-2', label, from: null, to: null }],
  };
  expect(readCell(field, '外科', { ...around, list }).ok).toBe(false);
});

test('only canonical text is canonical', () => {
  const canonical = (id: string, text: string) => {
    const { field, around } = fieldOf(id);
    return isCanonical(field, text, around);
  };
  expect([canonical('income', '12.00'), canonical('income', '12')]).toEqual([true, false]);
  expect([canonical('ward', 'surgery'), canonical('ward', '外科')]).toEqual([true, false]);
  expect([canonical('opened', '2026-03-01'), canonical('opened', '2026-3-1')]).toEqual([
    true,
    false,
  ]);
  expect([canonical('use', '不适用'), canonical('open-beds', '')]).toEqual([false, false]);
});

describe('for every field and text', () => {
  test('what is read is read again the same, or refused with a reason; nothing is thrown', () => {
    const ids = declaration.fields.map(({ id }) => id);
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.stringMatching(/^[0-9０-９.,%年月日/-]{1,12}$/),
    );
    fc.assert(
      fc.property(fc.constantFrom(...ids), texts, (id, text) => {
        const { field, around } = fieldOf(id);
        const read = readCell(field, text, around);
        if (!read.ok || read.value.state !== 'value') return;
        if (['unit', 'institution', 'region'].includes(field.kind)) return;
        expect(readCell(field, read.value.value, around)).toEqual(read);
      }),
      { numRuns: runs(1000) },
    );
  });
});

test('several of one name are refused with how each of them is written', () => {
  const { field, around } = fieldOf('hospital');
  const among = ['人民医院（h1）', '人民医院（h2）'];
  expect(readCell(field, '人民医院', { ...around, find: () => ({ among }) })).toEqual({
    ok: false,
    error: { code: 'several-of-name', found: '人民医院', among },
  });
});
