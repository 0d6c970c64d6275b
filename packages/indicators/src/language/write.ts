// SPDX-License-Identifier: Apache-2.0
import { formatDecimal } from '@sanyi/kernel';
import type { Condition, Expression } from './expression.js';

/** Writes an expression as `parseFormula` reads it, with a bracket around each division, sum and product. */
export function writeFormula(node: Expression): string {
  switch (node.kind) {
    case 'number':
      return formatDecimal(node.value);
    case 'fact':
      return `${node.fact}${writeConditions(node.where)}`;
    case 'sum':
      return `sum(${writeFormula(node.of)}${writeConditions(node.where)})`;
    case 'prior':
      return `prior(${writeFormula(node.of)})`;
    case 'arithmetic':
      return `(${writeFormula(node.left)} ${node.operator} ${writeFormula(node.right)})`;
  }
}

/** ` where tier = primary`; the empty text for no condition. */
export const writeConditions = (where: readonly Condition[]): string =>
  where.map(({ name, is }, i) => `${i === 0 ? ' where' : ' and'} ${name} = ${is}`).join('');
