// SPDX-License-Identifier: Apache-2.0
import { err, ok } from '@sanyi/kernel';
import { treeFault, words } from '@sanyi/parameters';
import {
  checkExpression,
  type ExpressionKind,
  namesRow,
  type Surroundings,
} from '../expression/check-expression.js';
import type { Expression, ExpressionFault } from '../expression/expression.js';
import { parseExpression } from '../expression/parse.js';
import type { DeclarationFault } from './fault.js';
import type { Place, Read } from './place.js';

/** Reads an expression that gives a number, words or a truth over the fields of a row. A fault points at its character. */
export function readExpression(
  place: Place,
  fields: Surroundings['fields'],
  gives: readonly ExpressionKind[],
  { looksBack = true }: Pick<Surroundings, 'looksBack'> = {},
): Read<Expression> {
  const text = words(place);
  if (!text.ok) return text;
  const parsed = parseExpression(text.value);
  if (!parsed.ok) return err([expressionFault(place, parsed.error)]);
  const over = namesRow(parsed.value) ? 'row' : 'table';
  const kind = checkExpression(parsed.value, { fields, over, looksBack });
  if (!kind.ok) return err([expressionFault(place, kind.error)]);
  if (gives.includes(kind.value)) return ok(parsed.value);
  return err([{ ...treeFault(place, 'kinds-do-not-fit', gives.join(' ')), found: kind.value }]);
}

/** `expected` is the code of the expression's fault; the column is that of the character. */
function expressionFault(place: Place, { code, start, found }: ExpressionFault): DeclarationFault {
  const fault = treeFault(place, 'expression-refused', code);
  const quote = place.tree.kind === 'text' && place.tree.quoted ? 1 : 0;
  return { ...fault, column: fault.column + start + quote, found };
}
