// SPDX-License-Identifier: Apache-2.0
import type { LampFacts, LampKey } from '@sanyi/accountability';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.js';
import { seatFacts, type SeatFactsRow } from './seat-facts-row.js';

/** The facts of one open seat as they are kept, with the lamp it shows. */
export interface StoredFacts {
  readonly task: string;
  readonly unit: string | null;
  readonly words: string;
  readonly lamp: LampKey;
  readonly near: boolean;
  readonly overdue: boolean;
  readonly facts: LampFacts;
}

interface Row extends SeatFactsRow {
  readonly id: string;
  readonly task: string;
  readonly unit: string | null;
  readonly words: string;
  readonly lamp: LampKey;
  readonly near: boolean;
  readonly overdue: boolean;
}

const PORTION = 50_000;

/**
 * Walks the open seats of the documents of a region (of all regions where it is null), portion by portion: a ledger of any
 * size, never whole in memory. What is closed stays closed, whatever the day or the rule.
 */
export async function* storedFacts(
  database: Kysely<Tables>,
  region: string | null,
): AsyncGenerator<readonly StoredFacts[]> {
  let after = '';
  for (;;) {
    const { rows } = await sql<Row>`
      select s.id, s.task, s.unit, s.words, s.lamp, s.near, s.overdue, s.started_on, s.due, s.progress,
        s.closed_on, s.met, s.missed, s.open_targets, s.sent_on, s.signed_on, s.answer_due
      from ledger_seats s join ledger_documents d on d.id = s.document
      where not s.removed and s.closed_on is null and s.id > ${after}
        and ${region === null ? sql`true` : sql`d.region = ${region}`}
      order by s.id limit ${PORTION}`.execute(database);
    if (rows.length > 0) yield rows.map(factsIn);
    const last = rows.at(-1);
    if (last === undefined || rows.length < PORTION) return;
    after = last.id;
  }
}

const factsIn = (row: Row): StoredFacts => ({
  ...{ task: row.task, unit: row.unit, words: row.words, lamp: row.lamp },
  ...{ near: row.near, overdue: row.overdue },
  facts: seatFacts(row.id, row),
});
