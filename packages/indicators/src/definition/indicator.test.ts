// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import {
  DIRECTIONS,
  INDICATOR_KINDS,
  KNOWLEDGE_STATUSES,
  PLACE_LEVELS,
  REPORTED_PERIODS,
} from './indicator.js';

test('the words of a definition are closed lists', () => {
  expect(DIRECTIONS).toEqual(['up', 'down', 'monitor', 'judged']);
  expect(KNOWLEDGE_STATUSES).toEqual(['read', 'reported', 'assumed']);
  expect(REPORTED_PERIODS).not.toContain('none');
  expect([INDICATOR_KINDS.length, PLACE_LEVELS[0]]).toEqual([5, 'nation']);
});
