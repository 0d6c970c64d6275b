// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import type { NewReturnType, ReturnTypeDeclared } from '@sanyi/contract';
import type { Result } from '@sanyi/kernel';
import { NATION } from '@sanyi/registry';
import type { Declaration } from '@sanyi/returns';
import type { z } from 'zod';
import type { AccessHouse } from '../access/access-house.js';
import type { Caller } from '../access/caller.js';
import type { Database } from '../database/connect.js';
import { record } from '../events/record.js';
import { actingGrants } from './acting.js';
import type { KnownType, ReturnBook } from './return-book.js';

/** A place in a declaration that is wrong, in words. */
export type FaultLine = ReturnTypeDeclared['faults'][number];

/** Reads a declaration from its text. */
export type ReadType = (source: string) => Result<Declaration, readonly FaultLine[]>;

/** What the house knows from its files, and how it reads what is kept in the database. */
export interface TypeFiles {
  readonly shipped: readonly KnownType[];
  readonly read: ReadType;
}

/** The types that were shipped, and those that regions have declared. */
export function returnBook(database: Database, { shipped, read }: TypeFiles): ReturnBook {
  const byId = new Map(shipped.map((known) => [known.declaration.id, known]));
  const kept = new Map<string, KnownType>();
  const sent = async (id: string, version: number): Promise<KnownType> => {
    const own = byId.get(id);
    if (own?.declaration.version === version) return own;
    const key = `${id} ${version}`;
    const found = kept.get(key) ?? (await readKept(database, { id, version, read }));
    kept.set(key, found);
    return found;
  };
  const newestOwn = () => newestVersions(database);
  return {
    sent,
    newest: async (id) => {
      const house = byId.get(id);
      if (house !== undefined) return house;
      const own = (await newestOwn()).find((one) => one.id === id);
      return own === undefined ? undefined : sent(own.id, own.version);
    },
    all: async () => {
      const own = await newestOwn();
      const known = await Promise.all(own.map(({ id, version }) => sent(id, version)));
      return [...shipped, ...known.filter(({ declaration }) => !byId.has(declaration.id))];
    },
  };
}

async function newestVersions(database: Database) {
  return database
    .selectFrom('return_types')
    .select(['id', (row) => row.fn.max('version').as('version')])
    .where('region', '<>', NATION)
    .groupBy('id')
    .orderBy('id')
    .execute();
}

async function readKept(
  database: Database,
  { id, version, read }: { readonly id: string; readonly version: number; readonly read: ReadType },
): Promise<KnownType> {
  const row = await database
    .selectFrom('return_types')
    .selectAll()
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  const declaration = read(row.source);
  if (!declaration.ok)
    throw new Error(`return type ${id} ${version} was kept, and is not readable now`);
  const { source, digest, region } = row;
  const origin = region === NATION ? 'house' : 'own';
  const { area } = declaration.value;
  return { declaration: declaration.value, source, digest, area, origin, region };
}

/** SM3 of a text. */
export const digestOf = (text: string): string => createHash('sm3').update(text).digest('hex');

interface Declaring {
  readonly house: AccessHouse;
  readonly book: ReturnBook;
  readonly files: TypeFiles;
}

/** Takes a region's own declaration: read, checked, and kept as the next version of its id. */
export async function declare(
  { house, book, files }: Declaring,
  caller: Caller,
  { source, dryRun }: z.output<typeof NewReturnType>,
): Promise<ReturnTypeDeclared> {
  const read = files.read(source);
  if (!read.ok) return { id: null, version: null, kept: false, faults: [...read.error] };
  const { id, version } = read.value;
  const region = actingGrants(caller, 'returns.declare')[0]?.region ?? caller.region;
  const fault = await placeFault(book, read.value, region);
  if (fault !== null) return { id, version, kept: false, faults: [fault] };
  if (dryRun) return { id, version, kept: false, faults: [] };
  const kept = await keep(house, caller, { declaration: read.value, source, region });
  return { id, version, kept, faults: kept ? [] : [topFault('version', TAKEN)] };
}

const TAKEN = '这个版本刚刚被别人登记了。请把版本号加一再登记。';

/** A declaration of one's own takes no id of the house or of another region, and the number that comes next. */
async function placeFault(
  book: ReturnBook,
  { id, version }: Declaration,
  region: string,
): Promise<FaultLine | null> {
  const known = await book.newest(id);
  if (known !== undefined && (known.origin === 'house' || known.region !== region))
    return topFault('id', `标识“${id}”已被占用，请换一个。`);
  const next = (known?.declaration.version ?? 0) + 1;
  return version === next ? null : topFault('version', `版本号应为 ${next}，写的是 ${version}。`);
}

const topFault = (path: string, reason: string): FaultLine => ({
  line: 1,
  column: 1,
  path,
  reason,
});

async function keep(
  { database, now }: AccessHouse,
  { account, unit }: Caller,
  {
    declaration: { id, version },
    source,
    region,
  }: { readonly declaration: Declaration; readonly source: string; readonly region: string },
): Promise<boolean> {
  const at = now();
  const digest = digestOf(source);
  return database.transaction().execute(async (transaction) => {
    const { numInsertedOrUpdatedRows = 0n } = await transaction
      .insertInto('return_types')
      .values({ id, version, region, source, digest, declared_by: account, declared_at: at })
      .onConflict((same) => same.columns(['id', 'version']).doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) return false;
    await record(transaction, {
      ...{ at, kind: 'returns.declared', actor: account, region, unit },
      ...{ subject: `return-type:${id}`, to: { version, digest } },
    });
    return true;
  });
}

/** The versions of a type that are kept, newest first. */
export async function keptVersions(
  database: Database,
  id: string,
): Promise<readonly { readonly version: number; readonly at: string; readonly digest: string }[]> {
  const rows = await database
    .selectFrom('return_types')
    .select(['version', 'declared_at', 'digest'])
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ version, declared_at, digest }) => ({
    ...{ version, digest, at: declared_at.toISOString() },
  }));
}
