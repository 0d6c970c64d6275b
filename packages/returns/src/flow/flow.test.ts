// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { STAGES } from './flow.js';

test('a return begins by being filled and ends locked', () => {
  expect([STAGES[0], STAGES.at(-1)]).toEqual(['filling', 'locked']);
});
