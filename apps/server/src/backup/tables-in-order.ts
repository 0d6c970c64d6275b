// SPDX-License-Identifier: Apache-2.0
import type pg from 'pg';

/** A table with what can be written to it. */
export interface DumpedTable {
  readonly name: string;
  readonly columns: readonly string[];
}

interface Row {
  readonly name: string;
  readonly columns: readonly string[];
  readonly needs: readonly string[];
}

/** The tables of the house, those first that others point to; without the record of migrations, which a restore writes anew. */
export async function tablesInOrder(client: pg.ClientBase): Promise<readonly DumpedTable[]> {
  const { rows } = await client.query<Row>(`
    select c.relname as name,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        order by a.attnum) as columns,
      array(select distinct f.confrelid::regclass::text from pg_constraint f
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migrations'
    order by c.relname`);
  return ordered(rows).map(({ name, columns }) => ({ name, columns }));
}

/** Those whose needs are met come next, by name; a ring of tables would be a fault of our migrations. */
export function ordered<Node extends { readonly name: string; readonly needs: readonly string[] }>(
  nodes: readonly Node[],
): readonly Node[] {
  const left = [...nodes];
  const done: Node[] = [];
  while (left.length > 0) {
    const names = new Set(done.map(({ name }) => name));
    const at = left.findIndex(({ needs }) => needs.every((need) => names.has(need)));
    const [next] = left.splice(at, at < 0 ? 0 : 1);
    if (next === undefined)
      throw new Error(
        `tables point to each other in a ring: ${left.map(({ name }) => name).join(', ')}`,
      );
    done.push(next);
  }
  return done;
}

/** A name as SQL takes it, whatever is in it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
