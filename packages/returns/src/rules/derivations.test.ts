// SPDX-License-Identifier: Apache-2.0
import { decimal, type PlainDate } from '@sanyi/kernel';
import { expect, test } from 'vitest';
import { given } from '../cell/cell.js';
import { DERIVATIONS, deriveCells, derivedFields, derivationOf } from './derivations.js';

const on = '2026-06-30' as PlainDate;

test('each rule has its own id, and no two work out the same field', () => {
  const ids = DERIVATIONS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const fields = DERIVATIONS.flatMap(({ gives }) => gives.map(({ id }) => id));
  expect(new Set(fields).size).toBe(fields.length);
  expect(derivationOf('magic')).toBeUndefined();
});

test('a derived code names a list that comes with its rule', () => {
  for (const { gives, lists } of DERIVATIONS) {
    const listed = gives.flatMap(({ list }) => (list === null ? [] : [list]));
    expect(lists.map(({ id }) => id)).toEqual(listed);
  }
});

test('a row gains what its rules work out, and only that', () => {
  const tolerance = decimal('0');
  const settings = new Map(tolerance.ok ? [['tolerance', tolerance.value]] : []);
  const derived = [{ rule: 'debt-alarm', settings, source: null }];
  expect(derivedFields({ derived }).map(({ id }) => id)).toEqual(['debt-alarm']);
  expect(deriveCells({ derived }, { 'closing-balance': given('0.00') }, on)).toEqual({
    'debt-alarm': given('none'),
  });
  expect(deriveCells({ derived: [] }, {}, on)).toEqual({});
});
