// SPDX-License-Identifier: Apache-2.0
import type { Decimal } from '@sanyi/kernel';

/** 算式: a small typed expression over the fields of a row, or over all rows of a return. `start`: where in its text. */
export type Expression =
  | { readonly kind: 'number'; readonly value: Decimal; readonly start: number }
  | { readonly kind: 'words'; readonly text: string; readonly start: number }
  | { readonly kind: 'field'; readonly field: string; readonly start: number }
  | { readonly kind: 'previous'; readonly field: string; readonly start: number }
  | {
      readonly kind: 'sum';
      readonly of: Expression;
      readonly where: Expression | null;
      readonly start: number;
    }
  | { readonly kind: 'count'; readonly where: Expression | null; readonly start: number }
  | { readonly kind: 'minus' | 'not'; readonly of: Expression; readonly start: number }
  | {
      readonly kind: Operator;
      readonly left: Expression;
      readonly right: Expression;
      readonly start: number;
    };

export type Operator = '+' | '-' | '*' | '/' | Comparison | 'and' | 'or';

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
  | 'sum-within-sum'
  | 'too-long'
  | 'unclosed'
  | 'unknown-field'
  | 'unknown-function';
