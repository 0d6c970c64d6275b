// SPDX-License-Identifier: Apache-2.0
import type { Decimal } from '@sanyi/kernel';
import type { Label } from '@sanyi/parameters';
import type { Expression } from '../expression/expression.js';

/** 校验规则. A hard rule stops a return from being submitted; a soft one asks for a reason. */
export type Rule = CompareRule | PairRule | RowTotalRule | MinMaxRule | ZScoreRule;

export interface RuleHead {
  /** Unique within a declaration: beds-add-up. */
  readonly id: string;
  readonly severity: 'hard' | 'soft';
  /** What the person at the screen is told. */
  readonly label: Label;
}

/** The six operators that compare, as DHIS2 names them. */
export type CompareOperator =
  | 'equal_to'
  | 'not_equal_to'
  | 'greater_than'
  | 'greater_than_or_equal_to'
  | 'less_than'
  | 'less_than_or_equal_to';

/** The two that ask whether both or only one of two sides is given. */
export type PairOperator = 'compulsory_pair' | 'exclusive_pair';

/** 缺失时: skip where any or where all of the fields are missing, or never (a missing figure counts as 0). */
export type MissingStrategy = 'skip-if-any' | 'skip-if-all' | 'never-skip';

/** Left side, operator, right side. With `previous(…)` it compares periods; over sums it judges the whole table. */
export interface CompareRule extends RuleHead {
  readonly kind: 'compare';
  readonly left: Expression;
  readonly operator: CompareOperator;
  readonly right: Expression;
  readonly missing: MissingStrategy;
}

export interface PairRule extends RuleHead {
  readonly kind: 'pair';
  readonly left: string;
  readonly operator: PairOperator;
  readonly right: string;
}

/** 合计: in each field, the row that bears a code of another field is the sum of all other rows. */
export interface RowTotalRule extends RuleHead {
  readonly kind: 'total';
  readonly fields: readonly string[];
  /** The field whose code tells the row of the total, and that code. */
  readonly by: string;
  readonly code: string;
}

/** 上下限: bounds included; null for open. */
export interface MinMaxRule extends RuleHead {
  readonly kind: 'min-max';
  readonly field: string;
  readonly min: Decimal | null;
  readonly max: Decimal | null;
}

/** 离群值: further from the mean of earlier periods than `limit` standard deviations (of the population). */
export interface ZScoreRule extends RuleHead {
  readonly kind: 'z-score';
  readonly field: string;
  readonly limit: Decimal;
  /** Fewer earlier values than this say nothing. */
  readonly atLeast: number;
}

export type RuleKind = Rule['kind'];
export const RULE_KINDS: readonly RuleKind[] = ['compare', 'pair', 'total', 'min-max', 'z-score'];
export const COMPARE_OPERATORS: readonly CompareOperator[] = [
  'equal_to',
  'not_equal_to',
  'greater_than',
  'greater_than_or_equal_to',
  'less_than',
  'less_than_or_equal_to',
];
export const PAIR_OPERATORS: readonly PairOperator[] = ['compulsory_pair', 'exclusive_pair'];
export const MISSING_STRATEGIES: readonly MissingStrategy[] = [
  'skip-if-any',
  'skip-if-all',
  'never-skip',
];
