// SPDX-License-Identifier: Apache-2.0
import type { FiledDocument } from '@sanyi/accountability';
import type { LedgerDocument, LedgerDocumentDetail } from '@sanyi/contract';
import { sql } from 'kysely';
import type { Caller } from '../access/caller.js';
import type { Scope } from '../access/scope.js';
import { within } from '../access/scoped.js';
import { actsAs } from '../returns/acting.js';
import { changeView } from './change-view.js';
import { gapsInWords } from './gap-words.js';
import { AREA, type LedgerHouse, notThere, scopeFrom } from './ledger-house.js';
import { seenPackets } from './packets.js';
import { seenSeats } from './seen-tasks.js';

interface Found {
  readonly id: string;
  readonly number: number;
  readonly region: string;
  readonly unit: string;
  readonly title: string;
  readonly document_number: string | null;
  readonly issuer: string | null;
  readonly issued_on: LedgerDocument['issuedOn'];
  readonly kind: LedgerDocument['kind'];
  readonly draft: boolean;
  readonly version: number;
  readonly rhythm: LedgerDocument['rhythm'];
  readonly filed_on: string;
  readonly tasks: number;
  readonly packets: number;
  readonly signed: number;
}

const OFFICE = { region: 'd.region', unit: 'd.unit', area: 'd.area' };

/** A document is seen from its office, and wherever somebody has a seat in it. */
export const seenDocuments = (scope: Scope) => sql<boolean>`(${within(scope, 'detail', OFFICE)}
  or exists (select 1 from ledger_seats s where s.document = d.id and not s.removed and ${seenSeats(scope)}))`;

/** Sheets are counted as the reader sees them. */
const read = (scope: Scope) => sql`
  select d.*, (select count(*)::int from ledger_tasks t
      where t.document = d.id and t.depth = 0 and not t.removed) as tasks,
    coalesce(k.packets, 0)::int as packets, coalesce(k.signed, 0)::int as signed
  from ledger_documents d left join lateral (
    select count(*) as packets, count(p.signed_on) as signed from ledger_packets p
    where p.document = d.id and not p.removed and ${seenPackets(scope)}) k on true`;

/** 入账文件, newest first. */
export async function listDocuments(
  { people }: LedgerHouse,
  scope: Scope,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<readonly (LedgerDocument & { readonly number: number })[]> {
  const older = before === null ? sql`true` : sql`d.number < ${before}`;
  const { rows } = await sql<Found>`${read(scope)} where ${seenDocuments(scope)} and ${older}
    order by d.number desc limit ${limit}`.execute(people.database);
  return rows.map((row) => ({
    ...viewOf(row, people.names.region(row.region)),
    number: row.number,
  }));
}

const viewOf = (row: Found, regionName: string): LedgerDocument => ({
  ...{ id: row.id, title: row.title, documentNumber: row.document_number, issuer: row.issuer },
  ...{ issuedOn: row.issued_on, kind: row.kind, draft: row.draft, version: row.version },
  ...{ region: row.region, regionName, rhythm: row.rhythm, tasks: row.tasks },
  ...{ signed: row.signed, packets: row.packets, filedOn: row.filed_on },
});

/** 入账文件 with its versions, gaps, practice cards and reported figures. */
export async function documentDetail(
  house: LedgerHouse,
  caller: Caller,
  id: string,
): Promise<LedgerDocumentDetail> {
  const { database, names } = house.people;
  const scope = scopeFrom(caller, 'ledger.read');
  const { rows } =
    await sql<Found>`${read(scope)} where d.id = ${id} and ${seenDocuments(scope)}`.execute(
      database,
    );
  const [row] = rows;
  if (row === undefined) throw notThere('份文件', 'document');
  const versions = await database
    .selectFrom('ledger_versions')
    .selectAll()
    .where('document', '=', id)
    .orderBy('version', 'desc')
    .execute();
  const filed = versions[0]?.filed;
  if (filed === undefined) throw new Error(`document ${id} without a version`);
  const place = { region: row.region, unit: row.unit, area: AREA } as const;
  return {
    ...viewOf(row, names.region(row.region)),
    gaps: gapsInWords(filed),
    versions: versionViews(versions),
    ...saidIn(filed),
    events: await eventsOf(house, filed),
    may: {
      file: actsAs(caller, 'ledger.file', place),
      record: actsAs(caller, 'ledger.direct', place),
    },
  };
}

interface Version {
  readonly version: number;
  readonly reading: string;
  readonly filed: FiledDocument;
  readonly change: Parameters<typeof changeView>[0] | null;
  readonly confirmed_by: string;
  readonly confirmed_at: Date;
}

/** The newest first; each with what it changed against the one before. */
const versionViews = (versions: readonly Version[]): LedgerDocumentDetail['versions'] =>
  versions.map((one, at) => {
    const before = versions[at + 1];
    return {
      ...{ version: one.version, reading: one.reading, confirmedBy: one.confirmed_by },
      confirmedAt: one.confirmed_at.toISOString(),
      change:
        one.change === null || before === undefined
          ? null
          : changeView(one.change, [before.filed, one.filed]),
    };
  });

const saidIn = ({ basis, practices, figures }: FiledDocument) => ({
  basis: basis.map(({ title, number }) => ({ title, number })),
  practices: practices.map(({ id, place, title, measures, figures: told }) => ({
    ...{ id, place, title, figures: [...told] },
    measures: measures.map(({ text }) => text),
  })),
  figures: figures.map(({ id, quote, metric, value, valueTo, unit, place, year }) => ({
    ...{ id, quote, metric, value, valueTo, unit, place, year },
  })),
});

/** Events that clocks of the document wait for, with those that have come. */
async function eventsOf(
  { people }: LedgerHouse,
  { id, tasks }: FiledDocument,
): Promise<LedgerDocumentDetail['events']> {
  const awaited = tasks.flatMap(({ deadlines }) =>
    deadlines.flatMap(({ rule }) => (rule.kind === 'after' ? [rule.event] : [])),
  );
  const come = await people.database
    .selectFrom('ledger_clock_events')
    .select(['event', 'on_day', 'shown_by'])
    .where('document', '=', id)
    .execute();
  return [...new Set(awaited)].map((event) => {
    const found = come.find((one) => one.event === event);
    return { event, on: found?.on_day ?? null, by: found?.shown_by ?? null };
  });
}
