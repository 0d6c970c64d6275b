// SPDX-License-Identifier: Apache-2.0
import { setImmediate } from 'node:timers/promises';
import type { ReturnImport } from '@sanyi/contract';
import type { FileRefusal, ReturnedRow } from '@sanyi/office';
import { acceptancePlan, keyOf, rowComparison, type RowDifference } from '@sanyi/returns';
import { type Insertable, sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { ReturnImportRowsTable } from '../../database/return-tables.js';
import type { Tables } from '../../database/tables.js';
import { differenceView } from '../difference-view.js';
import { type InHand, isSentBack } from '../in-hand.js';
import { type KeptCells, keptCells, personalFields } from '../kept-cells.js';
import { refusalOfRow, unmaskedRow } from '../refused-rows.js';
import type { Places } from '../find-place.js';
import type { ReturnHouse } from '../return-house.js';
import { placesIn } from '../row-names.js';
import { type StoredLookup, storedLookup } from './stored-lookup.js';

/** What an import found so far. */
export interface Tally {
  readonly rows_read: number;
  readonly unchanged: number;
  readonly changed: number;
  readonly added: number;
  readonly conflicting: number;
  readonly refused: number;
  readonly absent: number;
}

/** A file that is read into an import. */
export interface Staging {
  readonly id: string;
  readonly held: InHand;
  readonly rows: Generator<ReturnedRow, FileRefusal | undefined>;
  readonly signal: AbortSignal;
  readonly report: (tally: Tally) => Promise<void>;
}

/** What was staged; or why the file could not be read to its end. */
export type Staged =
  | { readonly kind: 'staged'; readonly tally: Tally; readonly shown: ReturnImport['differences'] }
  | { readonly kind: 'refused'; readonly refusal: FileRefusal };

const ROWS_AT_ONCE = 1_000;
const MOST_SHOWN = 100;
const NONE: Tally = {
  ...{ rows_read: 0, unchanged: 0, changed: 0, added: 0, conflicting: 0, refused: 0, absent: 0 },
};

/**
 * Compares the rows of a file with what is stored, some at a time, and stages what differs. Held are the keys and ids of the rows,
 * never their content. Stops at the signal.
 */
export async function stageRows(house: ReturnHouse, staging: Staging): Promise<Staged> {
  const { held, rows, signal } = staging;
  const { database } = house.people;
  const lookup = await storedLookup(house, database, held, signal);
  const desk = deskFor(house, held, { lookup, places: await placesIn(house, held) });
  let tally = NONE;
  let shown: ReturnImport['differences'] = [];
  for (;;) {
    const { batch, end } = nextBatch(rows);
    signal.throwIfAborted();
    const judged = await desk.judge(batch);
    await insert(
      database,
      judged.flatMap(({ staged }) => staged ?? []),
      staging.id,
    );
    tally = judged.reduce((sum, one) => plus(sum, one.kind), tally);
    shown = [...shown, ...judged.flatMap(({ view }) => view)].slice(0, MOST_SHOWN);
    if (end !== undefined && end !== 'whole') return { kind: 'refused', refusal: end };
    if (end === 'whole') break;
    await staging.report(tally);
    await setImmediate();
  }
  tally = { ...tally, absent: lookup.count - desk.matched.size };
  return { kind: 'staged', tally, shown };
}

interface Batch {
  readonly batch: readonly ReturnedRow[];
  /** Why there are no more; undefined where there may be. */
  readonly end: FileRefusal | 'whole' | undefined;
}

function nextBatch(rows: Staging['rows']): Batch {
  const batch: ReturnedRow[] = [];
  while (batch.length < ROWS_AT_ONCE) {
    const next = rows.next();
    if (next.done === true) return { batch, end: next.value ?? 'whole' };
    batch.push(next.value);
  }
  return { batch, end: undefined };
}

type Kind = Exclude<RowDifference['kind'], 'absent'>;

interface Judged {
  readonly kind: Kind;
  readonly staged: Omit<Insertable<ReturnImportRowsTable>, 'import'> | null;
  readonly view: ReturnImport['differences'];
}

function deskFor(
  house: ReturnHouse,
  held: InHand,
  { lookup, places }: { readonly lookup: StoredLookup; readonly places: Places },
) {
  const { declaration } = held.known;
  const kept = keptCells(house, { packet: held.packet.id, declaration });
  const comparison = rowComparison(declaration);
  const judge = async (batch: readonly ReturnedRow[]): Promise<readonly Judged[]> => {
    const stored = await lookup.of(
      batch.map(({ incoming }) => ({
        id: incoming.id,
        key: keyOf(declaration, incoming.cells),
      })),
    );
    return batch.map((came) => {
      const row = unmaskedRow(declaration, came, stored.byId(came.incoming.id ?? ''));
      const unreadable = refusalOfRow(declaration, row);
      if (unreadable !== null) return refused(declaration, { row, kept, reason: unreadable });
      const found = comparison.next(row.incoming, stored);
      const reason = refusalOfRow(declaration, row, found, (id) => isSentBack(held.packet, id));
      if (reason !== null) return refused(declaration, { row, kept, reason });
      return {
        kind: found.kind,
        staged: staged(found, kept),
        view: differenceView(declaration, found, places),
      };
    });
  };
  return { judge, matched: comparison.matched };
}

function staged(found: RowDifference, kept: KeptCells): Judged['staged'] {
  const { writes } = acceptancePlan([found], { without: new Set(), override: new Set([0]) });
  const [write] = writes;
  if (write === undefined || found.kind === 'absent') return null;
  const { kind, incoming } = found;
  if (kind === 'unchanged') return null;
  return {
    ...{ place: incoming.at.row, kind, row: write.id, expected: write.expected },
    ...{ cells: JSON.stringify(kept.close(write.cells)), reason: null, raw: null },
  };
}

function refused(
  declaration: InHand['known']['declaration'],
  {
    row,
    kept,
    reason,
  }: { readonly row: ReturnedRow; readonly kept: KeptCells; readonly reason: string },
): Judged {
  const personal = personalFields(declaration);
  const texts = Object.entries(row.raw);
  // What a person wrote into a personal field is sealed as the field is.
  const raw = Object.fromEntries(
    texts.map(([id, text]) => {
      if (!personal.has(id) || text === '') return [id, text];
      const cell = kept.close({ [id]: { state: 'value', value: text } })[id];
      return [id, cell?.state === 'value' ? cell.value : ''];
    }),
  );
  const { id, version, at } = row.incoming;
  const known = id !== null && UUID.test(id) ? id : null;
  return {
    ...{ kind: 'refused', view: [] },
    staged: {
      ...{ place: at.row, kind: 'refused', row: known, expected: version, cells: null },
      ...{ reason, raw: JSON.stringify(raw) },
    },
  };
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function insert(
  database: Kysely<Tables>,
  rows: readonly Omit<Insertable<ReturnImportRowsTable>, 'import'>[],
  id: string,
): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into return_import_rows (import, place, kind, row, expected, cells, reason, raw)
    select ${id}::uuid, place, kind, row, expected, cells::jsonb, reason, raw::jsonb
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(place int, kind text, row uuid, expected int, cells text, reason text, raw text)`.execute(
    database,
  );
}

const COUNTED = {
  unchanged: 'unchanged',
  changed: 'changed',
  new: 'added',
  conflicting: 'conflicting',
  refused: 'refused',
} as const satisfies Record<Kind, keyof Tally>;

const plus = (tally: Tally, kind: Kind): Tally => ({
  ...tally,
  rows_read: tally.rows_read + 1,
  [COUNTED[kind]]: tally[COUNTED[kind]] + 1,
});
