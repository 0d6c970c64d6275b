// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { schemeData, schemeWith } from './scheme-data.js';

test('the sample scheme is sound', () => {
  expect(schemeWith().id).toBe(schemeData()['id']);
  expect(() => schemeWith({ full: 1 })).toThrow('not-a-number-in-quotes');
});
