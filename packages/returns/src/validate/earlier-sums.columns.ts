// SPDX-License-Identifier: Apache-2.0
import { decimal, type Ratio, ratioOf, ZERO } from '@sanyi/kernel';
import type { EarlierSums } from './outlier.js';

/** 往期各值之和 of one field, by the place of a row: how many, their sum, the sum of their squares; exact. */
export interface EarlierColumns {
  /** Takes an earlier value in; what is no number is left alone. */
  readonly add: (place: number, text: string) => void;
  readonly at: (place: number) => EarlierSums;
}

const NOTHING: EarlierSums = { count: 0, sum: ZERO, squares: ZERO };

/**
 * Columns for a number of rows. Sums are kept in units of `10^-scale` and their squares in units of `10^-2·scale`, where `scale` is
 * the most decimals met so far; one value with more of them moves all sums once.
 */
export function earlierColumns(rows: number): EarlierColumns {
  const counts = new Uint32Array(rows);
  const sums = new Array<bigint>(rows).fill(0n);
  const squares = new Array<bigint>(rows).fill(0n);
  let scale = 0;
  const widen = (to: number): void => {
    const factor = 10n ** BigInt(to - scale);
    for (let place = 0; place < rows; place += 1) {
      sums[place] = (sums[place] ?? 0n) * factor;
      squares[place] = (squares[place] ?? 0n) * factor * factor;
    }
    scale = to;
  };
  return {
    add: (place, text) => {
      const read = decimal(text);
      if (!read.ok) return;
      if (read.value.scale > scale) widen(read.value.scale);
      const units = read.value.units * 10n ** BigInt(scale - read.value.scale);
      counts[place] = (counts[place] ?? 0) + 1;
      sums[place] = (sums[place] ?? 0n) + units;
      squares[place] = (squares[place] ?? 0n) + units * units;
    },
    at: (place) => {
      const count = counts[place] ?? 0;
      if (count === 0) return NOTHING;
      const ratio = (units: bigint, places: number): Ratio => ratioOf({ units, scale: places });
      return {
        count,
        sum: ratio(sums[place] ?? 0n, scale),
        squares: ratio(squares[place] ?? 0n, 2 * scale),
      };
    },
  };
}
