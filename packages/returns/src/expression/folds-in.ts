// SPDX-License-Identifier: Apache-2.0
import type { Expression, Fold } from './expression.js';

/** The sums and counts that an expression names, in its order. */
export function foldsIn(expression: Expression): readonly Fold[] {
  switch (expression.kind) {
    case 'fold':
      return [expression];
    case 'unary':
      return foldsIn(expression.of);
    case 'binary':
      return [...foldsIn(expression.left), ...foldsIn(expression.right)];
    case 'literal':
    case 'field':
    case 'previous':
      return [];
  }
}
