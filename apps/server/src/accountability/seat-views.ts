// SPDX-License-Identifier: Apache-2.0
import { type LampScheme, type LedgerTask, ROLE_WORDS } from '@sanyi/accountability';
import type { LedgerTaskDetail } from '@sanyi/contract';
import type { Caller } from '../access/caller.js';
import type { PlaceNames } from '../access/place-names.js';
import { actsAs } from '../returns/acting.js';
import { AREA, type LedgerHouse } from './ledger-house.js';
import { wordOfLamp } from './task-list.js';

/** All seats of a task: who sees a task sees who answers for it, and why each lamp is as it is. */
export async function seatViews(
  { people }: LedgerHouse,
  caller: Caller,
  {
    id,
    task,
    scheme,
  }: { readonly id: string; readonly task: LedgerTask; readonly scheme: LampScheme },
): Promise<LedgerTaskDetail['seats']> {
  const rows = await people.database
    .selectFrom('ledger_seats')
    .innerJoin('ledger_tasks', 'ledger_tasks.id', 'ledger_seats.task')
    .selectAll('ledger_seats')
    .select(['ledger_tasks.office', 'ledger_tasks.region as office_region'])
    .where('ledger_seats.task', '=', id)
    .where('ledger_seats.removed', '=', false)
    .orderBy('ledger_seats.id')
    .execute();
  const assignments = new Map(task.assignments.map((one) => [one.id, one]));
  return rows.map((row) => {
    const assignment = assignments.get(row.assignment);
    const { region, unit } = row;
    const own = unit !== null && actsAs(caller, 'ledger.answer', { region, unit, area: AREA });
    const office = { region: row.office_region, unit: row.office, area: AREA } as const;
    const inName = !own && actsAs(caller, 'ledger.direct', office);
    return {
      ...{ id: row.id, role: row.role, roleWord: ROLE_WORDS[row.role], words: row.words },
      ...{ unit, unitName: nameOf(row, people.names), region },
      ...{ regionName: people.names.region(region), leadBy: assignment?.leadBy ?? null },
      ...{ actions: [...(assignment?.actions ?? [])], lamp: row.lamp },
      ...{ lampWord: wordOfLamp(row.lamp, scheme), why: structuredClone(row.why) as never },
      ...{ due: row.due, progress: row.progress, signedOn: row.signed_on },
      ...{ closedOn: row.closed_on, may: { report: own || inName, inName } },
    };
  });
}

/** A unit by its name; what nobody knows by the words of the document. */
export const nameOf = (
  { unit, words }: { readonly unit: string | null; readonly words: string },
  names: PlaceNames,
): string => (unit === null ? words : names.unit(unit));
