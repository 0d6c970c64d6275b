// SPDX-License-Identifier: Apache-2.0
import { type Cells, cellOf, type Declaration, textOf } from '@sanyi/returns';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { InHand } from './in-hand.js';
import { keptCells } from './kept-cells.js';
import { periodBefore } from './periods.js';
import type { ReturnHouse } from './return-house.js';

/** What a unit has returned before, of one type: only what was approved counts. */
export interface Earlier {
  /** The cells under the same keys one period before. */
  readonly previous: (cells: Cells) => Cells | null;
  /** Earlier values of a field under the same keys, newest first. */
  readonly history: (cells: Cells, field: string) => readonly string[];
}

const MOST_PERIODS = 24;

/** Reads what stood in the returns of earlier periods. */
export async function earlierOf(
  house: ReturnHouse,
  database: Kysely<Tables>,
  { packet, known: { declaration } }: InHand,
): Promise<Earlier> {
  const before = periodBefore(declaration.period, packet.period);
  if (before === null) return { previous: () => null, history: () => [] };
  const returns = database
    .selectFrom('return_packets')
    .select(['id', 'period'])
    .where('type', '=', packet.type)
    .where('unit', '=', packet.unit)
    .where('period', '<', packet.period)
    .where('stage', 'in', ['approved', 'locked'])
    .orderBy('period', 'desc')
    .limit(MOST_PERIODS);
  const stored = await database
    .selectFrom('return_rows as r')
    .innerJoin(returns.as('p'), 'p.id', 'r.packet')
    .select(['p.id', 'p.period', 'r.cells'])
    .where('r.removed', '=', false)
    .orderBy('p.period', 'desc')
    .execute();
  const rows = stored.map(({ id, period, cells }) => ({
    period,
    cells: keptCells(house, { packet: id, declaration }).open(cells),
  }));
  const byKey = new Map<string, typeof rows>();
  for (const row of rows) {
    const key = keyText(declaration, row.cells);
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [row]);
    else same.push(row);
  }
  const under = (cells: Cells) => byKey.get(keyText(declaration, cells)) ?? [];
  return {
    previous: (cells) => under(cells).find(({ period }) => period === before)?.cells ?? null,
    history: (cells, field) =>
      under(cells).flatMap((row) => textOf(cellOf(row.cells, field)) ?? []),
  };
}

/** The keys of a row as one text; a form has one row and no keys. */
const keyText = ({ keys }: Declaration, cells: Cells): string =>
  JSON.stringify(keys.map((key) => textOf(cellOf(cells, key)) ?? null));
