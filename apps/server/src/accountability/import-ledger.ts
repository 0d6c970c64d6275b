// SPDX-License-Identifier: Apache-2.0
import { type HandedDown, lastDay } from '@sanyi/accountability';
import type { LedgerImport } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import type { SheetRows } from '@sanyi/office';
import { type Registry, resolveUnit } from '@sanyi/registry';
import { sql } from 'kysely';
import type { Caller } from '../access/caller.js';
import { actsAs } from '../returns/acting.js';
import { handDownWithin } from './hand-down.js';
import { judgeRows, type RowGrounds, type RowJudgement, taskIn } from './judge-rows.js';
import { AREA, type LedgerHouse, scopeFrom, todayIn, type Work } from './ledger-house.js';
import { schemeFor } from './schemes.js';
import { lineOf, storedTasks } from './stored-tasks.js';
import { taskPlace } from './task-place.js';
import { listTasks } from './task-list.js';

/** A workbook of 台账 on its way in. */
export interface IncomingLedger {
  readonly table: SheetRows;
  /** Judge only. */
  readonly dryRun: boolean;
  /** Keep the good rows though others are refused. */
  readonly partial: boolean;
}

type Base = LedgerHouse['people']['database'] | Work;

/**
 * 台账导入: an export that comes back with other units or days for tasks that the caller's office handed down. Judged first;
 * kept all at once, after it was judged again on what is stored by then.
 */
export async function importLedger(
  house: LedgerHouse,
  caller: Caller,
  { table, dryRun, partial }: IncomingLedger,
): Promise<LedgerImport> {
  const { registry } = await house.registry();
  const { database } = house.people;
  const judged = await judgedNow(house, caller, { table, database, registry });
  if (dryRun || (judged.refused.length > 0 && !partial))
    return answerOf(judged, { dryRun, kept: false });
  return database.transaction().execute(async (work) => {
    await hold(work, table);
    const final = await judgedNow(house, caller, { table, database: work, registry });
    const kept = partial || final.refused.length === 0;
    if (kept) await keep(house, caller, { work, final });
    return answerOf(final, { dryRun, kept });
  });
}

/** The tasks of the workbook stand still until the work ends, always in the same order. */
async function hold(work: Work, { rows }: SheetRows): Promise<void> {
  await sql`select id from ledger_tasks where id = any(${rows.map(taskIn)}) order by id for update`.execute(
    work,
  );
}

async function judgedNow(
  house: LedgerHouse,
  caller: Caller,
  {
    table,
    database,
    registry,
  }: { readonly table: SheetRows; readonly database: Base; readonly registry: Registry },
): Promise<RowJudgement> {
  return judgeRows(table, await groundsFor(house, caller, { table, database, registry }));
}

async function groundsFor(
  house: LedgerHouse,
  caller: Caller,
  {
    table,
    database,
    registry,
  }: { readonly table: SheetRows; readonly database: Base; readonly registry: Registry },
): Promise<RowGrounds> {
  const ids = [...new Set(table.rows.map(taskIn))];
  const seen = await listTasks(database, scopeFrom(caller, 'ledger.read'), {
    ...{ filter: { shape: 'flat', ids }, after: null, limit: ids.length },
    names: house.people.names,
    scheme: await schemeFor(house, database, caller.region),
  });
  const tasks = new Map(seen.map(({ row }) => [row.task, row]));
  const parts = await partsOf(database, [...tasks.keys()]);
  return {
    tasks,
    partOf: (task) => parts.get(task) ?? null,
    mayChange: ({ task }) => {
      const above = parts.get(task)?.above;
      return above !== undefined && actsAs(caller, 'ledger.direct', { ...above, area: AREA });
    },
    unitIn: unitIn(registry, todayIn(house)),
  };
}

const unitIn =
  (registry: Registry, on: PlainDate) =>
  (words: string, region: string): string | null => {
    const issuerLevel = registry.regions.byCode.get(region)?.level ?? null;
    const found = resolveUnit(registry, { words, issuerLevel, issuerRegion: region, on });
    return found.kind === 'one' ? found.unit.id : null;
  };

/** How each task was handed down, by whom, and the latest day above it. */
async function partsOf(database: Base, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const uppers = [...new Set(ids.map((id) => lineOf(id).at(-2) ?? ''))].filter((id) => id !== '');
  const above = await storedTasks(database, uppers);
  const { rows } = await sql<{ id: string; part: HandedDown; region: string; unit: string }>`
    select t.id, t.part, u.region, u.office as unit
    from ledger_tasks t join ledger_tasks u on u.id = t.upper
    where t.id = any(${[...ids]}) and t.part is not null`.execute(database);
  return new Map(
    rows.map(({ id, part, region, unit }) => {
      const upper = above.get(lineOf(id).at(-2) ?? '');
      const dueAbove = upper === undefined ? null : lastDay(upper);
      const { lead, support, due, reason } = part;
      const known = {
        ...{ lead: lead?.unitId ?? null, support: support.map(({ unitId }) => unitId) },
        ...{ due, reason, dueAbove, above: { region, unit } },
      };
      return [id, known] as const;
    }),
  );
}

/** Each upper task hands its changed ones down anew. */
async function keep(
  house: LedgerHouse,
  caller: Caller,
  { work, final }: { readonly work: Work; readonly final: RowJudgement },
): Promise<void> {
  const { names } = house.people;
  const named = (unitId: string) => ({ unitId, name: names.unit(unitId) });
  const upperOf = (task: string): string => lineOf(task).at(-2) ?? '';
  for (const id of new Set(final.wanted.map(({ task }) => upperOf(task)))) {
    const parts = final.wanted
      .filter(({ task }) => upperOf(task) === id)
      .map(({ task, lead, support, due, reason }): HandedDown => ({
        region: task.split('@').at(-1) ?? '',
        lead: lead === null ? null : named(lead),
        support: support.map(named),
        ...{ due: due as PlainDate | null, reason },
      }));
    const at = await taskPlace(house, caller, id);
    await handDownWithin(house, caller, { work, id, at, parts });
  }
}

const answerOf = (
  { wanted, changes, unchanged, refused }: RowJudgement,
  state: Pick<LedgerImport, 'dryRun' | 'kept'>,
): LedgerImport => ({
  accepted: wanted.length + unchanged,
  changed: wanted.length,
  changes: [...changes],
  refusedRows: new Set(refused.map(({ row }) => row)).size,
  refused: [...refused],
  ...state,
});
