// SPDX-License-Identifier: Apache-2.0
import {
  addRatios,
  compareRatios,
  type Decimal,
  decimal,
  monthEnd,
  multiplyRatios,
  negated,
  type PlainDate,
  plainDate,
  type Ratio,
  ratioOf,
} from '@sanyi/kernel';
import { type Cells, cellOf, given, MISSING, textOf } from '../cell/cell.js';
import type { CodeList } from '../declaration/declaration.js';
import { derivedField } from './derived-field.js';
import type { Derivation, Settings } from './derivation.js';

/**
 * 化债预警: none — nothing owed, or the year's plan is kept; no-plan — something is owed and no plan is on file; overdue — the
 * debt's last day has passed and something is still owed; behind — less was repaid this year than the plan's share for the
 * months gone by, less a tolerance; new-debt — the balance grew. The gravest of several is given, in the order overdue, no-plan,
 * new-debt, behind.
 */
export const DEBT_ALARM: Derivation = {
  id: 'debt-alarm',
  takes: [
    { field: 'opening-balance', kind: 'money' },
    { field: 'planned-this-year', kind: 'money' },
    { field: 'repaid-this-year', kind: 'money' },
    { field: 'closing-balance', kind: 'money' },
    { field: 'due-on', kind: 'day' },
    { field: 'has-plan', kind: 'yes-no' },
  ],
  settings: ['tolerance'],
  gives: [derivedField('debt-alarm', 'code', ['预警', 'Alarm'], { list: 'debt-alarms' })],
  lists: [alarms()],
  derive: (cells, settings, on) => {
    const alarm = alarmOf(cells, settings, on);
    return { 'debt-alarm': alarm === undefined ? MISSING : given(alarm) };
  },
};

function alarms(): CodeList {
  const code = (id: string, zh: string, en: string): CodeList['codes'][number] => ({
    code: id,
    label: { zh, en },
    from: null,
    to: null,
  });
  return {
    id: 'debt-alarms',
    label: { zh: '化债预警', en: 'Debt alarms' },
    codes: [
      code('none', '正常', 'None'),
      code('behind', '进度滞后', 'Behind plan'),
      code('new-debt', '新增债务', 'New debt'),
      code('no-plan', '没有方案', 'No plan'),
      code('overdue', '到期未还', 'Overdue'),
    ],
  };
}

/** Undefined where the balance is not known, or nothing graver is certain and a figure is missing. */
function alarmOf(cells: Cells, settings: Settings, on: PlainDate): string | undefined {
  const owed = amountIn(cells, 'closing-balance');
  if (owed === undefined) return undefined;
  if (compareRatios(owed, ZERO) <= 0) return 'none';
  if (isPast(textOf(cellOf(cells, 'due-on')), on)) return 'overdue';
  if (textOf(cellOf(cells, 'has-plan')) !== 'yes') return 'no-plan';
  return progressAlarm(cells, owed, settings, on);
}

function progressAlarm(
  cells: Cells,
  owed: Ratio,
  settings: Settings,
  on: PlainDate,
): string | undefined {
  const opening = amountIn(cells, 'opening-balance');
  const planned = amountIn(cells, 'planned-this-year');
  const repaid = amountIn(cells, 'repaid-this-year');
  if (opening === undefined || planned === undefined || repaid === undefined) return undefined;
  if (compareRatios(owed, opening) > 0) return 'new-debt';
  const wanted = multiplyRatios(planned, shareWanted(settings.get('tolerance'), on));
  return compareRatios(repaid, wanted) < 0 ? 'behind' : 'none';
}

const ZERO: Ratio = { above: 0n, below: 1n };

/** The share of the year's plan that should be done: whole months gone by, of twelve, less the tolerance; not below 0. */
function shareWanted(tolerance: Decimal | undefined, on: PlainDate): Ratio {
  const month = Number(on.slice(5, 7));
  const gone = on === monthEnd(Number(on.slice(0, 4)), month) ? month : month - 1;
  const share = addRatios(
    { above: BigInt(gone), below: 12n },
    negated(tolerance === undefined ? ZERO : ratioOf(tolerance)),
  );
  return compareRatios(share, ZERO) < 0 ? ZERO : share;
}

function isPast(text: string | undefined, on: PlainDate): boolean {
  const day = plainDate(text ?? '');
  return day.ok && day.value < on;
}

function amountIn(cells: Cells, field: string): Ratio | undefined {
  const value = decimal(textOf(cellOf(cells, field)) ?? '');
  return value.ok ? ratioOf(value.value) : undefined;
}
