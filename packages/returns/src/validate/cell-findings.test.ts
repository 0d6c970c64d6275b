// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import { sampleDeclaration, treeOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { given, MISSING } from '../cell/cell.js';
import { readDeclaration } from '../declaration/read-declaration.js';
import { cellJudge } from './cell-findings.js';

const read = readDeclaration('x', treeOf(sampleDeclaration()));
if (!read.ok) throw new Error('unsound sample');
const declaration = read.value;

// Each code is told in validate.test.ts; here, that a field asked for later is required from its day on.
test('a field is required from the day on which it is asked for', () => {
  const fields = declaration.fields.map((field) => ({
    ...field,
    required: field.required || field.id === 'late-field',
  }));
  const row = {
    ...{ id: 'r', version: 1 },
    cells: {
      ward: given('surgery'),
      'open-beds': given('1'),
      'used-beds': given('1'),
      'late-field': MISSING,
    },
  };
  const on = (day: string) =>
    cellJudge(
      { ...declaration, fields },
      { on: day as PlainDate, find: () => undefined },
    )(row).own.map(({ code, field }) => [code, field]);
  expect(on('2026-06-30')).toEqual([]);
  expect(on('2026-07-01')).toEqual([['required', 'late-field']]);
});
