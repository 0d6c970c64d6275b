// SPDX-License-Identifier: Apache-2.0
import { addRatios, type Ratio, ZERO } from '@sanyi/kernel';
import { cellOf } from '../cell/cell.js';
import type { CompareRule, RowTotalRule, Rule } from '../declaration/rule.js';
import type { Reading, Table } from '../expression/evaluate.js';
import { foldsIn } from '../expression/folds-in.js';
import { type RunningSums, runningSums } from '../expression/running-sums.js';
import { amountIn } from './amount.js';
import { isTotal, type Judged, type RuleGrounds } from './rule-findings.js';

/** 全表各项之和: what rules need to know of all rows, made of rows that come some at a time. */
export interface TableSums extends Pick<RuleGrounds, 'tableOf' | 'totalOf'> {
  readonly add: (row: Pick<Judged, 'row' | 'faulty'>) => void;
}

/** Whether a rule needs all rows to have been gone through before it can judge one. */
export const needsSums = (rule: Rule): boolean =>
  rule.kind === 'total' ||
  (rule.kind === 'compare' && [rule.left, rule.right].some((side) => foldsIn(side).length > 0));

/** Begins the sums that rules name. Exact. */
export function tableSums(rules: readonly Rule[], numbers: ReadonlySet<string>): TableSums {
  const compares = new Map(
    rules.flatMap((rule) => (rule.kind === 'compare' ? [[rule, sidesOf(rule, numbers)]] : [])),
  );
  const totals = new Map(
    rules.flatMap((rule) => (rule.kind === 'total' ? [[rule, rowTotals(rule)]] : [])),
  );
  return {
    add: (judged) => {
      for (const { sums } of compares.values()) sums.add(judged.row);
      for (const one of totals.values()) one.add(judged);
    },
    tableOf: (rule) => compares.get(rule)?.table ?? unknown(rule),
    totalOf: (rule, field) => (totals.get(rule) ?? unknown(rule)).of(field),
  };
}

const unknown = ({ id }: Rule): never => {
  throw new Error(`no sums were begun for ${id}`);
};

function sidesOf(
  { left, right, missing }: CompareRule,
  numbers: ReadonlySet<string>,
): { readonly sums: RunningSums; readonly table: Table } {
  const reading: Reading = { numbers, absent: missing === 'skip-if-any' ? 'missing' : 'zero' };
  const sums = runningSums([left, right], reading);
  return { sums, table: { ...reading, made: sums.made } };
}

/** The sums of all rows but the totals; none where a part is missing or no figure. */
function rowTotals(rule: RowTotalRule) {
  const sums = new Map<string, Ratio | undefined>(rule.fields.map((field) => [field, ZERO]));
  return {
    of: (field: string): Ratio | undefined => sums.get(field),
    add: ({ row, faulty }: Pick<Judged, 'row' | 'faulty'>): void => {
      if (isTotal(rule, row)) return;
      for (const [field, sum] of sums) {
        const part = faulty.has(field) ? undefined : partIn(row, field);
        sums.set(field, sum === undefined || part === undefined ? undefined : addRatios(sum, part));
      }
    },
  };
}

/** What does not apply adds nothing. */
function partIn(row: Judged['row'], field: string): Ratio | undefined {
  const cell = cellOf(row, field);
  return cell.state === 'not-applicable' ? ZERO : amountIn(cell);
}
