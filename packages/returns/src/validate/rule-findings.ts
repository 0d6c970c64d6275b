// SPDX-License-Identifier: Apache-2.0
import { compareRatios, formatRatio, type Ratio, ratioOf } from '@sanyi/kernel';
import { type Cell, type Cells, cellOf, given, textOf } from '../cell/cell.js';
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
import { amountIn } from './amount.js';
import type { Finding } from './finding.js';
import { type EarlierSums, isOutlier } from './outlier.js';

/** A row with what is derived of it, and with the period before. */
export interface Judged extends Here {
  readonly row: Cells;
  readonly of: Row;
  /** Fields whose cells are no figures: rules leave them alone. */
  readonly faulty: ReadonlySet<string>;
}

/** What rules need to know of all rows and of earlier periods. */
export interface RuleGrounds {
  readonly tableOf: (rule: CompareRule) => Table;
  /** The sum of all other rows; undefined where nobody can say what it should be. */
  readonly totalOf: (rule: RowTotalRule, field: string) => Ratio | undefined;
  readonly earlier: (rule: ZScoreRule, row: Row) => EarlierSums;
}

/** What a rule says of one row. */
export function rowFindings(rule: Rule, judged: Judged, grounds: RuleGrounds): readonly Finding[] {
  switch (rule.kind) {
    case 'compare':
      return compare(rule, judged, grounds);
    case 'pair':
      return pair(rule, judged);
    case 'total':
      return total(rule, judged, grounds);
    case 'min-max':
      return minMax(rule, judged);
    case 'z-score':
      return zScore(rule, judged, grounds);
  }
}

/** What a rule that names no row says, once, of them all. */
export function tableFindings(rule: Rule, { tableOf }: RuleGrounds): readonly Finding[] {
  return rule.kind === 'compare' && judgesTable(rule)
    ? compareAt(rule, null, NOWHERE, tableOf(rule))
    : [];
}

const judgesTable = ({ left, right }: CompareRule): boolean => !namesRow(left) && !namesRow(right);

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

const compare = (
  rule: CompareRule,
  judged: Judged,
  { tableOf }: RuleGrounds,
): readonly Finding[] =>
  judgesTable(rule) || isSkipped(rule, [rule.left, rule.right], judged)
    ? []
    : compareAt(rule, judged.of, judged, tableOf(rule));

/** Whether a row is left alone: a figure is none, or all figures are absent and the rule skips then. */
function isSkipped(
  rule: CompareRule,
  sides: readonly Expression[],
  { row, previous, faulty }: Judged,
): boolean {
  const names = sides.flatMap(fieldsIn);
  const now = names.filter((name) => name.period === 'now');
  if (now.some(({ field }) => faulty.has(field) && cellOf(row, field).state === 'value'))
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

function total(
  rule: RowTotalRule,
  { of, row }: Judged,
  { totalOf }: RuleGrounds,
): readonly Finding[] {
  if (!isTotal(rule, row)) return [];
  return rule.fields.flatMap((field) => {
    const left = cellOf(row, field);
    const stated = amountIn(left);
    const sum = totalOf(rule, field);
    if (stated === undefined || sum === undefined || compareRatios(stated, sum) === 0) return [];
    const right = given(formatRatio(sum, 4));
    return [found(rule, of, { code: 'total-differs', field, left, operator: 'equal_to', right })];
  });
}

/** Whether a row states the total. */
export const isTotal = ({ by, code }: RowTotalRule, row: Cells): boolean =>
  textOf(cellOf(row, by)) === code;

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

function zScore(
  rule: ZScoreRule,
  { of, row }: Judged,
  { earlier }: RuleGrounds,
): readonly Finding[] {
  const cell = cellOf(row, rule.field);
  const value = amountIn(cell);
  if (value === undefined) return [];
  const sums = earlier(rule, of);
  if (sums.count < rule.atLeast || sums.count === 0) return [];
  const outlier = isOutlier(value, sums, ratioOf(rule.limit));
  if (outlier === undefined) return [];
  const right = given(formatRatio(outlier.mean, 4));
  return [found(rule, of, { code: 'outlier', field: rule.field, left: cell, right })];
}
