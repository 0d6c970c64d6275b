// SPDX-License-Identifier: Apache-2.0
import type { SearchHit } from '@sanyi/contract';
import type { PlainDate } from '@sanyi/kernel';
import { NATION, type Regions } from '@sanyi/registry';
import type { AccessHouse } from '../access/access-house.js';
import type { Caller } from '../access/caller.js';
import { scopeOf } from '../access/scope.js';
import { beijingWords } from '../http/beijing-words.js';
import { searchNotices } from '../notices/postgres.js';
import type { RegistryBook } from '../registry/registry-book.js';
import { institutionRows, regionsFound } from '../registry/registry-rows.js';
import { unitsFound } from '../registry/units-found.js';
import { listUsers } from '../users/postgres-read.js';

/** What is looked for, of each kind how many at most, on which day. */
export interface Asked {
  readonly query: string;
  readonly limit: number;
  readonly on: PlainDate;
}

/** Where the registry is looked through. */
export interface SearchedRegistry {
  readonly regions: Regions;
  readonly book: RegistryBook;
}

/**
 * Looks through everything the caller may see one by one: own notices; regions, units and institutions where he may read
 * the registry; users in the detail of his scope. What he may only see as a sum is not found.
 */
export async function search(
  house: AccessHouse,
  caller: Caller,
  { asked, registry }: { readonly asked: Asked; readonly registry: SearchedRegistry },
): Promise<SearchHit[]> {
  const [notices, users] = await Promise.all([
    noticesFound(house, caller, asked),
    usersFound(house, caller, asked),
  ]);
  const mayRead = scopeOf(caller.grants, 'registry.read').length > 0;
  return [...notices, ...(mayRead ? registryFound(registry, asked) : []), ...users];
}

async function noticesFound(
  { database }: AccessHouse,
  { userId }: Caller,
  asked: Asked,
): Promise<SearchHit[]> {
  const notices = await searchNotices(database, userId, asked);
  return notices.map(({ id, title, from, at }) => ({
    ...{ kind: 'notice', id, title, context: `${from} ${beijingWords(new Date(at))}` },
    link: '/app/notices',
  }));
}

function registryFound(
  { regions, book }: SearchedRegistry,
  { query, limit, on }: Asked,
): SearchHit[] {
  const filter = { region: NATION, query, on };
  const link = (show: string, words: string) =>
    `/app/system/registry?${new URLSearchParams({ show, query: words }).toString()}`;
  return [
    ...regionsFound(regions, query, on)
      .slice(0, limit)
      .map(({ code, name }): SearchHit => ({
        ...{ kind: 'region', id: code, title: name, context: code, link: link('regions', code) },
      })),
    ...first(unitsFound(book, filter), limit).map(({ id, name, regionName }): SearchHit => ({
      ...{ kind: 'unit', id, title: name, context: regionName, link: link('units', name) },
    })),
    ...first(institutionRows(book, filter), limit).map(({ id, name, regionName }): SearchHit => ({
      ...{ kind: 'institution', id, title: name, context: regionName },
      link: link('institutions', name),
    })),
  ];
}

function first<Row>(rows: Iterable<Row>, limit: number): readonly Row[] {
  const taken: Row[] = [];
  for (const row of rows) {
    if (taken.length >= limit) break;
    taken.push(row);
  }
  return taken;
}

async function usersFound(
  house: AccessHouse,
  caller: Caller,
  { query, limit }: Asked,
): Promise<SearchHit[]> {
  const scope = scopeOf(caller.grants, 'users.read');
  const users = await listUsers(house, caller, { scope, query, after: null, limit });
  return users.map(({ id, account, label, regionName }) => ({
    ...{ kind: 'user', id, title: label, context: `${account} ${regionName}` },
    link: `/app/system/users?${new URLSearchParams({ query: account }).toString()}`,
  }));
}
