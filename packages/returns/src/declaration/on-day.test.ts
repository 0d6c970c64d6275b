// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import { sampleDeclaration, treeOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import {
  codesOn,
  fieldsOn,
  flowOn,
  institutionFills,
  isDeclaredOn,
  listOfField,
  unitFills,
} from './on-day.js';
import { readDeclaration } from './read-declaration.js';

const read = readDeclaration('x', treeOf(sampleDeclaration()));
if (!read.ok) throw new Error('unsound sample');
const declaration = read.value;
const day = (text: string) => text as PlainDate;

test('a type, its fields, codes and flow hold from their first day to their last', () => {
  expect(['2025-12-31', '2026-01-01'].map((on) => isDeclaredOn(declaration, day(on)))).toEqual([
    false,
    true,
  ]);
  const asked = (on: string) =>
    fieldsOn(declaration, day(on)).some(({ id }) => id === 'late-field');
  expect([asked('2026-06-30'), asked('2026-07-01')]).toEqual([false, true]);
  const [ward] = declaration.fields;
  const list = ward && listOfField(declaration, ward);
  const codes = (on: string) => (list ? codesOn(list, day(on)).map(({ code }) => code) : []);
  expect([codes('2026-03-31').length, codes('2026-04-01').length]).toEqual([4, 3]);
  expect(flowOn(declaration, day('2025-12-31'))).toBeUndefined();
});

test('the newest flow that has begun is the one to go by', () => {
  const [first] = declaration.flows;
  if (first === undefined) throw new Error('no flow');
  const flows = [first, { ...first, version: 2, from: day('2026-07-01') }];
  const version = (on: string) => flowOn({ ...declaration, flows }, day(on))?.version;
  expect([version('2026-06-30'), version('2026-07-01')]).toEqual([1, 2]);
});

test('who fills is a matter of department and level, or of the kind of institution', () => {
  const { scope } = declaration;
  const fills = (department: string | null, level: 'county' | 'province') =>
    unitFills(scope, { department, level });
  expect([
    fills('health-commission', 'county'),
    fills('health-commission', 'province'),
    fills('finance', 'county'),
    fills(null, 'county'),
  ]).toEqual([true, false, false, false]);
  expect(
    institutionFills({ ...scope, institutions: ['general-hospital'] }, 'general-hospital'),
  ).toBe(true);
  expect(institutionFills(scope, 'general-hospital')).toBe(false);
});
