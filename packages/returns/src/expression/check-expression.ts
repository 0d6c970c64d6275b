// SPDX-License-Identifier: Apache-2.0
import { type Decimal, err, ok, type Result } from '@sanyi/kernel';
import type { Binary, Expression, ExpressionFault, Fold, Leaf, Operator } from './expression.js';

/** What an expression gives: a number, words (days and codes are words), or yes or no. */
export type ExpressionKind = 'number' | 'words' | 'truth';

/** What fields there are, and whether they may be named outside a sum. */
export interface Surroundings {
  /** By field id. */
  readonly fields: ReadonlyMap<string, ExpressionKind>;
  /** row: judged row by row. table: judged once, so a field stands only within `sum` or `count`. */
  readonly over: 'row' | 'table';
  /** A fact tells of its own period alone: there is nothing before it to look back at. */
  readonly looksBack?: boolean;
}

type Checked = Result<ExpressionKind, ExpressionFault>;

interface Inside extends Surroundings {
  readonly inSum: boolean;
}

/** The kind of what an expression gives; or the first place where kinds do not fit or a field does not exist. */
export const checkExpression = (expression: Expression, around: Surroundings): Checked =>
  check(expression, { ...around, inSum: false });

/** Whether an expression names a field of the row it judges; if none does, it judges the table. */
export function namesRow(expression: Expression): boolean {
  switch (expression.kind) {
    case 'field':
    case 'previous':
      return true;
    case 'literal':
    case 'fold':
      return false;
    case 'unary':
      return namesRow(expression.of);
    case 'binary':
      return namesRow(expression.left) || namesRow(expression.right);
  }
}

function check(node: Expression, inside: Inside): Checked {
  switch (node.kind) {
    case 'literal':
      return ok(literalKind(node.value));
    case 'field':
      return fieldKind(node, inside);
    case 'previous':
      return previousKind(node, inside);
    case 'fold':
      return foldKind(node, inside);
    case 'unary':
      return wanted(node.of, UNARY[node.operator], inside);
    case 'binary':
      return binaryKind(node, inside);
  }
}

const UNARY = { minus: 'number', not: 'truth' } as const;

const literalKind = (value: Decimal | string): ExpressionKind =>
  typeof value === 'string' ? 'words' : 'number';

/** What stood before is known of a row that is judged, not of rows that are added up: some of those before are gone. */
function previousKind(node: Extract<Leaf, { readonly field: string }>, inside: Inside): Checked {
  const { field: found, start } = node;
  if (inside.looksBack === false) return err({ code: 'previous-in-fact', start, found });
  if (inside.inSum) return err({ code: 'previous-in-sum', start, found });
  return fieldKind(node, inside);
}

function fieldKind(
  { field, start }: Extract<Leaf, { readonly field: string }>,
  { fields, over, inSum }: Inside,
): Checked {
  const kind = fields.get(field);
  if (kind === undefined) return err({ code: 'unknown-field', start, found: field });
  if (over === 'table' && !inSum) return err({ code: 'field-outside-sum', start, found: field });
  return ok(kind);
}

function foldKind({ of, where, start }: Fold, inside: Inside): Checked {
  if (inside.inSum) {
    return err({ code: 'sum-within-sum', start, found: of === null ? 'count' : 'sum' });
  }
  const within = { ...inside, inSum: true };
  const condition = where === null ? ok('truth' as const) : wanted(where, 'truth', within);
  if (!condition.ok) return condition;
  return of === null ? ok('number') : wanted(of, 'number', within);
}

/** An expression that must give a kind. */
function wanted(node: Expression, kind: ExpressionKind, inside: Inside): Checked {
  const checked = check(node, inside);
  if (!checked.ok || checked.value === kind) return checked;
  return err({ code: 'kinds-do-not-fit', start: node.start, found: checked.value });
}

/** What an operator takes on both sides, and what it gives; the others compare two of a kind. */
const TAKES: ReadonlyMap<Operator, readonly [ExpressionKind, ExpressionKind]> = new Map([
  ['+', ['number', 'number']],
  ['-', ['number', 'number']],
  ['*', ['number', 'number']],
  ['/', ['number', 'number']],
  ['and', ['truth', 'truth']],
  ['or', ['truth', 'truth']],
  ['days', ['words', 'number']],
]);

function binaryKind({ operator, left, right, start }: Binary, inside: Inside): Checked {
  // Sums stay exact over any number of rows because no term has a denominator of its own.
  if (operator === '/' && inside.inSum) return err({ code: 'division-in-sum', start, found: '/' });
  const takes = TAKES.get(operator);
  if (takes === undefined) return alike(left, right, inside);
  const [kind, gives] = takes;
  const first = wanted(left, kind, inside);
  if (!first.ok) return first;
  const second = wanted(right, kind, inside);
  return second.ok ? ok(gives) : second;
}

/** Two numbers or two words may be compared. */
function alike(left: Expression, right: Expression, inside: Inside): Checked {
  const first = check(left, inside);
  if (!first.ok) return first;
  if (first.value === 'truth') {
    return err({ code: 'kinds-do-not-fit', start: left.start, found: first.value });
  }
  const second = wanted(right, first.value, inside);
  return second.ok ? ok('truth') : second;
}
