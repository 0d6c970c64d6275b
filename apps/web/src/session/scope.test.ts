// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { chosenScope, scopeKey, scopeName } from './scope.js';
import type { Scope } from './session-context.js';

const province: Scope = {
  region: '990000',
  regionName: '示例省',
  unit: null,
  unitName: null,
  areas: [],
};
const bureau: Scope = { ...province, unit: 'u1', unitName: '医保局' };

test('a place is named by its region, and its unit where it has one', () => {
  expect([province, bureau].map(scopeName)).toEqual(['示例省', '示例省 · 医保局']);
});

test('the remembered place is chosen, the first where it is gone, none where there is none', () => {
  expect(chosenScope([province, bureau], scopeKey(bureau))).toBe(bureau);
  expect(chosenScope([province, bureau], '530000/')).toBe(province);
  expect(chosenScope([], null)).toBeUndefined();
});
