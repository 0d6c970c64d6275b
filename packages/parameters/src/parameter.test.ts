// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { topicOf } from './index.js';

test('the topic of a parameter is what stands before the dot', () => {
  expect(topicOf({ id: 'general-practitioner.allowance' })).toBe('general-practitioner');
});
