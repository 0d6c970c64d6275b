// SPDX-License-Identifier: Apache-2.0
import { indicatorUnit } from '@sanyi/indicators';
import { formatRatio, multiplyRatios, type Ratio, wholeRatio } from '@sanyi/kernel';

/** A value as its unit shows it: 0.928 of a share is 92.8 %. Rounded half up to the unit's decimals. */
export function shownValue(value: Ratio, unit: string): string {
  const { factor = 1, decimals = 2, zh = '' } = indicatorUnit(unit) ?? {};
  return `${formatRatio(multiplyRatios(value, wholeRatio(factor)), decimals)} ${zh}`.trim();
}
