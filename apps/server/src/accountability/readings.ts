// SPDX-License-Identifier: Apache-2.0
import type { FiledDocument } from '@sanyi/accountability';
import type { LedgerReading, LedgerReadingQuery, NewCorrection } from '@sanyi/contract';
import { correctedReading } from '@sanyi/documents';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import type { Caller } from '../access/caller.js';
import type { Scope } from '../access/scope.js';
import { within } from '../access/scoped.js';
import type { LedgerReadingsTable } from '../database/ledger-tables.js';
import type { Tables } from '../database/tables.js';
import { Refusal } from '../http/problem.js';
import { actsAs } from '../returns/acting.js';
import { correctionFor } from './asked-correction.js';
import { correctedOf, type KeptReading } from './filing.js';
import {
  type LedgerHouse,
  notThere,
  placeOf,
  recordBy,
  scopeFrom,
  type Work,
} from './ledger-house.js';
import type { FileRead } from './read-file.js';

/** 待入账文件 as it is kept. */
export type ReadingRecord = Selectable<LedgerReadingsTable>;

const PLACE = {
  region: 'ledger_readings.region',
  unit: 'ledger_readings.unit',
  area: 'ledger_readings.area',
};

/** Who reads in also sees what his office read in. */
export const seenReadings = (scope: Scope) => within(scope, 'detail', PLACE);

/** Keeps a file that was read. */
export async function keepReading(
  house: LedgerHouse,
  caller: Caller,
  {
    upload,
    name,
    read,
    document,
  }: {
    readonly upload: string;
    readonly name: string;
    readonly read: FileRead;
    readonly document: string | null;
  },
): Promise<string> {
  const at = placeOf(caller, 'ledger.file');
  return house.people.database.transaction().execute(async (work) => {
    if (document !== null) await documentToContinue(work, caller, document);
    const { id } = await work
      .insertInto('ledger_readings')
      .values({
        ...{ ...at, name, upload, document, format: read.format, content: read.text },
        machine: JSON.stringify(read.reading),
        ...{ sent_in_by: caller.account, sent_in_at: house.people.now() },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordBy(house, caller, {
      ...{ work, at, kind: 'ledger.read-in', subject: `reading:${id}` },
      to: { name, document, tasks: read.reading.tasks.length },
    });
    return id;
  });
}

/** A later version is filed by the office that filed the one before. */
async function documentToContinue(work: Work, caller: Caller, id: string): Promise<void> {
  const found = await work
    .selectFrom('ledger_documents')
    .select(['region', 'unit'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (found === undefined || !actsAs(caller, 'ledger.file', { ...found, area: 'accountability' }))
    throw notThere('份文件', 'document');
}

/** One reading in hand; what the caller does not see is not there. */
export async function readingOf(
  database: Kysely<Tables>,
  caller: Caller,
  id: string,
  lock = false,
): Promise<ReadingRecord> {
  const found = await database
    .selectFrom('ledger_readings')
    .selectAll()
    .where('id', '=', id)
    .where(seenReadings(scopeFrom(caller, 'ledger.file')))
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  if (found === undefined) throw notThere('份待入账文件', 'reading');
  return found;
}

/** Holds an open reading at the version that the caller has seen. */
export async function holdReading(
  work: Work,
  caller: Caller,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<ReadingRecord> {
  const found = await readingOf(work, caller, id, true);
  if (found.state !== 'open')
    throw new Refusal('not-at-this-stage', {
      zh: found.state === 'confirmed' ? '这份文件已经确认入账。' : '这份文件已经撤销。',
      en: found.state === 'confirmed' ? 'It was confirmed already.' : 'It was dropped.',
    });
  if (found.version !== version)
    throw new Refusal('conflict', {
      zh: '别人刚刚改过这份文件的解析结果，请刷新后再办。',
      en: 'Somebody has just corrected this reading. Reload and try again.',
    });
  return found;
}

/** 更正, one step of one or several. */
export async function correctReading(
  house: LedgerHouse,
  caller: Caller,
  target: { readonly id: string; readonly version: number },
  asked: readonly NewCorrection[],
): Promise<void> {
  await change(
    house,
    caller,
    { target, what: { kind: 'ledger.corrected', count: asked.length } },
    (held) => {
      const made = correctionFor(correctedOf(held), asked, {
        ...{ text: held.content, serial: held.version },
      });
      return { corrections: JSON.stringify([...held.corrections, made]) };
    },
  );
}

/** 撤销一步: takes the last correction back. */
export async function undoCorrection(
  house: LedgerHouse,
  caller: Caller,
  target: { readonly id: string; readonly version: number },
): Promise<void> {
  await change(house, caller, { target, what: { kind: 'ledger.corrected', count: -1 } }, (held) => {
    if (held.corrections.length === 0)
      throw new Refusal('not-at-this-stage', {
        zh: '没有可以撤销的更正。',
        en: 'There is no correction to take back.',
      });
    return { corrections: JSON.stringify(held.corrections.slice(0, -1)) };
  });
}

/** 落实单位: whom the words mean; no unit takes the decision back. */
export async function decideUnit(
  house: LedgerHouse,
  caller: Caller,
  target: { readonly id: string; readonly version: number },
  { words, units }: { readonly words: string; readonly units: readonly string[] },
): Promise<void> {
  const chosen = units.map((unitId) => ({ unitId, name: house.people.names.unit(unitId) }));
  await change(house, caller, { target, what: { kind: 'ledger.corrected', count: 1 } }, (held) => {
    const { [words]: _, ...others } = held.decided;
    const decided: KeptReading['decided'] =
      chosen.length === 0 ? others : { ...others, [words]: chosen };
    return { decided: JSON.stringify(decided) };
  });
}

/** 撤销: the file is kept, and never enters the ledger. */
export async function dropReading(
  house: LedgerHouse,
  caller: Caller,
  target: { readonly id: string; readonly version: number },
): Promise<void> {
  await change(house, caller, { target, what: { kind: 'ledger.dropped', count: 0 } }, () => ({
    state: 'dropped',
  }));
}

type Changed = Partial<{ corrections: string; decided: string; state: 'dropped' }>;

async function change(
  house: LedgerHouse,
  caller: Caller,
  {
    target,
    what,
  }: {
    readonly target: { readonly id: string; readonly version: number };
    readonly what: { readonly kind: 'ledger.corrected' | 'ledger.dropped'; readonly count: number };
  },
  changed: (held: ReadingRecord) => Changed,
): Promise<void> {
  await house.people.database.transaction().execute(async (work) => {
    const held = await holdReading(work, caller, target);
    await work
      .updateTable('ledger_readings')
      .set({ ...changed(held), version: held.version + 1 })
      .where('id', '=', held.id)
      .execute();
    const at = { region: held.region, unit: held.unit };
    await recordBy(house, caller, {
      ...{ work, at, kind: what.kind, subject: `reading:${held.id}`, to: { steps: what.count } },
    });
  });
}

/** The version of a document that the next one continues; undefined where there is none yet. */
export async function latestVersion(
  database: Kysely<Tables>,
  document: string | null,
): Promise<FiledDocument | undefined> {
  if (document === null) return undefined;
  const found = await database
    .selectFrom('ledger_versions')
    .select('filed')
    .where('document', '=', document)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return found?.filed;
}

type Filter = Omit<z.output<typeof LedgerReadingQuery>, 'cursor' | 'limit'>;

/** 待入账文件, newest first. */
export async function listReadings(
  { people }: LedgerHouse,
  caller: Caller,
  {
    filter,
    after,
    limit,
  }: {
    readonly filter: Filter;
    readonly after: { readonly at: string; readonly id: string } | null;
    readonly limit: number;
  },
): Promise<readonly LedgerReading[]> {
  const rows = await people.database
    .selectFrom('ledger_readings')
    .selectAll()
    .where(seenReadings(scopeFrom(caller, 'ledger.file')))
    .$if(filter.state !== undefined, (query) => query.where('state', '=', filter.state ?? 'open'))
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(sent_in_at, id) < (${after?.at ?? ''}::timestamptz, ${after?.id ?? ''}::uuid)`,
      ),
    )
    .orderBy('sent_in_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => readingRow(row, people.names.region(row.region)));
}

/** A reading as a list shows it. */
export function readingRow(row: ReadingRecord, regionName: string): LedgerReading {
  const reading = correctedReading(correctedOf(row));
  const { id, name, state, version, region, document } = row;
  return {
    ...{ id, name, state, version, region, regionName, document },
    ...{ title: reading.title, documentNumber: reading.documentNumber, kind: reading.kind },
    ...{ tasks: reading.tasks.length, corrections: row.corrections.length },
    ...{ sentInBy: row.sent_in_by, sentInAt: row.sent_in_at.toISOString() },
  };
}
