// SPDX-License-Identifier: Apache-2.0
import { mdcRow, schemeFrom, tablesOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { groundsOf, listsPrincipal } from './grounds.js';

test('grounds know which principals some gate takes, and which only one sex may have', () => {
  const scheme = schemeFrom(
    tablesOf({
      adrg: [],
      mdc: [
        mdcRow({
          adrg_order: [],
          code: 'MDCM',
          order: 1,
          gate: { kind: 'main_dx', sex: 1 },
          dx: ['M1', 'X'],
        }),
        mdcRow({
          adrg_order: [],
          code: 'MDCY',
          order: 2,
          gate: { kind: 'any_dx' },
          dx: ['Y1', 'X'],
        }),
        mdcRow({
          adrg_order: [],
          code: 'MDCZ',
          order: 3,
          gate: { kind: 'multi_trauma' },
          body_parts: { 头: ['Z1'] },
        }),
      ],
    }),
  );
  const grounds = groundsOf(scheme);
  expect([...grounds.inSomeMdc].toSorted()).toEqual(['M1', 'X', 'Y1', 'Z1']);
  expect([...grounds.sexOf]).toEqual([['M1', 'male']]);
  expect(scheme.mdcs.map((mdc) => listsPrincipal(mdc, 'X'))).toEqual([true, true, false]);
});
