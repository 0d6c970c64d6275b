// SPDX-License-Identifier: Apache-2.0
import pg from 'pg';

/** Every row of every table as text, and where every sequence stands; without the record of migrations. */
export async function stateOf(url: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`set timezone = 'UTC'`);
  const { rows: tables } = await client.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'S')
       and relname <> 'migrations' order by 1`,
  );
  const state: Record<string, readonly string[]> = {};
  for (const { name } of tables) {
    const what = name.endsWith('_seq') ? 'row(t.last_value, t.is_called)' : 't';
    const { rows } = await client.query<{ line: string }>(
      `select ${what}::text as line from ${name} t order by 1`,
    );
    state[name] = rows.map(({ line }) => line);
  }
  await client.end();
  return state;
}
