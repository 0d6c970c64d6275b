// SPDX-License-Identifier: Apache-2.0
import type { ReturnFileOutcome } from '@sanyi/contract';
import {
  describeFileRefusal,
  describeRowProblems,
  type OpenedReturn,
  openReturn,
  type ReturnedRow,
} from '@sanyi/office';
import {
  acceptancePlan,
  type Cell,
  type Declaration,
  differences,
  type RowDifference,
  textOf,
} from '@sanyi/returns';
import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '../database/tables.js';
import { record } from '../events/record.js';
import { Refusal } from '../http/problem.js';
import { type Held, hold } from './around.js';
import { finder } from './find-place.js';
import { storedRows } from './findings.js';
import { wordsOf } from './packet-rows.js';
import type { Reader } from './ports.js';
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

async function openFile(house: ReturnHouse, { name, bytes }: Returned) {
  const types = await versionsSent(house);
  const book = await house.registry();
  const opened = openReturn(bytes, name, {
    declarationOf: (id, version) => types.get(`${id} ${version}`),
    // Whose region it is stands in the file; names are looked for in the whole registry.
    find: finder(book, { region: house.people.homeRegion, on: todayIn(house) }),
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
  const compared = await compare(transaction, held, read);
  const written = wish.accept
    ? await accept(transaction, { house, reader, held, forUnit }, { compared, file, wish })
    : 0;
  return outcomeOf(house, held, { file, read, compared, written });
}

/** Every row of a file, or why it could not be read to its end. */
function readAll(opened: OpenedReturn): readonly ReturnedRow[] | string {
  const all: ReturnedRow[] = [];
  const rows = opened.rows();
  for (let next = rows.next(); ; next = rows.next()) {
    if (next.done !== true) all.push(next.value);
    else return next.value === undefined ? all : describeFileRefusal(next.value);
  }
}

async function compare(
  database: Kysely<Tables>,
  { packet, known }: Held,
  read: readonly ReturnedRow[],
): Promise<readonly RowDifference[]> {
  const stored = await storedRows(database, packet.id);
  const sound = read.filter(({ problems }) => problems.length === 0);
  return differences(
    known.declaration,
    stored,
    sound.map(({ incoming }) => incoming),
  );
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
    readonly compared: readonly RowDifference[];
    readonly file: Returned;
    readonly wish: Wish;
  },
): Promise<number> {
  const override = new Set(wish.override ? compared.keys() : []);
  const { writes } = acceptancePlan(compared, { without: new Set(), override });
  const at = house.people.now();
  const { account } = reader.caller;
  for (const { id, expected, cells } of writes) {
    const change = { row: id, expected, cells: { ...cells } };
    await applyChange(transaction, held, { change, by: { at, account, forUnit } });
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
  { packet, known: { declaration } }: Held,
  {
    file,
    read,
    compared,
    written,
  }: {
    readonly file: Returned;
    readonly read: readonly ReturnedRow[];
    readonly compared: readonly RowDifference[];
    readonly written: number;
  },
): ReturnFileOutcome {
  const count = (kind: RowDifference['kind']) => compared.filter((one) => one.kind === kind).length;
  return {
    ...{ file: file.name, packet: packet.id, period: packet.period, refused: null, written },
    label: wordsOf(declaration.label),
    unitName: house.people.names.unit(packet.unit),
    ...{ unchanged: count('unchanged'), changed: count('changed'), added: count('new') },
    ...{ conflicting: count('conflicting'), absent: count('absent') },
    refusedRows: refusedRowsOf(declaration, read, compared),
    differences: compared.flatMap((one) => differenceView(declaration, one)).slice(0, MOST_SHOWN),
  };
}

const REASONS = {
  'key-missing': '没有填写用来辨认这一行的字段。请补上再交。',
  'same-row-twice': '文件里有两行是同一行。请只留一行。',
  'same-key-twice': '文件里有两行填的是同一项。请只留一行。',
  'unknown-row': '系统里没有这一行。若是新加的，请清空前面隐藏列里的行标识。',
} as const;

/** Why rows were not taken: cells that cannot be read, and rows that cannot be told. */
export function refusedRowsOf(
  declaration: Declaration,
  read: readonly ReturnedRow[],
  compared: readonly RowDifference[],
): { row: number; reason: string }[] {
  const faulty = read
    .filter(({ problems }) => problems.length > 0)
    .map(({ incoming, problems }) => ({
      row: incoming.at.row,
      reason: describeRowProblems(problems, declaration),
    }));
  const unclear = compared.flatMap((one) =>
    one.kind === 'refused' ? [{ row: one.incoming.at.row, reason: REASONS[one.reason] }] : [],
  );
  return [...faulty, ...unclear].sort((a, b) => a.row - b.row);
}

function differenceView(
  declaration: Declaration,
  one: RowDifference,
): ReturnFileOutcome['differences'] {
  const labelOf = (id: string) =>
    wordsOf(declaration.fields.find((field) => field.id === id)?.label ?? { zh: id, en: id });
  switch (one.kind) {
    case 'changed':
    case 'conflicting':
      return [
        {
          ...{ kind: one.kind, row: one.incoming.at.row },
          cells: one.cells.map(({ field, stored, incoming }) => ({
            ...{ label: labelOf(field), stored: cellText(stored), incoming: cellText(incoming) },
          })),
        },
      ];
    case 'new':
      return [
        {
          ...{ kind: one.kind, row: one.incoming.at.row },
          cells: Object.entries(one.incoming.cells).map(([field, cell]) => ({
            ...{ label: labelOf(field), stored: '', incoming: cellText(cell) },
          })),
        },
      ];
    case 'unchanged':
    case 'refused':
    case 'absent':
      return [];
  }
}

const cellText = (cell: Cell): string =>
  textOf(cell) ?? (cell.state === 'missing' ? '缺报' : '不适用');

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
    const compared = await compare(transaction, held, read);
    const reasons = new Map(
      refusedRowsOf(held.known.declaration, read, compared).map((one) => [one.row, one.reason]),
    );
    const rows = read.flatMap((row) => {
      const reason = reasons.get(row.incoming.at.row);
      return reason === undefined ? [] : [{ ...row, reason }];
    });
    return { held, rows };
  });
}

const unreadable = (zh: string): Refusal =>
  new Refusal('invalid-request', { zh, en: `The file cannot be read: ${zh}` });
