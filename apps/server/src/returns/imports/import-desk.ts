// SPDX-License-Identifier: Apache-2.0
import { describeFileRefusal } from '@sanyi/office';
import type { Updateable } from 'kysely';
import type { ReturnImportsTable } from '../../database/return-tables.js';
import { Refusal } from '../../http/problem.js';
import { hold } from '../around.js';
import type { Reader } from '../ports.js';
import type { ReturnHouse } from '../return-house.js';
import { checkFilling } from '../write-rows.js';
import { keepAlive, type Lease, LEASE } from './import-lease.js';
import { type ImportRecord, importOf, noteImport } from './import-records.js';
import { type Opened, openImport, type Sent } from './open-import.js';
import { stageRows } from './stage-rows.js';
import { stampOf, takeOver } from './take-over.js';

/** 导入: files that are read, compared and taken over while people go on; each can be cancelled until it is done. */
export interface ImportDesk {
  readonly begin: (reader: Reader, sent: Sent) => Promise<ImportRecord>;
  readonly accept: (reader: Reader, id: string, override: boolean) => Promise<ImportRecord>;
  /** Stops it where it runs, and leaves nothing of what was staged. */
  readonly cancel: (reader: Reader, id: string) => Promise<void>;
  /** Waits for what is under way to stop; for the closing of the house. */
  readonly close: () => Promise<void>;
}

interface Running {
  readonly account: string;
  readonly stop: AbortController;
  readonly ended: Promise<void>;
}

const MOST_RUNNING = 2;

interface Desk {
  readonly house: ReturnHouse;
  readonly running: Map<string, Running>;
  readonly onTrouble: (trouble: unknown) => void;
  readonly lease: Lease;
}

/** Opens the desk; `onTrouble` hears what broke an import off and is no fault of its file. */
export function importDesk(
  house: ReturnHouse,
  onTrouble: (trouble: unknown) => void,
  lease: Lease = LEASE,
): ImportDesk {
  const desk: Desk = { house, running: new Map(), onTrouble, lease };
  return {
    begin: (reader, sent) => begin(desk, reader, sent),
    accept: (reader, id, override) => accept(desk, reader, { id, override }),
    cancel: (reader, id) => cancel(desk, reader, id),
    close: async () => {
      for (const { stop } of desk.running.values()) stop.abort();
      await Promise.all([...desk.running.values()].map(({ ended }) => ended));
    },
  };
}

async function begin(desk: Desk, reader: Reader, sent: Sent): Promise<ImportRecord> {
  const { account } = reader.caller;
  makeRoom(desk, account);
  const opened = await openImport(desk.house, reader, sent);
  const { database, now } = desk.house.people;
  const kept = await database.transaction().execute(async (transaction) => {
    const held = await hold(desk.house, transaction, { scope: reader.scope, id: opened.packet });
    checkFilling(reader.caller, held, null);
    const stamp = await stampOf(transaction, opened.packet);
    return transaction
      .insertInto('return_imports')
      .values({
        ...{ packet: opened.packet, account, file: sent.name.slice(0, 200), state: 'reading' },
        ...{ stamp, started_at: now() },
      })
      .returningAll()
      .executeTakeFirstOrThrow();
  });
  run(desk, kept, (under) => stage(desk, { kept, opened, ...under }));
  return kept;
}

/** One import of a person runs at a time, two in the house. */
function makeRoom({ running }: Desk, account: string): void {
  const all = [...running.values()];
  if (all.some((one) => one.account === account))
    throw new Refusal('too-many-requests', {
      zh: '您有一个文件正在导入。请等它完成或取消它，再导入下一个。',
      en: 'A file of yours is being imported. Wait for it or cancel it first.',
    });
  if (all.length >= MOST_RUNNING)
    throw new Refusal('too-many-requests', {
      zh: '别人的文件正在导入，请稍后再试。',
      en: 'Files of others are being imported. Try again a little later.',
    });
}

/** What an import does: it tells how far it is, and stops at the signal. */
type Work = (under: {
  readonly signal: AbortSignal;
  readonly note: (news: Updateable<ReturnImportsTable>) => Promise<void>;
}) => Promise<void>;

function run({ running, house, onTrouble, lease }: Desk, kept: ImportRecord, work: Work): void {
  const stop = new AbortController();
  const { database } = house.people;
  const fallSilent = keepAlive(database, kept.id, { ...lease, onTrouble });
  // Cancelled at another server, or taken for dead there: then it is, here too.
  const note = async (news: Updateable<ReturnImportsTable>): Promise<void> => {
    if (!(await noteImport(database, kept, news))) stop.abort();
  };
  const ended = work({ signal: stop.signal, note })
    .catch(async (trouble: unknown) => {
      if (!stop.signal.aborted && !(trouble instanceof Refusal)) onTrouble(trouble);
      await leave(house, kept.id, endOf(trouble, stop.signal));
    })
    .catch(onTrouble)
    .finally(() => {
      fallSilent();
      running.delete(kept.id);
    });
  running.set(kept.id, { account: kept.account, stop, ended });
}

type End = Pick<ImportRecord, 'state' | 'reason'>;

const BROKEN_OFF = '导入中断了，没有写入任何一行。请再试一次；若仍不行，请联系系统管理员。';

function endOf(trouble: unknown, { aborted }: AbortSignal): End {
  if (aborted) return { state: 'cancelled', reason: '已取消，没有写入任何一行。' };
  const refused = trouble instanceof Refusal;
  return { state: 'failed', reason: refused ? trouble.problemIn('zh').detail : BROKEN_OFF };
}

/** An import that changes nothing: what was staged for it goes. What is done stays done. */
async function leave({ people }: ReturnHouse, id: string, end: End): Promise<void> {
  const { database, now } = people;
  const { numUpdatedRows } = await database
    .updateTable('return_imports')
    .set({ ...end, written: 0, ended_at: now() })
    .where('id', '=', id)
    .where('state', 'in', ['reading', 'ready', 'writing'])
    .executeTakeFirst();
  if (numUpdatedRows === 1n)
    await database.deleteFrom('return_import_rows').where('import', '=', id).execute();
}

async function stage(
  { house }: Desk,
  {
    kept,
    opened,
    signal,
    note,
  }: { readonly kept: ImportRecord; readonly opened: Opened } & Parameters<Work>[0],
): Promise<void> {
  const { now } = house.people;
  const staged = await stageRows(house, {
    ...{ id: kept.id, held: opened.held, rows: opened.rows(), signal },
    report: note,
  });
  signal.throwIfAborted();
  if (staged.kind === 'refused') {
    const reason = describeFileRefusal(staged.refusal);
    return leave(house, kept.id, { state: 'failed', reason });
  }
  const { tally, shown } = staged;
  const to_write = tally.changed + tally.added;
  const nothing = to_write + tally.conflicting === 0;
  await note({
    ...{ ...tally, shown: JSON.stringify(shown), to_write },
    ...(nothing ? { state: 'done', ended_at: now() } : { state: 'ready' }),
  });
}

async function accept(
  desk: Desk,
  reader: Reader,
  { id, override }: { readonly id: string; readonly override: boolean },
): Promise<ImportRecord> {
  const { database } = desk.house.people;
  const { account } = reader.caller;
  const ready = await importOf(database, account, id);
  makeRoom(desk, account);
  const to_write = ready.changed + ready.added + (override ? ready.conflicting : 0);
  const begun = await noteImport(
    database,
    { id, state: 'ready' },
    { state: 'writing', to_write, written: 0 },
  );
  if (!begun)
    throw new Refusal('not-at-this-stage', {
      zh: '这次导入不在等待采纳：可能还在读、已经采纳，或已取消。',
      en: 'This import is not waiting for a word: it is still read, was taken over, or cancelled.',
    });
  const kept: ImportRecord = { ...ready, state: 'writing', to_write, written: 0 };
  run(desk, kept, async ({ signal, note }) => {
    const report = (written: number) => note({ written });
    await takeOver(desk.house, { reader, kept, override, signal, report });
    await clear(desk.house, id);
  });
  return kept;
}

/** What was staged and taken over goes; what was refused stays, to be given back. */
async function clear({ people }: ReturnHouse, id: string): Promise<void> {
  await people.database
    .deleteFrom('return_import_rows')
    .where('import', '=', id)
    .where('kind', '<>', 'refused')
    .execute();
}

async function cancel({ house, running }: Desk, { caller }: Reader, id: string): Promise<void> {
  await importOf(house.people.database, caller.account, id);
  const one = running.get(id);
  one?.stop.abort();
  await one?.ended;
  await leave(house, id, { state: 'cancelled', reason: '已取消，没有写入任何一行。' });
}
