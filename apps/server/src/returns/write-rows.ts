// SPDX-License-Identifier: Apache-2.0
import type { ReturnCells, ReturnRow } from '@sanyi/contract';
import type { Cells } from '@sanyi/returns';
import type { Selectable, Transaction } from 'kysely';
import type { Caller } from '../access/caller.js';
import type { ReturnRowsTable } from '../database/return-tables.js';
import type { Tables } from '../database/tables.js';
import { Refusal } from '../http/problem.js';
import { type Held, hold } from './around.js';
import { canonicalCells } from './canonical-cells.js';
import { checkCells } from './check-cells.js';
import { type InHand, isSentBack } from './in-hand.js';
import { type KeptCells, keptCells, maskedCells, restoredCells } from './kept-cells.js';
import type { Places } from './find-place.js';
import { isOpenForFilling, standingOf } from './may.js';
import type { Reader, RowChange } from './ports.js';
import type { ReturnHouse } from './return-house.js';
import { todayIn } from './return-house.js';
import { placesIn, withNames } from './row-names.js';
import { isUnmasked } from './unmask.js';

/**
 * Writes one row of a draft. The version that was read must still stand: else the refusal carries the row as it is now, who
 * changed it and when, so that two people at one table are told apart. Null where the row was taken away.
 */
export async function writeRow(
  house: ReturnHouse,
  reader: Reader,
  { packet, change }: { readonly packet: string; readonly change: RowChange },
): Promise<ReturnRow | null> {
  return house.people.database.transaction().execute(async (transaction) => {
    const held = await hold(house, transaction, { scope: reader.scope, id: packet });
    const { forUnit } = checkFilling(reader.caller, held, change.row);
    const cells = change.cells === null ? null : await cellsToKeep(house, held, change.cells);
    const by = { at: house.people.now(), account: reader.caller.account, forUnit };
    const written = await applyChange(house, transaction, {
      ...{ held, change: { ...change, cells }, by },
    });
    const clear = await isUnmasked(house, transaction, { packet, account: by.account });
    if (written.removed) return null;
    const places = await placesIn(house, held);
    return withNames(held.known.declaration, places, rowView(written, held, clear));
  });
}

async function cellsToKeep(
  house: ReturnHouse,
  held: Held,
  cells: ReturnCells,
): Promise<ReturnCells> {
  checkCells(held.known.declaration, cells, todayIn(house));
  return canonicalCells(house, held, cells);
}

/** Refuses who may not fill, what is not open, and rows that were not sent back. */
export function checkFilling(
  caller: Caller,
  held: Held,
  row: string | null,
): { readonly forUnit: string | null } {
  const { packet } = held;
  const standing = standingOf(caller, held);
  if (!standing.owner)
    throw new Refusal('forbidden', {
      zh: '只有填报单位（或代其填报的医改办）可以填写这份填报。',
      en: 'Only the unit that fills, or the office that fills for it, may write here.',
    });
  if (!isOpenForFilling(packet))
    throw new Refusal('not-at-this-stage', {
      zh: '已上报，不能再改。需要修改时请先撤回，或请审核方退回。',
      en: 'It was submitted and cannot be changed. Withdraw it first, or have it returned.',
    });
  if (row !== null && !isSentBack(packet, row))
    throw new Refusal('not-at-this-stage', {
      zh: '这一行没有被退回，不能改；只能改退回的行。',
      en: 'This row was not sent back; only rows that were can be changed.',
    });
  return { forUnit: standing.inName ? packet.unit : null };
}

/** Who writes, when, and in whose name. */
export interface Writing {
  readonly at: Date;
  readonly account: string;
  readonly forUnit: string | null;
}

type Stored = Selectable<ReturnRowsTable>;

/** A change of a packet that is held. */
interface Applying {
  readonly held: Held;
  readonly change: RowChange;
  readonly by: Writing;
}

/** Applies one change to the rows of a packet that is held; answers the row as it stands now, with its cells open. */
export async function applyChange(
  house: ReturnHouse,
  transaction: Transaction<Tables>,
  { held, change, by }: Applying,
): Promise<Stored> {
  const { packet, known } = held;
  const { declaration } = known;
  const kept = keptCells(house, { packet: packet.id, declaration });
  const isForm = declaration.rows === 'one';
  if (change.row === null) {
    if (isForm) throw onlyOne();
    const cells = change.cells ?? {};
    return opened(await addRow(transaction, packet.id, { cells: kept.close(cells), by }), kept);
  }
  const row = await rowOf(transaction, packet.id, change.row);
  const stored = opened(row, kept);
  if (stored.version !== change.expected)
    throw changedMeanwhile(stored, held, await placesIn(house, held));
  if (change.cells === null && isForm) throw onlyOne();
  const cells =
    change.cells === null
      ? null
      : kept.close(restoredCells(declaration, change.cells, stored.cells));
  return opened(await changeRow(transaction, row, { cells, by }), kept);
}

const opened = (row: Stored, kept: KeptCells): Stored => ({ ...row, cells: kept.open(row.cells) });

async function rowOf(
  transaction: Transaction<Tables>,
  packet: string,
  row: string,
): Promise<Stored> {
  const stored = await transaction
    .selectFrom('return_rows')
    .selectAll()
    .where('id', '=', row)
    .where('packet', '=', packet)
    .where('removed', '=', false)
    .executeTakeFirst();
  if (stored !== undefined) return stored;
  throw new Refusal('not-found', {
    zh: '这一行已被删除，请重新读取。',
    en: 'This row was deleted. Read the return again.',
  });
}

const onlyOne = (): Refusal =>
  new Refusal('invalid-request', {
    zh: '这份填报只有一行，不能加行或删除。',
    en: 'This return has one row only; none can be added or deleted.',
  });

const changedMeanwhile = (stored: Stored, held: Held, places: Places): Refusal =>
  new Refusal(
    'conflict',
    {
      zh: `${stored.changed_by} 刚刚改过这一行。您的填写没有写入，请对照后再保存。`,
      en: `${stored.changed_by} has just changed this row. Yours was not written: compare, then save again.`,
    },
    undefined,
    withNames(held.known.declaration, places, rowView(stored, held, false)),
  );

async function addRow(
  transaction: Transaction<Tables>,
  packet: string,
  { cells, by }: { readonly cells: Cells; readonly by: Writing },
): Promise<Stored> {
  const text = JSON.stringify(cells);
  const row = await transaction
    .insertInto('return_rows')
    .values({ packet, cells: text, changed_by: by.account, changed_at: by.at })
    .returningAll()
    .executeTakeFirstOrThrow();
  await keepVersion(transaction, row, by);
  return row;
}

async function changeRow(
  transaction: Transaction<Tables>,
  stored: Stored,
  { cells, by }: { readonly cells: Cells | null; readonly by: Writing },
): Promise<Stored> {
  const row = await transaction
    .updateTable('return_rows')
    .set({
      ...(cells === null ? { removed: true } : { cells: JSON.stringify(cells) }),
      version: stored.version + 1,
      changed_by: by.account,
      changed_at: by.at,
    })
    .where('id', '=', stored.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  await keepVersion(transaction, row, by);
  return row;
}

async function keepVersion(
  transaction: Transaction<Tables>,
  { id, version, cells, removed }: Stored,
  { at, account, forUnit }: Writing,
): Promise<void> {
  await transaction
    .insertInto('return_row_versions')
    .values({
      ...{ row: id, version, cells: removed ? null : JSON.stringify(cells) },
      ...{ changed_by: account, for_unit: forUnit, changed_at: at },
    })
    .execute();
}

/** A row as the contract has it, without names and what stood there a period before; personal cells masked unless they are to be seen. */
export const rowView = (
  { id, version, cells, changed_by, changed_at }: Stored,
  { known: { declaration } }: InHand,
  clear: boolean,
): ReturnRow => ({
  ...{ id, version, previous: null, names: {} },
  cells: { ...(clear ? cells : maskedCells(declaration, cells)) },
  ...{ changedBy: changed_by, changedAt: changed_at.toISOString() },
});
