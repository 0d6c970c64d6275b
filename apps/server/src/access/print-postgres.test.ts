// SPDX-License-Identifier: Apache-2.0
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely';
import { expect, test } from 'vitest';
import { printPostgres } from './print-postgres.js';

const printer = new Kysely<never>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

test('a unit is asked for by a bare equality, which an index finds, and is false where the row has none', () => {
  const columns = { region: 's.region', unit: 's.unit', area: null };
  const printed = printPostgres({ kind: 'unit-is', unit: '990000.finance' }, columns);
  expect(printed.compile(printer)).toMatchObject({
    ...{ sql: '("s"."unit" is not null and "s"."unit" = $1)', parameters: ['990000.finance'] },
  });
});
