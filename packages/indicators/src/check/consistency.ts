// SPDX-License-Identifier: Apache-2.0
import { addRatios, compareRatios, multiplyRatios, negated, type Ratio } from '@sanyi/kernel';
import type { Label } from '@sanyi/parameters';
import type { FactDefinition } from '../definition/fact-definition.js';
import type { Indicator, IndicatorVersion } from '../definition/indicator.js';
import type { Formula } from '../language/expression.js';
import { compileIndicator, readIndicatorAt } from '../reading/read-indicator-at.js';
import type { Ground } from '../reading/totals.js';

/** 校验关系: two sides that must be the same, give or take a share of the right one. */
export interface ConsistencyCheck {
  readonly id: string;
  readonly label: Label;
  readonly left: Formula;
  readonly right: Formula;
  readonly tolerance: Ratio;
}

/** 校验结果: what both sides came to. Not checkable where either was not reported. */
export type Consistency =
  | {
      readonly state: 'holds' | 'broken';
      readonly left: Ratio;
      readonly right: Ratio;
      readonly difference: Ratio;
    }
  | { readonly state: 'not-checkable' };

/** 勾稽校验 for one place and period; sums are made as readings make them. */
export function checkConsistency(
  check: ConsistencyCheck,
  facts: ReadonlyMap<string, FactDefinition>,
  ground: Ground,
  place: string,
): Consistency {
  const one = asIndicator(check);
  const reading = readIndicatorAt(one, compileIndicator(one, facts), ground, place);
  const { numerator: left, denominator: right } = reading;
  if (left === null || right === null) return { state: 'not-checkable' };
  const difference = addRatios(left, negated(right));
  const allowed = multiplyRatios(size(right), check.tolerance);
  const state = compareRatios(size(difference), allowed) <= 0 ? 'holds' : 'broken';
  return { state, left, right, difference };
}

const size = (one: Ratio): Ratio => (one.above < 0n ? negated(one) : one);

/** Left over right is a figure like any other, in any period. */
function asIndicator({ id, label, left, right }: ConsistencyCheck): Indicator {
  const version: IndicatorVersion = {
    ...{ version: 1, from: FIRST_DAY, numerator: left, denominator: right, note: '' },
    periods: ['month', 'quarter', 'half-year', 'year'],
    formulaStatus: 'assumed',
    source: { document: 'sanyi-assumptions', at: '勾稽关系' },
  };
  return {
    ...{ id, label, alsoCalled: [], system: 'checks', memberships: [], unit: 'ratio' },
    ...{ direction: 'monitor', kind: 'ratio', levels: [], nameStatus: 'assumed' },
    ...{ covers: null, note: '', versions: [version] },
  };
}

const FIRST_DAY = '1949-10-01' as IndicatorVersion['from'];
