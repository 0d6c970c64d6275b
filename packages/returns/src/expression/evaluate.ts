// SPDX-License-Identifier: Apache-2.0
import {
  addRatios,
  compareRatios,
  decimal,
  divideRatios,
  multiplyRatios,
  negated,
  plainDate,
  type Ratio,
  ratioOf,
  wholeRatio,
  ZERO,
} from '@sanyi/kernel';
import { type Cell, type Cells, cellOf } from '../cell/cell.js';
import { daysBetween } from '../day-number.js';
import type {
  Arithmetic,
  Binary,
  Comparison,
  Expression,
  Fold,
  Operator,
  Unary,
} from './expression.js';

/** What an expression gave. A division by zero is not applicable: there is no such share. */
export type Evaluated =
  | { readonly state: 'value'; readonly value: Plain }
  | { readonly state: 'missing' | 'not-applicable' };

/** A number, words, or yes or no. */
export type Plain = Ratio | string | boolean;

/** 计算的范围: how fields are read, and the sums over all rows. */
export interface Table extends Reading {
  /** Every sum that the expression names, made before; see `runningSums`. */
  readonly made: ReadonlyMap<Fold, Evaluated>;
}

/** How fields are read. */
export interface Reading {
  /** Which fields are numbers; all others are words. */
  readonly numbers: ReadonlySet<string>;
  /** `zero`: what is not given counts as 0 or as no words. */
  readonly absent: 'missing' | 'zero';
}

export interface Here {
  readonly row: Cells;
  readonly previous: Cells;
}

/** An empty place: for expressions over the table. */
export const NOWHERE: Here = { row: {}, previous: {} };

/** Computes an expression that `checkExpression` has passed. Exact; nothing is rounded. */
export function evaluate(node: Expression, here: Here, table: Table): Evaluated {
  switch (node.kind) {
    case 'literal':
      return value(typeof node.value === 'string' ? node.value : ratioOf(node.value));
    case 'field':
      return cellValue(cellOf(here.row, node.field), node.field, table);
    case 'previous':
      return cellValue(cellOf(here.previous, node.field), node.field, table);
    case 'fold':
      return madeSum(node, table);
    case 'unary':
      return unary(node.operator, evaluate(node.of, here, table));
    case 'binary':
      return binary(node, here, table);
  }
}

const value = (one: Plain): Evaluated => ({ state: 'value', value: one });
const MISSING: Evaluated = { state: 'missing' };
const NOT_APPLICABLE: Evaluated = { state: 'not-applicable' };

function cellValue(cell: Cell, field: string, { numbers, absent }: Table): Evaluated {
  const isNumber = numbers.has(field);
  if (cell.state === 'value') return isNumber ? numberIn(cell.value) : value(cell.value);
  if (absent === 'zero') return value(isNumber ? ZERO : '');
  return { state: cell.state };
}

/** Cells are canonical; a text that is no number can only be one that validation has refused already. */
function numberIn(text: string): Evaluated {
  const read = decimal(text);
  return read.ok ? value(ratioOf(read.value)) : MISSING;
}

function madeSum(fold: Fold, { made }: Table): Evaluated {
  const sum = made.get(fold);
  if (sum === undefined) throw new Error(`the sum at ${fold.start} was not made`);
  return sum;
}

/** A sum with one more row in it; what is missing in one row is missing in the sum. */
export function sumWith(sum: Evaluated, fold: Fold, row: Cells, reading: Reading): Evaluated {
  if (sum.state !== 'value') return sum;
  const term = termOf(fold, { row, previous: {} }, { ...reading, made: NO_SUMS });
  if (term === 'missing') return MISSING;
  return term === 'nothing' ? sum : value(addRatios(ratioIn(sum.value), term));
}

/** A sum within a sum is refused when a declaration is read. */
const NO_SUMS: ReadonlyMap<Fold, Evaluated> = new Map();

/** The sum of no rows. */
export const NO_ROWS: Evaluated = { state: 'value', value: ZERO };

/** What one row adds: a row that does not meet the condition, or whose figure does not apply, adds nothing. */
function termOf({ of, where }: Fold, here: Here, table: Table): Ratio | 'nothing' | 'missing' {
  const meets = where === null ? value(true) : evaluate(where, here, table);
  if (meets.state !== 'value') return meets.state === 'missing' ? 'missing' : 'nothing';
  if (meets.value !== true) return 'nothing';
  const term = of === null ? value(wholeRatio(1)) : evaluate(of, here, table);
  if (term.state !== 'value') return term.state === 'missing' ? 'missing' : 'nothing';
  return ratioIn(term.value);
}

function unary(kind: Unary['operator'], of: Evaluated): Evaluated {
  if (of.state !== 'value') return of;
  return value(kind === 'not' ? of.value !== true : negated(ratioIn(of.value)));
}

function binary({ operator, left, right }: Binary, here: Here, table: Table): Evaluated {
  const first = evaluate(left, here, table);
  // False and anything is false, true or anything is true, also where the other side is missing.
  if (isLogic(operator) && isDecided(first, operator)) return first;
  const second = evaluate(right, here, table);
  if (isLogic(operator)) {
    return first.state === 'value' || isDecided(second, operator) ? second : first;
  }
  if (first.state !== 'value' || second.state !== 'value') return lacking(first, second);
  return combined(operator, first.value, second.value);
}

const isLogic = (operator: Operator): operator is 'and' | 'or' =>
  operator === 'and' || operator === 'or';

const isDecided = (side: Evaluated, operator: 'and' | 'or'): boolean =>
  side.state === 'value' && side.value === (operator === 'or');

const lacking = (left: Evaluated, right: Evaluated): Evaluated =>
  left.state === 'missing' || right.state === 'missing' ? MISSING : NOT_APPLICABLE;

function combined(operator: Exclude<Operator, 'and' | 'or'>, left: Plain, right: Plain): Evaluated {
  if (operator === 'days') return daysFrom(left, right);
  if (isArithmetic(operator)) return counted(operator, ratioIn(left), ratioIn(right));
  return value(holds(operator, compared(left, right)));
}

const isArithmetic = (operator: Arithmetic | Comparison): operator is Arithmetic =>
  '+-*/'.includes(operator);

function counted(operator: Arithmetic, left: Ratio, right: Ratio): Evaluated {
  switch (operator) {
    case '+':
      return value(addRatios(left, right));
    case '-':
      return value(addRatios(left, negated(right)));
    case '*':
      return value(multiplyRatios(left, right));
    case '/':
      return quotient(left, right);
  }
}

function quotient(above: Ratio, below: Ratio): Evaluated {
  const result = divideRatios(above, below);
  return result === undefined ? NOT_APPLICABLE : value(result);
}

function daysFrom(from: Plain, to: Plain): Evaluated {
  const [first, last] = [plainDate(wordsIn(from)), plainDate(wordsIn(to))];
  return first.ok && last.ok ? value(wholeRatio(daysBetween(first.value, last.value))) : MISSING;
}

function compared(left: Plain, right: Plain): number {
  if (typeof left === 'object' && typeof right === 'object') return compareRatios(left, right);
  const [a, b] = [wordsIn(left), wordsIn(right)];
  return a < b ? -1 : Number(a > b);
}

const wordsIn = (one: Plain): string => (typeof one === 'string' ? one : '');

/** Whether an order (negative, zero, positive) is the one a comparison asks for. */
export function holds(comparison: Comparison, order: number): boolean {
  switch (comparison) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

/** The checker lets only numbers reach arithmetic. */
function ratioIn(one: Plain): Ratio {
  return typeof one === 'object' ? one : ZERO;
}
