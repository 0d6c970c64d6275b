// SPDX-License-Identifier: Apache-2.0
import type { Ratio } from '@sanyi/kernel';
import type { IndicatorFact } from '../fact/fact.js';
import type { Condition } from '../language/expression.js';

/** 指标读数: what an indicator reads for one place and period, with all that it was made of. */
export interface Reading {
  readonly indicator: string;
  /** The definition version; null where none held then. */
  readonly version: number | null;
  readonly place: string;
  readonly period: string;
  readonly outcome: Outcome;
  /** Null where the definition has none, or nothing was reported. */
  readonly numerator: Ratio | null;
  readonly denominator: Ratio | null;
  readonly completeness: Completeness;
  /** The way to its rows. */
  readonly query: readonly FactQuery[];
}

/** 读数结果. A zero denominator is its own case, never 0. */
export type Outcome =
  | { readonly state: 'value'; readonly value: Ratio }
  | { readonly state: 'no-denominator' | 'not-applicable' }
  | { readonly state: 'missing'; readonly why: MissingReason };

/**
 * nothing-reported: nobody gave the figures. level-not-added: a score or mean is known below but adds up over nothing.
 * no-version: no definition held then. other-period: it is not computed for periods of this kind.
 */
export type MissingReason = 'nothing-reported' | 'level-not-added' | 'no-version' | 'other-period';

/** 完整性: how many subjects gave all figures, have none to give, or are missing. */
export interface Completeness {
  readonly given: number;
  readonly notApplicable: number;
  readonly missing: number;
}

/** 取数查询: which facts, of which part, in which period, below which place. */
export interface FactQuery {
  readonly facts: readonly string[];
  readonly where: readonly Condition[];
  readonly period: string;
  readonly within: string;
}

/** 读数说明: a reading with the facts behind it and those who gave none. */
export interface ExplainedReading extends Reading {
  readonly facts: readonly IndicatorFact[];
  readonly silent: readonly string[];
}
