// SPDX-License-Identifier: Apache-2.0
import { adrgRow, drgRow, mdcRow, schemeFrom, tablesOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { entriesOf } from './entries.js';

test('rules stand in match order, each with its gate, an ambiguity with one DRG of its own', () => {
  const entries = entriesOf(
    schemeFrom(
      tablesOf({
        mdc: [
          mdcRow({ order: 2, qy: 'main', adrg_order: ['BQY', 'BR1'] }),
          mdcRow({
            code: 'MDCC',
            order: 1,
            gate: { kind: 'main_dx', sex: 1 },
            adrg_order: ['CR1'],
          }),
        ],
        adrg: [adrgRow(), adrgRow({ rule_id: 'CR1', adrg: 'CR', mdc: 'MDCC', drg_order: ['CR9'] })],
        drg: [drgRow(), drgRow({ code: 'CR9' })],
      }),
    ),
  );
  expect(entries.map(({ answer }) => answer)).toEqual([
    { status: 'GROUPED', mdc: 'MDCC', adrg: 'CR' },
    { status: 'AMBIGUOUS_QY', mdc: 'MDCB', adrg: 'QY' },
    { status: 'GROUPED', mdc: 'MDCB', adrg: 'BR1' },
  ]);
  expect(entries[0]?.conditions.map(({ kind }) => kind)).toEqual(['diagnosis', 'sex', 'diagnosis']);
  expect(entries[1]?.drgs).toEqual([{ code: 'BQY', conditions: [] }]);
});
