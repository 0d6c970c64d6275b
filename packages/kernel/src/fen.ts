// SPDX-License-Identifier: Apache-2.0
import type { Brand } from './brand.js';
import { type Decimal, decimal, divideHalfUp } from './decimal.js';
import { err, ok, type Result } from './result.js';

/** 分: an amount in hundredths of a yuan. A bigint cannot hold a fraction and does not add up with a float. */
export type Fen = Brand<bigint, 'Fen'>;

export interface NotAnAmount {
  readonly code: 'not-an-amount';
  readonly text: string;
}

export const fen = (amount: bigint): Fen => amount as Fen;

/** Reads an amount in yuan, `12035.00`; refuses a tenth of a fen rather than round it. */
export function yuan(text: string): Result<Fen, NotAnAmount> {
  const read = decimal(text);
  return read.ok && read.value.scale <= 2
    ? ok(fen(read.value.units * 10n ** BigInt(2 - read.value.scale)))
    : err({ code: 'not-an-amount', text });
}

/** Writes an amount in yuan with both decimals, as it stands in files and on the wire: `1203500n` is `12035.00`. */
export function toYuan(amount: Fen): string {
  const digits = magnitude(amount).toString().padStart(3, '0');
  return `${amount < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const magnitude = (amount: bigint): bigint => (amount < 0n ? -amount : amount);

export const plus = (a: Fen, b: Fen): Fen => fen(a + b);

export const minus = (a: Fen, b: Fen): Fen => fen(a - b);

export const sum = (amounts: readonly Fen[]): Fen => amounts.reduce(plus, fen(0n));

/** Multiplies by all factors exactly and rounds half up to the fen once, at the end. */
export function times(amount: Fen, ...factors: readonly Decimal[]): Fen {
  const product = factors.reduce<bigint>((total, { units }) => total * units, amount);
  const scale = factors.reduce((total, factor) => total + factor.scale, 0);
  return fen(divideHalfUp(product, 10n ** BigInt(scale)));
}
