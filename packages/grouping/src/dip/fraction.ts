// SPDX-License-Identifier: Apache-2.0

/** An exact ratio of whole numbers; the denominator is above 0. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const fraction = (numerator: bigint, denominator = 1n): Fraction => ({
  numerator,
  denominator,
});

export const plus = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.denominator + b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
});

export const times = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
});

/** @param b above 0 */
export const over = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.denominator,
  denominator: a.denominator * b.numerator,
});

/** -1, 0 or 1 as a is below, equal to or above b. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** A decimal text of up to so many places, as `1234.5`, exactly; undefined where it is none, or is negative. */
export function parseDecimal(text: string): Fraction | undefined {
  const { whole, part = '' } = /^(?<whole>\d+)(?:\.(?<part>\d+))?$/.exec(text.trim())?.groups ?? {};
  if (whole === undefined) return undefined;
  return { numerator: BigInt(whole + part), denominator: 10n ** BigInt(part.length) };
}

/** Rounded half up, once, to so many places. For amounts and scores, which are never negative. */
export function formatDecimal({ numerator, denominator }: Fraction, places: number): string {
  const scale = 10n ** BigInt(places);
  const rounded = (2n * numerator * scale + denominator) / (2n * denominator);
  const digits = String(rounded).padStart(places + 1, '0');
  return places === 0
    ? digits
    : `${digits.slice(0, digits.length - places)}.${digits.slice(digits.length - places)}`;
}
