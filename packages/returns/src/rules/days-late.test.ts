// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import { expect, test } from 'vitest';
import { type Cells, given } from '../cell/cell.js';
import { DAYS_LATE } from './days-late.js';

const input: Cells = {
  'amount-due': given('100.00'),
  'amount-paid': given('100.00'),
  'due-on': given('2026-06-30'),
  'paid-on': given('2026-06-30'),
};

function worked(change: Cells, on = '2026-08-01') {
  const cells = DAYS_LATE.derive({ ...input, ...change }, new Map(), on as PlainDate);
  return ['shortfall', 'days-late'].map((field) => {
    const cell = cells[field];
    return cell?.state === 'value' ? cell.value : cell?.state;
  });
}

test.each<[string, Cells, readonly (string | undefined)[]]>([
  ['paid on the day', {}, ['0.00', '0']],
  ['paid before', { 'paid-on': given('2026-05-01') }, ['0.00', '0']],
  ['paid late', { 'paid-on': given('2026-07-15') }, ['0.00', '15']],
  ['paid in part', { 'amount-paid': given('99.99') }, ['0.01', '32']],
  ['paid more', { 'amount-paid': given('120.00') }, ['0.00', '0']],
  ['not paid', { 'amount-paid': given('0.00'), 'paid-on': { state: 'missing' } }, ['100.00', '32']],
  ['nobody says what was paid', { 'amount-paid': { state: 'missing' } }, ['missing', 'missing']],
  ['paid on a day nobody says', { 'paid-on': { state: 'missing' } }, ['0.00', 'missing']],
])('%s', (_, change, expected) => {
  expect(worked(change)).toEqual(expected);
});

test('what is not yet due is not late, nor is it in time', () => {
  expect(worked({ 'amount-paid': given('0.00') }, '2026-06-30')).toEqual([
    '100.00',
    'not-applicable',
  ]);
});
