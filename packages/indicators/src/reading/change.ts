// SPDX-License-Identifier: Apache-2.0
import { addRatios, divideRatios, negated, parsePeriod, type Ratio } from '@sanyi/kernel';
import { indicatorUnit } from '../definition/unit.js';
import type { Reading } from './reading.js';

/** 变化: 个百分点 of shares, per cent of anything else; never one for the other. */
export type ReadingChange =
  | { readonly kind: 'points'; readonly by: Ratio }
  | { readonly kind: 'percent'; readonly by: Ratio }
  | {
      readonly kind: 'none';
      readonly why: 'no-value' | 'other-definition' | 'other-period-kind' | 'from-nothing';
    };

/** 变化 from one reading to another of the same indicator, in its unit's own way. Both are shares: 0.02 is 2 points or 2 %. */
export function changeBetween(before: Reading, after: Reading, unit: string): ReadingChange {
  if (before.outcome.state !== 'value' || after.outcome.state !== 'value') return none('no-value');
  if (before.version !== after.version) return none('other-definition');
  if (kindOf(before) !== kindOf(after)) return none('other-period-kind');
  const by = addRatios(after.outcome.value, negated(before.outcome.value));
  if (indicatorUnit(unit)?.points === true) return { kind: 'points', by };
  const share = divideRatios(by, before.outcome.value);
  return share === undefined ? none('from-nothing') : { kind: 'percent', by: share };
}

const none = (why: Extract<ReadingChange, { readonly kind: 'none' }>['why']): ReadingChange => ({
  kind: 'none',
  why,
});

const kindOf = ({ period }: Reading): string | undefined => parsePeriod(period)?.kind;

/** 趋势分段: readings in order, cut where the definition changed or the kind of period did; pieces are not connected by a line. */
export function trendPieces(readings: readonly Reading[]): readonly (readonly Reading[])[] {
  const pieces: Reading[][] = [];
  for (const reading of readings) {
    const piece = pieces.at(-1);
    const last = piece?.at(-1);
    const joins = last?.version === reading.version && kindOf(last) === kindOf(reading);
    if (piece !== undefined && joins) piece.push(reading);
    else pieces.push([reading]);
  }
  return pieces;
}
