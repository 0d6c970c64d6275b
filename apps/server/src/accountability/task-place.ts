// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely';
import type { Caller } from '../access/caller.js';
import { type LedgerHouse, notThere, scopeFrom } from './ledger-house.js';
import { seenTasks } from './seen-tasks.js';

/** Where a task stands in the house. */
export interface TaskPlace {
  readonly id: string;
  readonly document: string;
  readonly region: string;
  readonly office: string;
  readonly place: number;
  readonly depth: number;
  readonly version: number;
  readonly reading: string | null;
  readonly document_region: string;
  readonly document_office: string;
}

/** A task that the caller sees; what he does not see is not there. */
export async function taskPlace(
  { people }: Pick<LedgerHouse, 'people'>,
  caller: Caller,
  id: string,
): Promise<TaskPlace> {
  const { rows } = await sql<TaskPlace>`
    select t.id, t.document, t.region, t.office, t.place, t.depth, t.version, v.reading,
      d.region as document_region, d.unit as document_office
    from ledger_tasks t join ledger_documents d on d.id = t.document
      left join ledger_versions v on v.document = d.id and v.version = d.version
    where t.id = ${id} and not t.removed and ${seenTasks(scopeFrom(caller, 'ledger.read'))}`.execute(
    people.database,
  );
  const [found] = rows;
  if (found === undefined) throw notThere('项任务', 'task');
  return found;
}
