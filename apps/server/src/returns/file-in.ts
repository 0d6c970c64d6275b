// SPDX-License-Identifier: Apache-2.0
import type { ReturnFileOutcome } from '@sanyi/contract';
import {
  describeFileRefusal,
  type OpenedReturn,
  openReturn,
  type ReturnedRow,
} from '@sanyi/office';
import {
  acceptancePlan,
  type Declaration,
  keyOf,
  rowComparison,
  type RowDifference,
} from '@sanyi/returns';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../database/tables.js';
import { record } from '../events/record.js';
import { Refusal } from '../http/problem.js';
import { type Held, hold } from './around.js';
import { finder, type Places } from './find-place.js';
import { differenceView } from './difference-view.js';
import { storedLookup } from './imports/stored-lookup.js';
import { isSentBack } from './in-hand.js';
import { wordsOf } from './packet-rows.js';
import { lastDay } from './periods.js';
import { refusalOfRow, unmaskedRow } from './refused-rows.js';
import type { Reader } from './ports.js';
import { placesIn } from './row-names.js';
import { type ReturnHouse, todayIn } from './return-house.js';
import { sm3 } from './workbook-out.js';
import { applyChange, checkFilling } from './write-rows.js';

/** A file that came back. */
export interface Returned {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Whether sure differences are written, and whether those that somebody else changed meanwhile are written over. */
export interface Wish {
  readonly accept: boolean;
  readonly override: boolean;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Reads one returned file and, where that is wished, writes what it changes: the whole file in one transaction or nothing of
 * it. A file that cannot be read, or is not the caller's to hand in, is an outcome of its own and stops no other.
 */
export async function takeFile(
  house: ReturnHouse,
  reader: Reader,
  { file, wish }: { readonly file: Returned; readonly wish: Wish },
): Promise<ReturnFileOutcome> {
  const opened = await openFile(house, file);
  if (typeof opened === 'string') return refusedFile(file, opened);
  return house.people.database
    .transaction()
    .execute((transaction) => takeOpened(house, transaction, { reader, file, wish, opened }))
    .catch((error: unknown) => {
      if (error instanceof Refusal) return refusedFile(file, error.problemIn('zh').detail);
      throw error;
    });
}

export async function openFile(house: ReturnHouse, { name, bytes }: Returned) {
  const types = await versionsSent(house);
  const book = await house.registry();
  const today = todayIn(house);
  const opened = openReturn(bytes, name, {
    declarationOf: (id, version) => types.get(`${id} ${version}`),
    // Whose region it is, and for which period, stands in the file.
    find: ({ declaration, declarationVersion, region, period }) => {
      const kind = types.get(`${declaration} ${declarationVersion}`)?.period ?? 'none';
      return finder(book, { region, on: lastDay(kind, period, today) });
    },
    digest: sm3,
  });
  if (!opened.ok) return describeFileRefusal(opened.error);
  const { packet } = opened.value.manifest;
  return UUID.test(packet) ? opened.value : describeFileRefusal({ code: 'manifest-changed' });
}

/** The declarations that anything was sent with. */
async function versionsSent(house: ReturnHouse): Promise<ReadonlyMap<string, Declaration>> {
  const sent = await house.people.database
    .selectFrom('return_sendings')
    .select(['type', 'type_version'])
    .distinct()
    .execute();
  const known = await Promise.all(sent.map((one) => house.types.sent(one.type, one.type_version)));
  return new Map(
    known.map(({ declaration }) => [`${declaration.id} ${declaration.version}`, declaration]),
  );
}

interface Taking {
  readonly reader: Reader;
  readonly file: Returned;
  readonly wish: Wish;
  readonly opened: OpenedReturn;
}

async function takeOpened(
  house: ReturnHouse,
  transaction: Transaction<Tables>,
  { reader, file, wish, opened }: Taking,
): Promise<ReturnFileOutcome> {
  const id = opened.manifest.packet;
  const held = await hold(house, transaction, { scope: reader.scope, id });
  const { forUnit } = checkFilling(reader.caller, held, null);
  const read = readAll(opened);
  if (typeof read === 'string') return refusedFile(file, read);
  const came = await compare(house, transaction, { held, rows: read });
  const written = wish.accept
    ? await accept(transaction, { house, reader, held, forUnit }, { ...came, file, wish })
    : 0;
  const places = await placesIn(house, held);
  return outcomeOf(house, held, { ...came, file, written, places });
}

/** A file that is handed in among others is held whole while it is taken in; a larger one is imported, some rows at a time. */
const MOST_ROWS = 20_000;
const TOO_MANY = `文件超过 ${MOST_ROWS / 10_000} 万行，不能在这里交回。请打开这一份填报，用“导入”交这个文件。`;

/** Every row of a file, or why it could not be read to its end. */
function readAll(opened: OpenedReturn): readonly ReturnedRow[] | string {
  const all: ReturnedRow[] = [];
  const rows = opened.rows();
  for (let next = rows.next(); ; next = rows.next()) {
    if (next.done === true) return next.value === undefined ? all : describeFileRefusal(next.value);
    if (all.length >= MOST_ROWS) return TOO_MANY;
    all.push(next.value);
  }
}

/** What came in a file: its rows, with personal cells that were left masked put right, and what they mean. */
interface Came {
  readonly read: readonly ReturnedRow[];
  readonly compared: readonly Compared[];
  /** How many rows are stored and not in the file. */
  readonly absent: number;
}

type Compared = Exclude<RowDifference, { readonly kind: 'absent' }>;

async function compare(
  house: ReturnHouse,
  database: Kysely<Tables>,
  { held, rows }: { readonly held: Held; readonly rows: readonly ReturnedRow[] },
): Promise<Came> {
  const { declaration } = held.known;
  const lookup = await storedLookup(house, database, held);
  const stored = await lookup.of(
    rows.map(({ incoming: { id, cells } }) => ({ id, key: keyOf(declaration, cells) })),
  );
  const read = rows.map((row) => unmaskedRow(declaration, row, stored.byId(row.incoming.id ?? '')));
  const sound = read.filter((row) => refusalOfRow(declaration, row) === null);
  const comparison = rowComparison(declaration);
  const found = sound.map(({ incoming }) => comparison.next(incoming, stored));
  return { read, compared: found, absent: lookup.count - comparison.matched.size };
}

interface Hand {
  readonly house: ReturnHouse;
  readonly reader: Reader;
  readonly held: Held;
  readonly forUnit: string | null;
}

async function accept(
  transaction: Transaction<Tables>,
  { house, reader, held, forUnit }: Hand,
  {
    compared,
    file,
    wish,
  }: {
    readonly compared: readonly Compared[];
    readonly file: Returned;
    readonly wish: Wish;
  },
): Promise<number> {
  const override = new Set(wish.override ? compared.keys() : []);
  const shut = compared.flatMap((one, index) => {
    const changes = one.kind === 'changed' || one.kind === 'conflicting';
    return changes && !isSentBack(held.packet, one.stored.id) ? [index] : [];
  });
  const { writes } = acceptancePlan(compared, { without: new Set(shut), override });
  const at = house.people.now();
  const { account } = reader.caller;
  for (const { id, expected, cells } of writes) {
    const change = { row: id, expected, cells: { ...cells } };
    await applyChange(house, transaction, { held, change, by: { at, account, forUnit } });
  }
  if (writes.length === 0) return 0;
  await record(transaction, {
    ...{ at, kind: 'returns.imported', actor: account, subject: `return:${held.packet.id}` },
    ...{ region: held.packet.region, unit: held.packet.unit },
    to: { file: file.name, rows: writes.length, inNameOf: forUnit },
  });
  return writes.length;
}

const MOST_SHOWN = 100;

function outcomeOf(
  house: ReturnHouse,
  held: Held,
  {
    file,
    read,
    compared,
    absent,
    written,
    places,
  }: Came & { readonly file: Returned; readonly written: number; readonly places: Places },
): ReturnFileOutcome {
  const { packet, known } = held;
  const { declaration } = known;
  const count = (kind: Compared['kind']) => compared.filter((one) => one.kind === kind).length;
  return {
    ...{ file: file.name, packet: packet.id, period: packet.period, refused: null, written },
    label: wordsOf(declaration.label),
    unitName: house.people.names.unit(packet.unit),
    ...{ unchanged: count('unchanged'), changed: count('changed'), added: count('new') },
    ...{ conflicting: count('conflicting'), absent },
    refusedRows: refusedRowsOf(held, { read, compared }),
    differences: compared
      .flatMap((one) => differenceView(declaration, one, places))
      .slice(0, MOST_SHOWN),
  };
}

/** Why rows were not taken, in the order of the file. */
function refusedRowsOf(
  { known: { declaration }, packet }: Held,
  { read, compared }: Pick<Came, 'read' | 'compared'>,
): { row: number; reason: string }[] {
  const faulty = read.flatMap((row) => placed(row.incoming.at.row, refusalOfRow(declaration, row)));
  const byRow = new Map(read.map((row) => [row.incoming, row]));
  const unclear = compared.flatMap((one) => {
    const row = byRow.get(one.incoming);
    if (row === undefined) return [];
    const reason = refusalOfRow(declaration, row, one, (id) => isSentBack(packet, id));
    return placed(row.incoming.at.row, reason);
  });
  return [...faulty, ...unclear].sort((a, b) => a.row - b.row);
}

const placed = (row: number, reason: string | null) => (reason === null ? [] : [{ row, reason }]);

const refusedFile = ({ name }: Returned, refused: string): ReturnFileOutcome => ({
  ...{ file: name, packet: null, label: null, unitName: '', period: '', refused },
  ...{ unchanged: 0, changed: 0, added: 0, conflicting: 0, absent: 0, written: 0 },
  ...{ refusedRows: [], differences: [] },
});

/** The rows of a file that were refused, to be given back with their reasons. */
export async function refusedOf(
  house: ReturnHouse,
  reader: Reader,
  file: Returned,
): Promise<{ readonly held: Held; readonly rows: readonly (ReturnedRow & { reason: string })[] }> {
  const opened = await openFile(house, file);
  if (typeof opened === 'string') throw unreadable(opened);
  return house.people.database.transaction().execute(async (transaction) => {
    const id = opened.manifest.packet;
    const held = await hold(house, transaction, { scope: reader.scope, id });
    const read = readAll(opened);
    if (typeof read === 'string') throw unreadable(read);
    const came = await compare(house, transaction, { held, rows: read });
    const reasons = new Map(refusedRowsOf(held, came).map((one) => [one.row, one.reason]));
    const rows = read.flatMap((row) => {
      const reason = reasons.get(row.incoming.at.row);
      return reason === undefined ? [] : [{ ...row, reason }];
    });
    return { held, rows };
  });
}

const unreadable = (zh: string): Refusal =>
  new Refusal('invalid-request', { zh, en: `The file cannot be read: ${zh}` });
