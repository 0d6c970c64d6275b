// SPDX-License-Identifier: Apache-2.0
import type { Decimal } from '@sanyi/kernel';

/** 算式: a typed expression over named facts. `start`: where in its text, from 0. */
export type Expression = NumberNode | FactNode | SumNode | PriorNode | ArithmeticNode;

export interface NumberNode {
  readonly kind: 'number';
  readonly value: Decimal;
  readonly start: number;
}

/** A fact, added up over the places below; with a condition only over those, or only that part, that it names. */
export interface FactNode {
  readonly kind: 'fact';
  readonly fact: string;
  readonly where: readonly Condition[];
  readonly start: number;
}

/** `sum(visits * op-cost where tier = primary)`: computed where it is reported, then added up. */
export interface SumNode {
  readonly kind: 'sum';
  readonly of: Expression;
  readonly where: readonly Condition[];
  readonly start: number;
}

/** `prior(x)`: x one year earlier (上年同期). */
export interface PriorNode {
  readonly kind: 'prior';
  readonly of: Expression;
  readonly start: number;
}

/** `ratio(a, b)` is a division too. */
export interface ArithmeticNode {
  readonly kind: 'arithmetic';
  readonly operator: '+' | '-' | '*' | '/';
  readonly left: Expression;
  readonly right: Expression;
  readonly start: number;
}

/** 范围条件: `tier = primary` is a property of who reports; `place = in-county` a part of the figure. */
export interface Condition {
  readonly name: string;
  readonly is: string;
}

/** 公式: the text of a definition and what it means. */
export interface Formula {
  readonly text: string;
  readonly expression: Expression;
}

/** Why an expression was refused, and at which character of its text (from 0). */
export interface FormulaFault {
  readonly code: FormulaFaultCode;
  readonly start: number;
  readonly found: string;
}

export type FormulaFaultCode =
  | 'division-in-sum'
  | 'level-added-up'
  | 'not-expected'
  | 'part-not-reported'
  | 'prior-too-far'
  | 'sum-within-sum'
  | 'too-long'
  | 'units-differ'
  | 'unknown-condition'
  | 'unknown-fact';
