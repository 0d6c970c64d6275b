// SPDX-License-Identifier: Apache-2.0
import {
  addRatios,
  compareRatios,
  decimal,
  formatRatio,
  negated,
  type PlainDate,
  plainDate,
  type Ratio,
  ratioOf,
} from '@sanyi/kernel';
import {
  type Cell,
  type Cells,
  cellOf,
  given,
  MISSING,
  NOT_APPLICABLE,
  textOf,
} from '../cell/cell.js';
import { daysBetween } from '../day-number.js';
import { derivedField } from './derived-field.js';
import type { Derivation } from './derivation.js';

/**
 * 投入到位: shortfall = due − paid (not below 0); days late = days after the due day until it was paid in full, or until the
 * day looked at. Paid in time gives 0; not yet due gives not applicable.
 */
export const DAYS_LATE: Derivation = {
  id: 'days-late',
  takes: [
    { field: 'amount-due', kind: 'money' },
    { field: 'amount-paid', kind: 'money' },
    { field: 'due-on', kind: 'day' },
    { field: 'paid-on', kind: 'day' },
  ],
  settings: [],
  gives: [
    derivedField('shortfall', 'money', ['未到位金额', 'Shortfall'], { unit: 'CNY' }),
    derivedField('days-late', 'whole', ['逾期天数', 'Days late'], { unit: 'day' }),
  ],
  lists: [],
  derive: (cells, _settings, on) => {
    const due = amountIn(cells, 'amount-due');
    const paid = amountIn(cells, 'amount-paid');
    const open = due === undefined || paid === undefined ? undefined : shortfallOf(due, paid);
    return {
      shortfall: open === undefined ? MISSING : given(yuanText(open)),
      'days-late': open === undefined ? MISSING : lateness(cells, open.above > 0n, on),
    };
  },
};

function shortfallOf(due: Ratio, paid: Ratio): Ratio {
  const open = addRatios(due, negated(paid));
  return compareRatios(open, ZERO) < 0 ? ZERO : open;
}

const ZERO: Ratio = { above: 0n, below: 1n };

function lateness(cells: Cells, isOpen: boolean, on: PlainDate): Cell {
  const due = dayIn(cells, 'due-on');
  if (due === undefined) return MISSING;
  const end = isOpen ? on : dayIn(cells, 'paid-on');
  if (end === undefined) return MISSING;
  if (isOpen && end <= due) return NOT_APPLICABLE;
  return given(String(Math.max(0, daysBetween(due, end))));
}

function amountIn(cells: Cells, field: string): Ratio | undefined {
  const value = decimal(textOf(cellOf(cells, field)) ?? '');
  return value.ok ? ratioOf(value.value) : undefined;
}

function dayIn(cells: Cells, field: string): PlainDate | undefined {
  const day = plainDate(textOf(cellOf(cells, field)) ?? '');
  return day.ok ? day.value : undefined;
}

/** Money as cells write it: two decimals. */
function yuanText(amount: Ratio): string {
  const [whole = '0', fraction = ''] = formatRatio(amount, 2).split('.');
  return `${whole}.${fraction.padEnd(2, '0')}`;
}
