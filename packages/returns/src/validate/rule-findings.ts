// SPDX-License-Identifier: Apache-2.0
import {
  addRatios,
  compareRatios,
  decimal,
  formatRatio,
  type Ratio,
  ratioOf,
  ZERO,
} from '@sanyi/kernel';
import { type Cell, type Cells, cellOf, given, textOf } from '../cell/cell.js';
import type { Declaration } from '../declaration/declaration.js';
import { isNumeric } from '../declaration/field.js';
import type {
  CompareRule,
  MinMaxRule,
  PairRule,
  RowTotalRule,
  Rule,
  ZScoreRule,
} from '../declaration/rule.js';
import { namesRow } from '../expression/check-expression.js';
import type { Comparison, Expression } from '../expression/expression.js';
import {
  evaluate,
  type Evaluated,
  type Here,
  holds,
  NOWHERE,
  type Table,
} from '../expression/evaluate.js';
import { fieldsIn } from '../expression/fields-in.js';
import type { Row } from '../filing.js';
import { deriveCells, derivedFields } from '../rules/derivations.js';
import type { Finding } from './finding.js';
import { isOutlier } from './outlier.js';
import type { ValidationContext } from './validation-context.js';

/** Cells that are no figures, as `row|field`: rules leave them alone. */
interface Context extends ValidationContext {
  readonly faulty: ReadonlySet<string>;
}

/** A row with what is derived of it, and with the period before. */
interface Judged extends Here {
  readonly row: Cells;
  readonly of: Row;
}

interface Bench {
  readonly rows: readonly Judged[];
  readonly numbers: ReadonlySet<string>;
  readonly context: Context;
}

/** Judges all rules, in their order. */
export function ruleFindings(
  declaration: Declaration,
  rows: readonly Row[],
  context: Context,
): readonly Finding[] {
  const all = [...declaration.fields, ...derivedFields(declaration)];
  const bench: Bench = {
    rows: rows.map((of) => ({
      of,
      row: { ...of.cells, ...deriveCells(declaration, of.cells, context.on) },
      previous: context.previous(of) ?? {},
    })),
    numbers: new Set(all.filter(isNumeric).map(({ id }) => id)),
    context,
  };
  return declaration.rules.flatMap((rule) => judge(rule, bench));
}

function judge(rule: Rule, bench: Bench): readonly Finding[] {
  switch (rule.kind) {
    case 'compare':
      return compare(rule, bench);
    case 'pair':
      return bench.rows.flatMap((row) => pair(rule, row));
    case 'total':
      return total(rule, bench);
    case 'min-max':
      return bench.rows.flatMap((row) => minMax(rule, row));
    case 'z-score':
      return bench.rows.flatMap((row) => zScore(rule, row, bench.context));
  }
}

const found = (rule: Rule, of: Row | null, more: Partial<Finding>): Finding => ({
  ...{ code: 'rule-not-met', rule: rule.id, severity: rule.severity, row: of?.id ?? null },
  ...{ field: null, left: null, operator: null, right: null, reason: null },
  ...more,
});

const SIGNS: Readonly<Record<CompareRule['operator'], Comparison>> = {
  equal_to: '=',
  not_equal_to: '<>',
  greater_than: '>',
  greater_than_or_equal_to: '>=',
  less_than: '<',
  less_than_or_equal_to: '<=',
};

function compare(rule: CompareRule, { rows, numbers, context }: Bench): readonly Finding[] {
  const table: Table = {
    rows: rows.map(({ row }) => row),
    numbers,
    absent: rule.missing === 'skip-if-any' ? 'missing' : 'zero',
    made: new Map(),
  };
  if (!namesRow(rule.left) && !namesRow(rule.right)) return compareAt(rule, null, NOWHERE, table);
  const sides = [rule.left, rule.right];
  return rows.flatMap((judged) =>
    isSkipped(rule, sides, judged, context) ? [] : compareAt(rule, judged.of, judged, table),
  );
}

/** Whether a row is left alone: a figure is none, or all figures are absent and the rule skips then. */
function isSkipped(
  rule: CompareRule,
  sides: readonly Expression[],
  { of, row, previous }: Judged,
  { faulty }: Context,
): boolean {
  const names = sides.flatMap(fieldsIn);
  const now = names.filter((name) => name.period === 'now');
  if (
    now.some(({ field }) => faulty.has(`${of.id}|${field}`) && cellOf(row, field).state === 'value')
  )
    return true;
  return (
    rule.missing === 'skip-if-all' &&
    names.every(
      ({ field, period }) => cellOf(period === 'now' ? row : previous, field).state !== 'value',
    )
  );
}

function compareAt(
  rule: CompareRule,
  of: Row | null,
  here: Here,
  table: Table,
): readonly Finding[] {
  const left = evaluate(rule.left, here, table);
  const right = evaluate(rule.right, here, table);
  if (left.state !== 'value' || right.state !== 'value') return [];
  if (holds(SIGNS[rule.operator], order(left.value, right.value))) return [];
  const [first] = fieldsIn(rule.left);
  return [
    found(rule, of, {
      field: first?.field ?? null,
      left: shown(left),
      operator: rule.operator,
      right: shown(right),
    }),
  ];
}

function order(left: Ratio | string | boolean, right: Ratio | string | boolean): number {
  if (typeof left === 'object' && typeof right === 'object') return compareRatios(left, right);
  return left < right ? -1 : Number(left > right);
}

/** What a side came to, to four decimals at most; a comparison never goes by the rounded text. */
function shown(side: Evaluated): Cell {
  if (side.state !== 'value') return { state: side.state };
  return given(typeof side.value === 'object' ? formatRatio(side.value, 4) : String(side.value));
}

function pair(rule: PairRule, { of, row }: Judged): readonly Finding[] {
  const [left, right] = [cellOf(row, rule.left), cellOf(row, rule.right)];
  const given = [left, right].filter(({ state }) => state !== 'missing').length;
  const broken = rule.operator === 'compulsory_pair' ? given === 1 : given === 2;
  if (!broken) return [];
  const code = rule.operator === 'compulsory_pair' ? 'pair-incomplete' : 'exclusive-pair';
  const field = left.state === 'missing' ? rule.left : rule.right;
  return [found(rule, of, { code, field, left, operator: rule.operator, right })];
}

function total(rule: RowTotalRule, { rows, context }: Bench): readonly Finding[] {
  const isTotal = ({ row }: Judged): boolean => textOf(cellOf(row, rule.by)) === rule.code;
  const parts = rows.filter((one) => !isTotal(one));
  return rows.filter(isTotal).flatMap(({ of, row }) =>
    rule.fields.flatMap((field) => {
      const stated = amountIn(cellOf(row, field));
      const sum = sumOf(parts, field, context.faulty);
      if (stated === undefined || sum === undefined || compareRatios(stated, sum) === 0) return [];
      const right = given(formatRatio(sum, 4));
      const left = cellOf(row, field);
      return [found(rule, of, { code: 'total-differs', field, left, operator: 'equal_to', right })];
    }),
  );
}

/** Undefined where a part is missing or no figure: nobody can say what the total should be. */
function sumOf(
  parts: readonly Judged[],
  field: string,
  faulty: ReadonlySet<string>,
): Ratio | undefined {
  let sum = ZERO;
  for (const { of, row } of parts) {
    const cell = cellOf(row, field);
    const part = cell.state === 'not-applicable' ? ZERO : amountIn(cell);
    if (part === undefined || faulty.has(`${of.id}|${field}`)) return undefined;
    sum = addRatios(sum, part);
  }
  return sum;
}

function amountIn(cell: Cell): Ratio | undefined {
  const read = decimal(textOf(cell) ?? '');
  return read.ok ? ratioOf(read.value) : undefined;
}

function minMax(rule: MinMaxRule, { of, row }: Judged): readonly Finding[] {
  const cell = cellOf(row, rule.field);
  const value = amountIn(cell);
  if (value === undefined) return [];
  const { field, min, max } = rule;
  const bound = (limit: Ratio, code: Finding['code'], operator: Finding['operator']): Finding =>
    found(rule, of, { code, field, left: cell, operator, right: given(formatRatio(limit, 12)) });
  if (min !== null && compareRatios(value, ratioOf(min)) < 0) {
    return [bound(ratioOf(min), 'below-minimum', 'greater_than_or_equal_to')];
  }
  return max !== null && compareRatios(value, ratioOf(max)) > 0
    ? [bound(ratioOf(max), 'above-maximum', 'less_than_or_equal_to')]
    : [];
}

function zScore(rule: ZScoreRule, { of, row }: Judged, context: Context): readonly Finding[] {
  const cell = cellOf(row, rule.field);
  const value = amountIn(cell);
  const history = context.history(of, rule.field).flatMap((text) => amountIn(given(text)) ?? []);
  if (value === undefined || history.length < rule.atLeast) return [];
  const outlier = isOutlier(value, history, ratioOf(rule.limit));
  if (outlier === undefined) return [];
  const right = given(formatRatio(outlier.mean, 4));
  return [found(rule, of, { code: 'outlier', field: rule.field, left: cell, right })];
}
