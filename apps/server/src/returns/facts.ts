// SPDX-License-Identifier: Apache-2.0
import { type Fact, startFacts, textOf } from '@sanyi/returns';
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.js';
import type { Held } from './around.js';
import { storedInParts } from './imports/stored-lookup.js';
import { insertInParts } from './insert-in-parts.js';
import { lastDay } from './periods.js';
import { type ReturnHouse, todayIn } from './return-house.js';

/** Writes what a locked return tells, each fact with the rows it was taken from. */
export async function keepFacts(
  house: ReturnHouse,
  transaction: Transaction<Tables>,
  { held, by }: { readonly held: Held; readonly by: string },
): Promise<void> {
  const { packet, known } = held;
  const { declaration } = known;
  const on = lastDay(declaration.period, packet.period, todayIn(house));
  const taking = startFacts(declaration, packet, on);
  const parts = () => storedInParts(house, transaction, { held, filter: null });
  if (taking.needsSurvey) for await (const rows of parts()) taking.survey(rows);
  for await (const rows of parts()) taking.take(rows);
  const place = { packet: packet.id, region: packet.region, owner: packet.unit, area: packet.area };
  const facts = taking.end();
  await insertInParts(facts, (part) =>
    transaction
      .insertInto('return_facts')
      .values(part.map((fact) => ({ ...place, ...factRecord(fact) })))
      .execute(),
  );
  const { id, region, unit: owner } = packet;
  await house.takeFacts?.(transaction, { facts, packet: id, region, owner, by });
}

const factRecord = ({ fact, subject, period, cell, unit, rows }: Fact) => ({
  ...{ fact, period, unit, state: cell.state, value: textOf(cell) ?? null },
  ...{ subject_kind: subject.kind, subject: subject.id, rows: JSON.stringify(rows) },
});
