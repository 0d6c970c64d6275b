// SPDX-License-Identifier: Apache-2.0
import type { Declaration } from '../declaration/declaration.js';
import type { Filing } from '../filing.js';
import { cellFindings } from './cell-findings.js';
import { type Finding, reasonKey } from './finding.js';
import type { ValidationContext } from './validation-context.js';
import { ruleFindings } from './rule-findings.js';

/**
 * 校验: everything in a return that is not as declared, row by row, then the rules in their order. A reason that was given is on
 * its finding. Exact; the same return gives the same findings in the same order.
 */
export function validate(
  declaration: Declaration,
  filing: Pick<Filing, 'rows'>,
  context: ValidationContext,
): readonly Finding[] {
  const cells = cellFindings(declaration, filing.rows, context);
  // A rule says nothing of a figure that is not one; other rows and fields are judged all the same.
  const faulty = new Set(cells.map(({ row, field }) => `${row ?? ''}|${field ?? ''}`));
  return [...cells, ...ruleFindings(declaration, filing.rows, { ...context, faulty })].map(
    (finding) => ({ ...finding, reason: context.reasons.get(reasonKey(finding)) ?? null }),
  );
}
