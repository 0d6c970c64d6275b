// SPDX-License-Identifier: Apache-2.0
import type { Grant } from '@sanyi/contract';
import { type AliasedRawBuilder, expressionBuilder } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { UsersTable } from '../database/access-tables.js';
import type { Tables } from '../database/tables.js';

/** The rights of the user `u` of a query, in their order, as the column `grants`. */
export const heldGrants = (): AliasedRawBuilder<Grant[], 'grants'> =>
  jsonArrayFrom(
    expressionBuilder<Tables & { readonly u: UsersTable }, 'u'>()
      .selectFrom('grants as g')
      .select(['g.role', 'g.region', 'g.unit', 'g.areas'])
      .whereRef('g.user_id', '=', 'u.id')
      .orderBy('g.position'),
  ).as('grants');
