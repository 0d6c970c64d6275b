// SPDX-License-Identifier: Apache-2.0
import { indicatorUnit } from '@sanyi/indicators';
import { fixedRatio, formatRatio, multiplyRatios, type Ratio, wholeRatio } from '@sanyi/kernel';

/** A value as its unit shows it: 0.928 of a share is 92.8 %. Rounded half up to the unit's decimals. */
export function shownValue(value: Ratio, unit: string): string {
  const { factor = 1, decimals = 2, zh = '' } = indicatorUnit(unit) ?? {};
  return `${formatRatio(multiplyRatios(value, wholeRatio(factor)), decimals)} ${zh}`.trim();
}

/** A value as official papers print it: with all decimals of its unit, so that a column has one number of them (63.00 %). */
export function printedValue(value: Ratio, unit: string): string {
  const { factor = 1, decimals = 2, zh = '' } = indicatorUnit(unit) ?? {};
  return `${fixedRatio(multiplyRatios(value, wholeRatio(factor)), decimals)} ${zh}`.trim();
}
