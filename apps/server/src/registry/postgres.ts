// SPDX-License-Identifier: Apache-2.0
import type { RegistryImport } from '@sanyi/contract';
import type { UserRegistry } from '@sanyi/office';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { AccessHouse } from '../access/access-house.js';
import type { Caller } from '../access/caller.js';
import type { PlaceColumns } from '../access/condition.js';
import type { Scope } from '../access/scope.js';
import { within } from '../access/scoped.js';
import type { Tables } from '../database/tables.js';
import { record } from '../events/record.js';
import { judgeImport, type Judgement } from './judge-import.js';
import { institutionRecord, registryOf, unitRecord } from './own-rows.js';
import type { Incoming, OwnRegistryPorts } from './ports.js';
import type { RegistryBook } from './registry-book.js';

/** Units and institutions that users have brought in, in PostgreSQL. */
export const ownRegistryStore = (house: AccessHouse, book: RegistryBook): OwnRegistryPorts => ({
  lastImport: () => lastImport(house.database),
  all: () => stored(house.database, book, null),
  within: (scope) => stored(house.database, book, scope),
  take: (caller, incoming) => take(house, book, { caller, incoming }),
});

async function lastImport(database: Kysely<Tables>): Promise<bigint> {
  const { last } = await database
    .selectFrom('registry_imports')
    .select(sql<bigint>`coalesce(max(id), 0)`.as('last'))
    .executeTakeFirstOrThrow();
  return last;
}

const PLACE: PlaceColumns = { region: 'region', unit: null, area: null };

async function stored(
  database: Kysely<Tables>,
  { registry }: RegistryBook,
  scope: Scope | null,
): Promise<UserRegistry> {
  const seen = scope === null ? sql<boolean>`true` : within(scope, 'detail', PLACE);
  const [units, institutions] = [
    await database
      .selectFrom('own_units')
      .selectAll()
      .where('superseded_by', 'is', null)
      .where(seen)
      .orderBy('id')
      .execute(),
    await database
      .selectFrom('own_institutions')
      .selectAll()
      .where('superseded_by', 'is', null)
      .where(seen)
      .orderBy('id')
      .execute(),
  ];
  return registryOf(units, institutions, registry.regions);
}

const LOCK = 7_310_010;

interface Taking {
  readonly caller: Caller;
  readonly incoming: Incoming;
}

function take(
  house: AccessHouse,
  book: RegistryBook,
  { caller, incoming }: Taking,
): Promise<RegistryImport> {
  const { rows, scope, dryRun, partial } = incoming;
  return house.database.transaction().execute(async (transaction) => {
    // One import after the other: each is judged by what the one before has left.
    if (!dryRun) await sql`select pg_advisory_xact_lock(${LOCK})`.execute(transaction);
    const before = await stored(transaction, book, null);
    const judgement = judgeImport(rows, { book, stored: before, scope });
    const kept = !dryRun && (partial || judgement.refused.length === 0);
    if (kept) await keep(transaction, judgement, { house, caller, digest: incoming.digest });
    return answerOf(judgement, { dryRun, kept });
  });
}

const MOST_TOLD = 1_000;

function answerOf(
  { accepted, changed, refused }: Judgement,
  { dryRun, kept }: Pick<RegistryImport, 'dryRun' | 'kept'>,
): RegistryImport {
  return {
    accepted,
    changed: changed.units.length + changed.institutions.length,
    refusedRows: new Set(refused.map(({ sheet, row }) => `${sheet} ${row}`)).size,
    refused: refused.slice(0, MOST_TOLD),
    ...{ dryRun, kept },
  };
}

interface By {
  readonly house: AccessHouse;
  readonly caller: Caller;
  readonly digest: string;
}

async function keep(
  transaction: Transaction<Tables>,
  { changed: { units, institutions }, refused }: Judgement,
  { house, caller, digest }: By,
): Promise<void> {
  if (units.length + institutions.length === 0) return;
  const sums = { units: units.length, institutions: institutions.length };
  const { account, region } = caller;
  const at = house.now();
  const { id } = await transaction
    .insertInto('registry_imports')
    .values({ at, actor: account, region, file_digest: digest, ...sums })
    .returning('id')
    .executeTakeFirstOrThrow();
  const unitIds = units.map(({ unit }) => unit.id);
  const versions = await superseded(transaction, 'own_units', unitIds, id);
  const records = units.map((one) =>
    unitRecord(one, { version: (versions.get(one.unit.id) ?? 0) + 1, imported_by: id }),
  );
  for (const part of parts(records)) {
    await transaction.insertInto('own_units').values(part).execute();
  }
  await keepInstitutions(transaction, institutions, id);
  await record(transaction, {
    ...{ at, kind: 'registry.imported', actor: account, region, unit: caller.unit },
    ...{ subject: `registry:${id}`, to: { ...sums, refused: refused.length, file: digest } },
  });
}

async function keepInstitutions(
  transaction: Transaction<Tables>,
  institutions: UserRegistry['institutions'],
  by: bigint,
): Promise<void> {
  const ids = institutions.map(({ id }) => id);
  const versions = await superseded(transaction, 'own_institutions', ids, by);
  const records = institutions.map((one) =>
    institutionRecord(one, { version: (versions.get(one.id) ?? 0) + 1, imported_by: by }),
  );
  for (const part of parts(records)) {
    await transaction.insertInto('own_institutions').values(part).execute();
  }
}

/** Ends the rows that stand under some ids; answers the version each had reached. */
async function superseded(
  transaction: Transaction<Tables>,
  table: 'own_units' | 'own_institutions',
  ids: readonly string[],
  by: bigint,
): Promise<ReadonlyMap<string, number>> {
  const ended = await transaction
    .updateTable(table)
    .set({ superseded_by: by })
    .where('superseded_by', 'is', null)
    .where(sql<boolean>`id = any(${ids}::text[])`)
    .returning(['id', 'version'])
    .execute();
  return new Map(ended.map(({ id, version }) => [id, version]));
}

// PostgreSQL takes 65,535 values in one statement.
const ROWS_AT_ONCE = 2_000;

const parts = <T>(rows: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, index) =>
    rows.slice(index * ROWS_AT_ONCE, (index + 1) * ROWS_AT_ONCE),
  );
