// SPDX-License-Identifier: Apache-2.0
import {
  decimal,
  formatRatio,
  type Ratio,
  ratioOf,
  wholeRatio,
  multiplyRatios,
} from '@sanyi/kernel';

const MOST_DECIMALS = 12;

/** An exact number as text: a decimal where one ends within 12 places, else a fraction in lowest terms. */
export function exactText(value: Ratio): string {
  const scaled = multiplyRatios(value, wholeRatio(10 ** MOST_DECIMALS));
  return scaled.below === 1n ? formatRatio(value, MOST_DECIMALS) : `${value.above}/${value.below}`;
}

/** Reads a decimal; undefined for anything else. */
export function exactDecimal(text: string): Ratio | undefined {
  const read = decimal(text);
  return read.ok ? ratioOf(read.value) : undefined;
}
