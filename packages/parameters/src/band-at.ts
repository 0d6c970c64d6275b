// SPDX-License-Identifier: Apache-2.0
import { compareDecimals, type Decimal } from '@sanyi/kernel';
import type { Band } from './parameter.js';

/** The band that a point lies in: not below its `from`, below its `to`; undefined outside the table. */
export const bandAt = (bands: readonly Band[], point: Decimal): Band | undefined =>
  bands.find(
    ({ from, to }) =>
      compareDecimals(from, point) <= 0 && (to === null || compareDecimals(point, to) < 0),
  );
