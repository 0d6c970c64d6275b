// SPDX-License-Identifier: Apache-2.0
import { handDown, type HandedDown, type LedgerTask } from '@sanyi/accountability';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.js';

/** The ids of a task and of those above it, the topmost first: they stand in the id itself. */
export const lineOf = (id: string): readonly string[] =>
  id.split('@').map((_, at, pieces) => pieces.slice(0, at + 1).join('@'));

/**
 * Tasks by their ids, as the engine knows them. A lower task is what the engine makes of its upper one and its own part, so
 * that a new version of the document reaches it too.
 */
export async function storedTasks(
  database: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LedgerTask>> {
  if (ids.length === 0) return new Map();
  const line = [...new Set(ids.flatMap(lineOf))];
  const rows = await database
    .selectFrom('ledger_tasks')
    .select(['id', 'upper', 'body', 'part'])
    .where('id', 'in', line)
    .orderBy('depth')
    .execute();
  const tasks = new Map<string, LedgerTask>();
  for (const { id, upper, body, part } of rows) {
    const task = body ?? lowerOf(tasks.get(upper ?? ''), part);
    if (task !== undefined) tasks.set(id, task);
  }
  return tasks;
}

const lowerOf = (above: LedgerTask | undefined, part: HandedDown | null): LedgerTask | undefined =>
  above === undefined || part === null ? undefined : handDown(above, [part]).tasks[0];
