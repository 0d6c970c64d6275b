// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { given, MISSING, NOT_APPLICABLE } from '../cell/cell.js';
import { amountIn } from './amount.js';

test('only a value that is a number is an amount: what is missing is not 0', () => {
  expect(amountIn(given('-0.5'))).toEqual({ above: -1n, below: 2n });
  expect([MISSING, NOT_APPLICABLE, given('many'), given('')].map(amountIn)).toEqual([
    ...[undefined, undefined, undefined, undefined],
  ]);
});
