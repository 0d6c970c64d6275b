// SPDX-License-Identifier: Apache-2.0
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../../database/tables.js';
import { record } from '../../events/record.js';
import { Refusal } from '../../http/problem.js';
import { type Held, hold } from '../around.js';
import type { Reader } from '../ports.js';
import type { ReturnHouse } from '../return-house.js';
import { checkFilling, type Writing } from '../write-rows.js';
import type { ImportRecord } from './import-records.js';

/** A word of somebody that what was staged becomes part of the return. */
export interface TakingOver {
  readonly reader: Reader;
  readonly kept: ImportRecord;
  /** Write over what somebody else has changed after the file went out, too. */
  readonly override: boolean;
  readonly signal: AbortSignal;
  readonly report: (written: number) => Promise<void>;
}

const PLACES_AT_ONCE = 5_000;

/**
 * 采纳: what was staged becomes part of the return, all of it in one transaction that also says that it is done; or nothing does.
 * Refuses where any row of the return was changed since it was compared. Stops at the signal.
 */
export async function takeOver(house: ReturnHouse, taking: TakingOver): Promise<void> {
  const { reader, kept, signal, report } = taking;
  await house.people.database.transaction().execute(async (transaction) => {
    const held = await hold(house, transaction, { scope: reader.scope, id: kept.packet });
    const { forUnit } = checkFilling(reader.caller, held, null);
    await checkStamp(transaction, kept);
    const by = { at: house.people.now(), account: reader.caller.account, forUnit };
    const last = await lastPlace(transaction, kept.id);
    let written = 0;
    for (let from = 0; from <= last; from += PLACES_AT_ONCE) {
      signal.throwIfAborted();
      written += await takeSome(transaction, taking, { by, from });
      await report(written);
    }
    signal.throwIfAborted();
    await finish(transaction, taking, { by, held, written });
  });
}

/** What the versions of all rows of a return come to: it grows with every change, so two that are equal tell of none. */
export async function stampOf(database: Kysely<Tables>, packet: string): Promise<bigint> {
  const { stamp } = await database
    .selectFrom('return_rows')
    .select(sql<string>`coalesce(sum(version), 0)`.as('stamp'))
    .where('packet', '=', packet)
    .executeTakeFirstOrThrow();
  return BigInt(stamp);
}

async function checkStamp(transaction: Transaction<Tables>, kept: ImportRecord): Promise<void> {
  if ((await stampOf(transaction, kept.packet)) === kept.stamp) return;
  throw new Refusal('conflict', {
    zh: '比对之后，有人改过这份填报。没有写入任何一行；请重新导入这个文件再看一遍差别。',
    en: 'Somebody has changed this return since it was compared. Nothing was written; import the file again.',
  });
}

async function lastPlace(transaction: Transaction<Tables>, id: string): Promise<number> {
  const { last } = await transaction
    .selectFrom('return_import_rows')
    .select(sql<number>`coalesce(max(place), -1)`.as('last'))
    .where('import', '=', id)
    .executeTakeFirstOrThrow();
  return last;
}

/** Changed rows get their next version, new ones their first; every version is kept. */
async function takeSome(
  transaction: Transaction<Tables>,
  { kept, override }: TakingOver,
  { by, from }: { readonly by: Writing; readonly from: number },
): Promise<number> {
  const some = sql`import = ${kept.id} and place >= ${from} and place < ${from + PLACES_AT_ONCE}`;
  const kinds = override ? sql`('changed', 'conflicting')` : sql`('changed')`;
  const who = sql`${by.account}, ${by.forUnit}, ${by.at}`;
  const changed = await sql`with slice as (
      select row, expected, cells from return_import_rows where ${some} and kind in ${kinds}
    ), changed as (
      update return_rows r set cells = s.cells, version = r.version + 1,
        changed_by = ${by.account}, changed_at = ${by.at}
      from slice s where r.id = s.row and r.version = s.expected and not r.removed
        and r.packet = ${kept.packet}
      returning r.id, r.version, r.cells
    )
    insert into return_row_versions (row, version, cells, changed_by, for_unit, changed_at)
    select id, version, cells, ${who} from changed`.execute(transaction);
  const added = await sql`with added as (
      insert into return_rows (packet, cells, changed_by, changed_at)
      select ${kept.packet}::uuid, cells, ${by.account}, ${by.at} from return_import_rows
      where ${some} and kind = 'new' order by place
      returning id, version, cells
    )
    insert into return_row_versions (row, version, cells, changed_by, for_unit, changed_at)
    select id, version, cells, ${who} from added`.execute(transaction);
  return Number((changed.numAffectedRows ?? 0n) + (added.numAffectedRows ?? 0n));
}

async function finish(
  transaction: Transaction<Tables>,
  { kept, override }: TakingOver,
  { by, held, written }: { readonly by: Writing; readonly held: Held; readonly written: number },
): Promise<void> {
  const { packet } = held;
  const wanted = kept.changed + kept.added + (override ? kept.conflicting : 0);
  // Under the lock and with the stamp unchanged every staged row fits; else something is wrong that must not be half written.
  if (written !== wanted) throw new Error(`import ${kept.id}: ${written} rows of ${wanted}`);
  await record(transaction, {
    ...{ at: by.at, kind: 'returns.imported', actor: by.account, subject: `return:${packet.id}` },
    ...{ region: packet.region, unit: packet.unit },
    to: { file: kept.file, rows: written, inNameOf: by.forUnit },
  });
  const { numUpdatedRows } = await transaction
    .updateTable('return_imports')
    .set({ state: 'done', written, to_write: wanted, ended_at: by.at })
    .where('id', '=', kept.id)
    .where('state', '=', 'writing')
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Error(`import ${kept.id} was settled by somebody else`);
}
