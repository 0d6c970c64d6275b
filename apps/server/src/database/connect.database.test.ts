// SPDX-License-Identifier: Apache-2.0
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { freshDatabase } from '../testing/fresh-database.js';
import { connect } from './connect.js';

test('whole numbers of 64 bits are read as bigint', async () => {
  const { url, drop } = await freshDatabase();
  const { database, close } = connect(url);
  const { rows } = await sql`select 9007199254740993::bigint as n`.execute(database);
  expect(rows).toEqual([{ n: 9007199254740993n }]);
  await close();
  await drop();
});

test('closing ends every connection, whoever asked for it', async () => {
  const { url, drop } = await freshDatabase();
  const { pool, close } = connect(url);
  await pool.query('select 1');
  expect(pool.totalCount).toBe(1);
  await close();
  expect(pool.totalCount).toBe(0);
  await drop();
});
