// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { DECLARATION_KINDS, GRADES, PERIOD_KINDS } from './declaration.js';

test('each list of choices names each choice once', () => {
  for (const list of [DECLARATION_KINDS, GRADES, PERIOD_KINDS]) {
    expect(new Set<string>(list).size).toBe(list.length);
  }
});
