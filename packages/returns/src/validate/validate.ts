// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import type { Cells } from '../cell/cell.js';
import type { CellSurroundings } from '../cell/read-cell.js';
import type { Declaration } from '../declaration/declaration.js';
import type { Filing, Row } from '../filing.js';
import { cellFindings } from './cell-findings.js';
import { type Finding, reasonKey, type Reasons } from './finding.js';
import { ruleFindings } from './rule-findings.js';

/** What validation needs to know besides the return itself. */
export interface ValidationContext {
  /** The last day of the period; today for a register without periods. It picks fields, codes and rules. */
  readonly on: PlainDate;
  /** The row of the same keys one period before; undefined where there was none. */
  readonly previous: (row: Row) => Cells | undefined;
  /** Earlier values of a field of that row, canonical, newest first; for outliers. */
  readonly history: (row: Row, field: string) => readonly string[];
  readonly find: CellSurroundings['find'];
  readonly reasons: Reasons;
}

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
