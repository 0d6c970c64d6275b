// SPDX-License-Identifier: Apache-2.0
import type { Cell } from '../cell/cell.js';
import type { CompareOperator, PairOperator } from '../declaration/rule.js';

/** 校验结果: one place where a return is not as declared. */
export interface Finding {
  readonly code: FindingCode;
  /** The rule's id; null for what the field itself demands. */
  readonly rule: string | null;
  readonly severity: 'hard' | 'soft';
  /** The field to look at; null where a finding concerns the row or the table. */
  readonly field: string | null;
  /** The row's id; null for the table. */
  readonly row: string | null;
  readonly left: Cell | null;
  readonly operator: CompareOperator | PairOperator | null;
  readonly right: Cell | null;
  /** The reason that was given; a soft finding is settled by one, a hard one never. */
  readonly reason: string | null;
}

export type FindingCode =
  | 'above-maximum'
  | 'below-minimum'
  | 'code-not-in-list'
  | 'code-not-in-use'
  | 'duplicate-key'
  | 'exclusive-pair'
  | 'field-not-asked'
  | 'may-not-be-not-applicable'
  | 'not-of-its-kind'
  | 'outlier'
  | 'pair-incomplete'
  | 'required'
  | 'rule-not-met'
  | 'too-many-rows'
  | 'total-differs'
  | 'unknown-institution'
  | 'unknown-region'
  | 'unknown-unit';

/** Reasons that were given, by `reasonKey` of a finding. */
export type Reasons = ReadonlyMap<string, string>;

/** Under which key a reason for a finding is kept: rule, field and row. */
export const reasonKey = ({
  code,
  rule,
  field,
  row,
}: Pick<Finding, 'code' | 'rule' | 'field' | 'row'>): string =>
  [rule ?? code, field ?? '', row ?? ''].join('|');

/** Whether a finding keeps a return from being submitted: hard, or soft without a reason. */
export const isOpen = ({ severity, reason }: Finding): boolean =>
  severity === 'hard' || reason === null || reason.trim() === '';
