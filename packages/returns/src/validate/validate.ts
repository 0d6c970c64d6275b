// SPDX-License-Identifier: Apache-2.0
import type { Declaration } from '../declaration/declaration.js';
import type { Filing } from '../filing.js';
import { startChecking } from './checking.js';
import type { Finding } from './finding.js';
import type { ValidationContext } from './validation-context.js';

/**
 * 校验: everything in a return that is not as declared: its cells row by row, then the rules in their order. A reason that was given
 * is on its finding. Exact; the same return gives the same findings in the same order. For returns that are not to be held whole
 * there is {@link startChecking}.
 */
export function validate(
  declaration: Declaration,
  { rows }: Pick<Filing, 'rows'>,
  { previous, earlier, ...context }: ValidationContext,
): readonly Finding[] {
  const checking = startChecking(declaration, { ...context, most: Infinity });
  checking.survey(rows);
  checking.recall(earlier);
  checking.judge(rows.map((row) => ({ row, previous: previous(row) })));
  return checking.end().findings;
}
