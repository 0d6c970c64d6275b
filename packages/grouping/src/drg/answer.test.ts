// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { outside } from './answer.js';

test('a case in no group answers with zeros, and says why', () => {
  expect(outside('NO_GROUP')).toEqual({ status: 'NO_GROUP', mdc: '0000', adrg: '00', drg: '0000' });
  expect(outside('CHECK_FAILED').status).toBe('CHECK_FAILED');
});
