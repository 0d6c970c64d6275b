// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { factMap, formula } from './small-world.js';

test('the small world is sound', () => {
  expect([...factMap().keys()]).toContain('visits');
  expect(() => formula('a +')).toThrow('not-expected');
});
