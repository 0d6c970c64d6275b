// SPDX-License-Identifier: Apache-2.0
import { decimal, type PlainDate } from '@sanyi/kernel';
import { describe, expect, test } from 'vitest';
import { type Cells, given } from '../cell/cell.js';
import { DEBT_ALARM } from './debt-alarm.js';

const tolerance = decimal('0.1');
const settings = new Map(tolerance.ok ? [['tolerance', tolerance.value]] : []);

/** 1,000 owed, 600 planned for the year, 300 repaid by the end of June. */
const debt: Cells = {
  'opening-balance': given('1000.00'),
  'planned-this-year': given('600.00'),
  'repaid-this-year': given('300.00'),
  'closing-balance': given('700.00'),
  'due-on': given('2028-12-31'),
  'has-plan': given('yes'),
};

function alarm(change: Cells, on = '2026-06-30', from: Cells = debt) {
  const cell = DEBT_ALARM.derive({ ...from, ...change }, settings, on as PlainDate)['debt-alarm'];
  return cell?.state === 'value' ? cell.value : cell?.state;
}

describe('the alarm of a debt', () => {
  // By the end of June 6/12 of 600, less a tenth of the year's 600, is wanted: 240.
  test.each<[string, Cells, string]>([
    ['the plan is kept', {}, 'none'],
    ['exactly what the tolerance leaves', { 'repaid-this-year': given('240.00') }, 'none'],
    ['one fen less', { 'repaid-this-year': given('239.99') }, 'behind'],
    ['the balance grew', { 'closing-balance': given('1000.01') }, 'new-debt'],
    ['no plan', { 'has-plan': given('no') }, 'no-plan'],
    [
      'no plan and past its day',
      { 'has-plan': given('no'), 'due-on': given('2026-06-29') },
      'overdue',
    ],
    ['due on this very day', { 'due-on': given('2026-06-30') }, 'none'],
    [
      'nothing owed any more',
      { 'closing-balance': given('0.00'), 'has-plan': given('no') },
      'none',
    ],
    ['the balance is not known', { 'closing-balance': { state: 'missing' } }, 'missing'],
    ['what was repaid is not known', { 'repaid-this-year': { state: 'missing' } }, 'missing'],
  ])('%s', (_, change, expected) => {
    expect(alarm(change)).toBe(expected);
  });

  test('a month counts once it is over', () => {
    // End of June wants 6/12, the day before 5/12: 300 − 60 = 240 against 250 − 60 = 190.
    const repaid = { 'repaid-this-year': given('200.00') };
    expect([alarm(repaid, '2026-06-29'), alarm(repaid, '2026-06-30')]).toEqual(['none', 'behind']);
  });

  test('in January nothing is wanted yet', () => {
    expect(
      alarm(
        { 'repaid-this-year': given('0.00'), 'closing-balance': given('1000.00') },
        '2026-01-31',
      ),
    ).toBe('none');
  });
});
