// SPDX-License-Identifier: Apache-2.0
import { compareVersions, type FiledDocument, handDown } from '@sanyi/accountability';
import type { LedgerConfirmation, LedgerConfirmed } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';
import { Refusal } from '../http/problem.js';
import { filedOf } from './filing.js';
import { type LedgerHouse, recordBy, todayIn, type Work } from './ledger-house.js';
import { holdReading, latestVersion, type ReadingRecord } from './readings.js';
import { schemeFor } from './schemes.js';
import { turnLamps } from './turn-lamps.js';
import { writeEntries } from './write-entries.js';
import { writePackets } from './write-packets.js';
import { placeIn, type PlacedTask, writeTasks } from './write-tasks.js';

type Wanted = z.output<typeof LedgerConfirmation>;

/** Documents are numbered one after another, so who confirms waits for who confirms. */
const LOCK = 7_310_006;

/**
 * 确认入账: the corrected reading enters the ledger, in one transaction: tasks, seats, sheets that go out, what is owed each
 * period, lamps, and the event. Whatever breaks off in between, nothing of it stands.
 */
export async function confirmReading(
  house: LedgerHouse,
  caller: Caller,
  target: { readonly id: string; readonly version: number },
  wanted: Wanted,
): Promise<LedgerConfirmed> {
  const { registry } = await house.registry();
  return house.people.database.transaction().execute(async (work) => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(work);
    const held = await holdReading(work, caller, target);
    const previous = await latestVersion(work, held.document);
    const number = await numberOf(work, held);
    const filed = filedOf(held, registry, { id: `D${number}`, previous });
    if (filed.kind === 'notice' && filed.tasks.length === 0) throw noTask();
    const step: Step = { held, filed, previous, number, wanted, today: todayIn(house) };
    await writeDocument(work, step, { account: caller.account, at: house.people.now() });
    const packets = await writeLedger(house, work, step);
    await settle(work, step);
    await recordBy(house, caller, {
      ...{ work, at: { region: held.region, unit: held.unit }, kind: 'ledger.confirmed' },
      subject: `document:${filed.id}`,
      to: { version: filed.version, tasks: filed.tasks.length, packets, reading: held.id },
    });
    const { id: document, version, tasks, practices, figures } = filed;
    return {
      ...{ document, version, tasks: tasks.length, packets },
      ...{ practices: practices.length, figures: figures.length },
    };
  });
}

const noTask = (): Refusal =>
  new Refusal('not-at-this-stage', {
    zh: '没有读出任何任务，不能入账。请先补上任务；经验材料请在文件头核对种类。',
    en: 'No task was read: nothing can enter the ledger. Add a task first.',
  });

interface Step {
  readonly held: ReadingRecord;
  readonly filed: FiledDocument;
  readonly previous: FiledDocument | undefined;
  readonly number: number;
  readonly wanted: Wanted;
  readonly today: PlainDate;
}

async function numberOf(work: Work, { document }: ReadingRecord): Promise<number> {
  if (document !== null) return Number(document.slice(1));
  const { last } = await work
    .selectFrom('ledger_documents')
    .select(sql<number>`coalesce(max(number), 0)`.as('last'))
    .executeTakeFirstOrThrow();
  return last + 1;
}

async function writeDocument(
  work: Work,
  { held, filed, previous, number, wanted, today }: Step,
  { account, at }: { readonly account: string; readonly at: Date },
): Promise<void> {
  const said = {
    ...{ version: filed.version, kind: filed.kind, title: filed.title },
    ...{ document_number: filed.number, issuer: filed.issuer, issued_on: filed.issuedOn },
    ...{ draft: filed.draft, rhythm: wanted.rhythm, report_day: wanted.reportDay },
    sign_in: wanted.signIn,
  };
  await work
    .insertInto('ledger_documents')
    .values({
      ...{ id: filed.id, number, region: held.region, unit: held.unit, ...said },
      ...{ filed_by: account, filed_at: at, filed_on: today },
    })
    .onConflict((same) => same.column('id').doUpdateSet(said))
    .execute();
  await work
    .insertInto('ledger_versions')
    .values({
      ...{ document: filed.id, version: filed.version, reading: held.id },
      filed: JSON.stringify(filed),
      change: previous === undefined ? null : JSON.stringify(compareVersions(previous, filed)),
      ...{ confirmed_by: account, confirmed_at: at },
    })
    .execute();
}

/** Tasks, those handed down among them, sheets, periods and lamps; answers how many sheets went out. */
async function writeLedger(house: LedgerHouse, work: Work, step: Step): Promise<number> {
  const { held, filed, number, today, wanted } = step;
  const scheme = await schemeFor(house, work, held.region);
  await clear(work, filed.id);
  const placed = filed.tasks.map((task, at): PlacedTask => ({
    ...{ task, region: held.region, office: held.unit, part: null },
    ...{ place: placeIn(number, at + 1), depth: 0 },
  }));
  await writeTasks(work, placed, scheme);
  const lowers = await writeLowers(work, { filed, placed, scheme });
  const all = [...placed, ...lowers].map(({ task }) => task);
  const packets = await writePackets(
    work,
    { ...filed, tasks: all },
    {
      ...{ office: { region: held.region, unit: held.unit }, on: today, signIn: wanted.signIn },
      calendar: house.rules.calendar,
    },
  );
  const { rhythm, reportDay } = wanted;
  await writeEntries(
    work,
    all,
    {
      ...{ document: filed.id, rhythm, reportDay, since: today, until: filed.period?.to ?? null },
      calendar: house.rules.calendar,
    },
    today,
  );
  await turnLamps(
    house,
    work,
    all.map(({ id }) => id),
  );
  return packets;
}

/** What the new version does not name again is no longer asked; its history stays. */
async function clear(work: Work, document: string): Promise<void> {
  for (const table of ['ledger_tasks', 'ledger_seats'] as const)
    await work.updateTable(table).set({ removed: true }).where('document', '=', document).execute();
}

/** Lower tasks follow their upper ones into the new version. */
async function writeLowers(
  work: Work,
  {
    filed,
    placed,
    scheme,
  }: {
    readonly filed: FiledDocument;
    readonly placed: readonly PlacedTask[];
    readonly scheme: Parameters<typeof writeTasks>[2];
  },
): Promise<readonly PlacedTask[]> {
  const rows = await work
    .selectFrom('ledger_tasks')
    .select(['id', 'upper', 'region', 'office', 'depth', 'part'])
    .where('document', '=', filed.id)
    .where('depth', '>', 0)
    .orderBy('depth')
    .execute();
  const known = new Map(placed.map((one) => [one.task.id, one]));
  for (const { id, upper, region, office, depth, part } of rows) {
    const above = known.get(upper ?? '');
    const task =
      above === undefined || part === null ? undefined : handDown(above.task, [part]).tasks[0];
    if (above === undefined || task === undefined) continue;
    known.set(id, { task, region, office, place: above.place, depth, part });
  }
  const lowers = [...known.values()].filter(({ depth }) => depth > 0);
  await writeTasks(work, lowers, scheme);
  return lowers;
}

/** Periods of what is no longer asked are owed no more; the reading is done with. */
async function settle(work: Work, { held, filed }: Step): Promise<void> {
  await sql`update ledger_entries e set removed = s.removed from ledger_seats s
    where s.id = e.seat and s.document = ${filed.id} and e.removed is distinct from s.removed`.execute(
    work,
  );
  await work
    .updateTable('ledger_readings')
    .set({ state: 'confirmed', document: filed.id, version: held.version + 1 })
    .where('id', '=', held.id)
    .execute();
}
