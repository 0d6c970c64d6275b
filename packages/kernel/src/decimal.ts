// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from './result.js';

/**
 * 十进制数, held exactly as `units / 10^scale`: 0.85 is `{ units: 85n, scale: 2 }`. Without trailing zeros, so that equal
 * numbers are equal data.
 */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

export interface NotADecimal {
  readonly code: 'not-a-decimal';
  readonly text: string;
}

const PATTERN = /^(-?)(\d{1,30})(?:\.(\d{1,30}))?$/;

/** Reads `-0.85`: digits with one point; no exponent, no thousands mark, no more than 30 digits on either side. */
export function decimal(text: string): Result<Decimal, NotADecimal> {
  const [, sign = '', whole, fraction = ''] = PATTERN.exec(text) ?? [];
  if (whole === undefined) return err({ code: 'not-a-decimal', text });
  const kept = fraction.replace(/0+$/, '');
  return ok({ units: BigInt(`${sign}${whole}${kept}`), scale: kept.length });
}

/** Writes a decimal as `decimal` reads it. */
export function formatDecimal({ units, scale }: Decimal): string {
  const digits = magnitude(units)
    .toString()
    .padStart(scale + 1, '0');
  const [whole, fraction] = [
    digits.slice(0, digits.length - scale),
    digits.slice(digits.length - scale),
  ];
  return `${units < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Negative where a < b, zero where they are equal, positive where a > b. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale);
  const difference = unitsAt(a, scale) - unitsAt(b, scale);
  return difference < 0n ? -1 : Number(difference > 0n);
}

/** 四舍五入 to a number of decimals; what needs no rounding stays as it is. */
export function roundHalfUp(value: Decimal, decimals: number): Decimal {
  if (value.scale <= decimals) return value;
  return trimmed(divideHalfUp(value.units, 10n ** BigInt(value.scale - decimals)), decimals);
}

/**
 * Divides and rounds half away from zero (四舍五入): 5/10 is 1, -5/10 is -1.
 *
 * @throws RangeError where the denominator is zero: that is a bug of the caller
 */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const [above, below] = [magnitude(numerator), magnitude(denominator)];
  const quotient = (2n * above + below) / (2n * below);
  return numerator < 0n === denominator < 0n ? quotient : -quotient;
}

function trimmed(units: bigint, scale: number): Decimal {
  return scale > 0 && units % 10n === 0n ? trimmed(units / 10n, scale - 1) : { units, scale };
}

const unitsAt = ({ units, scale }: Decimal, wanted: number): bigint =>
  units * 10n ** BigInt(wanted - scale);

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);
