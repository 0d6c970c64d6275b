// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { assertNever } from './index.js';

test('a value that no case expects stops the program and is named', () => {
  expect(() => assertNever('amber' as never)).toThrow('amber');
});
