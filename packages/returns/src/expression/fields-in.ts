// SPDX-License-Identifier: Apache-2.0
import type { Expression } from './expression.js';

export interface NamedField {
  readonly field: string;
  readonly period: 'now' | 'before';
}

/** The fields of the row that an expression names, in its order; those within sums are not of the row. */
export function fieldsIn(expression: Expression): readonly NamedField[] {
  switch (expression.kind) {
    case 'field':
      return [{ field: expression.field, period: 'now' }];
    case 'previous':
      return [{ field: expression.field, period: 'before' }];
    case 'unary':
      return fieldsIn(expression.of);
    case 'binary':
      return [...fieldsIn(expression.left), ...fieldsIn(expression.right)];
    case 'literal':
    case 'fold':
      return [];
  }
}
