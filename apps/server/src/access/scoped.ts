// SPDX-License-Identifier: Apache-2.0
import type { Detail } from '@sanyi/contract';
import type { RawBuilder, SqlBool } from 'kysely';
import { conditionOf, type PlaceColumns } from './condition.js';
import { printPostgres } from './print-postgres.js';
import type { Scope } from './scope.js';

/** The `where` that stands in every read of a table with places: list, detail, sum, search and export alike. */
export function within(scope: Scope, need: Detail, columns: PlaceColumns): RawBuilder<SqlBool> {
  return printPostgres(conditionOf(scope, need, columns), columns);
}
