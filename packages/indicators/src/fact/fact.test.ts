// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { partText } from './fact.js';

test('parts have one text whatever their order', () => {
  expect(partText({ place: 'in-county', class: 'current' })).toBe('class=current,place=in-county');
  expect(partText({})).toBe('');
});
