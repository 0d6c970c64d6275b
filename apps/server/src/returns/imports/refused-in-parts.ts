// SPDX-License-Identifier: Apache-2.0
import type { OutgoingRow } from '@sanyi/office';
import type { InHand } from '../in-hand.js';
import { keptCells } from '../kept-cells.js';
import type { ReturnHouse } from '../return-house.js';

const ROWS_AT_ONCE = 2_000;

/** The rows of an import that were refused, as they were written, each with its reason; some at a time. */
export async function* refusedInParts(
  house: ReturnHouse,
  { packet, known }: InHand,
  id: string,
): AsyncGenerator<readonly OutgoingRow[], void> {
  const kept = keptCells(house, { packet: packet.id, declaration: known.declaration });
  const opened = (raw: Readonly<Record<string, string>>): Readonly<Record<string, string>> => {
    const cells = Object.entries(raw).map(
      ([field, value]) => [field, { state: 'value', value }] as const,
    );
    const clear = Object.entries(kept.open(Object.fromEntries(cells)));
    return Object.fromEntries(
      clear.map(([field, cell]) => [field, cell.state === 'value' ? cell.value : '']),
    );
  };
  let after = -1;
  for (;;) {
    const rows = await house.people.database
      .selectFrom('return_import_rows')
      .select(['place', 'row', 'expected', 'raw', 'reason'])
      .where('import', '=', id)
      .where('kind', '=', 'refused')
      .where('place', '>', after)
      .orderBy('place')
      .limit(ROWS_AT_ONCE)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map(({ row, expected, raw, reason }) => ({
      row: row === null ? null : { id: row, version: expected ?? 0, cells: {} },
      ...{ raw: opened(raw ?? {}), reason: reason ?? '' },
    }));
    after = last.place;
  }
}
