// SPDX-License-Identifier: Apache-2.0
import type { Declaration, Field } from '@sanyi/returns';
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import { likePattern } from '../database/like-pattern.js';
import type { RegistryBook } from '../registry/registry-book.js';

/** Which rows of a return are meant: those in which some field that speaks of nobody holds these words; null for all. */
export type RowFilter = RawBuilder<SqlBool> | null;

const MOST_IDS = 1_000;

/** Rows that hold words, as people read them: codes and places by their names. Personal fields are not searched. */
export function rowsWithWords(
  { fields, lists }: Declaration,
  words: string | undefined,
  book: RegistryBook,
): RowFilter {
  const wanted = words?.trim() ?? '';
  if (wanted === '') return null;
  const open = fields.filter(({ personal }) => !personal);
  const named = open.flatMap((field) => {
    const ids = idsNamed(field, lists, { wanted, book }).slice(0, MOST_IDS);
    return ids.length === 0
      ? []
      : [sql<SqlBool>`(c.key = ${field.id} and c.value->>'value' in (${sql.join(ids)}))`];
  });
  const searched = sql.join(open.map(({ id }) => id));
  const written = sql<SqlBool>`(c.key in (${searched}) and c.value->>'value' ilike ${likePattern(wanted)})`;
  return sql<SqlBool>`exists (select 1 from jsonb_each(cells) c where ${sql.join([written, ...named], sql` or `)})`;
}

/** The codes and ids whose names hold the words. */
function idsNamed(
  { kind, list }: Field,
  lists: Declaration['lists'],
  { wanted, book }: { readonly wanted: string; readonly book: RegistryBook },
): readonly string[] {
  if (kind === 'code') {
    const codes = lists.find(({ id }) => id === list)?.codes ?? [];
    return codes.filter(({ label }) => holds(label.zh, wanted)).map(({ code }) => code);
  }
  if (kind === 'institution')
    return book.institutions.filter(({ name }) => holds(name, wanted)).map(({ id }) => id);
  if (kind === 'region')
    return [...book.registry.regions.byCode.values()]
      .filter(({ name }) => holds(name, wanted))
      .map(({ code }) => code);
  return [];
}

const holds = (name: string, wanted: string): boolean => name.includes(wanted);
