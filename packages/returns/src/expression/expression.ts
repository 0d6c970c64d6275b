// SPDX-License-Identifier: Apache-2.0
import type { Decimal } from '@sanyi/kernel';

/** 算式: a small typed expression over the fields of a row, or over all rows of a return. `start`: where in its text. */
export type Expression = Leaf | Fold | Unary | Binary;

/** A number, words in quotes, a field of the row, or the same field one period before. */
export type Leaf =
  | { readonly kind: 'literal'; readonly value: Decimal | string; readonly start: number }
  | { readonly kind: 'field' | 'previous'; readonly field: string; readonly start: number };

/** `sum(value, condition)` and `count(condition)`: over all rows that meet the condition. `of` is null for a count. */
export interface Fold {
  readonly kind: 'fold';
  readonly of: Expression | null;
  readonly where: Expression | null;
  readonly start: number;
}

export interface Unary {
  readonly kind: 'unary';
  readonly operator: 'minus' | 'not';
  readonly of: Expression;
  readonly start: number;
}

/** `days` is the number of days from the left day to the right one. */
export interface Binary {
  readonly kind: 'binary';
  readonly operator: Operator;
  readonly left: Expression;
  readonly right: Expression;
  readonly start: number;
}

export type Operator = Arithmetic | Comparison | 'and' | 'or' | 'days';

export type Arithmetic = '+' | '-' | '*' | '/';

/** `<>` is not equal. */
export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** Why an expression was refused, and at which character of its text (from 0). */
export interface ExpressionFault {
  readonly code: ExpressionFaultCode;
  readonly start: number;
  readonly found: string;
}

export type ExpressionFaultCode =
  | 'division-in-sum'
  | 'field-outside-sum'
  | 'kinds-do-not-fit'
  | 'not-expected'
  | 'previous-in-fact'
  | 'previous-in-sum'
  | 'previous-not-of-field'
  | 'sum-within-sum'
  | 'too-long'
  | 'unknown-field';
