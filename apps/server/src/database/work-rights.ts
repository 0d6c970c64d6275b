// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** The role that a server works as: it reads and writes rows, owns nothing, and of events can only add. */
export const WORKER = 'sanyi_worker';

/** How a server reaches the tables it works on. */
export interface WorkAccess {
  readonly url: string;
  /** The role that each connection takes on; null where the address itself names one with the least rights. */
  readonly role: string | null;
  /** Why the least rights could not be had; null where they were. */
  readonly lack: string | null;
}

/** Where the owner of the tables is reached, and how the server is to reach them. */
export interface WorkPlan {
  readonly ownerUrl: string;
  /** `login`: a role of its own with a password of this start; `set-role`: each connection of the owner takes the role on. */
  readonly way: 'login' | 'set-role' | { readonly url: string };
}

/**
 * Gives the least rights on the tables to the role that the server works as, and makes that role where there is none.
 * To be called by the owner after every migration: it covers the tables that the migration added.
 */
export async function workAccess(
  owner: pg.ClientBase,
  { ownerUrl, way }: WorkPlan,
): Promise<WorkAccess> {
  if (typeof way === 'object') {
    await grantTo(owner, decodeURIComponent(new URL(way.url).username));
    return { url: way.url, role: null, lack: null };
  }
  const lack = await lackOf(owner);
  if (lack !== null) return { url: ownerUrl, role: null, lack };
  await grantTo(owner, WORKER);
  if (way === 'set-role') return { url: ownerUrl, role: WORKER, lack: null };
  return { url: await loginUrl(owner, ownerUrl), role: null, lack: null };
}

/** A password that nobody keeps: the next start makes another. */
async function loginUrl(owner: pg.ClientBase, ownerUrl: string): Promise<string> {
  const password = randomBytes(24).toString('hex');
  await owner.query(`alter role ${WORKER} login password '${password}'`);
  const url = new URL(ownerUrl);
  url.username = WORKER;
  url.password = password;
  return url.href;
}

const ALREADY_THERE = new Set(['42710', '23505']);
const NOT_ALLOWED = '42501';

/** Makes the role and takes part in it; answers why not, null where both are so. */
async function lackOf(owner: pg.ClientBase): Promise<string | null> {
  const { rows } = await owner.query('select 1 from pg_roles where rolname = $1', [WORKER]);
  const made = rows.length > 0 ? null : await codeOf(owner, `create role ${WORKER} nologin`);
  if (made === NOT_ALLOWED)
    return `数据库账号不能建立角色 ${WORKER}。请由数据库管理员建立它并授予这个账号，或用 SANYI_OWNER_URL 分开两个账号。`;
  if (await mayTakeOn(owner)) return null;
  const joined = await codeOf(owner, `grant ${WORKER} to current_user`);
  return joined === null
    ? null
    : `数据库账号不能使用角色 ${WORKER}。请由数据库管理员执行 grant ${WORKER} to 该账号。`;
}

async function mayTakeOn(owner: pg.ClientBase): Promise<boolean> {
  const { rows } = await owner.query<{ may: boolean }>(
    `select pg_has_role(current_user, $1, 'MEMBER') as may`,
    [WORKER],
  );
  return rows[0]?.may === true;
}

/** Runs a statement; answers the code of a refusal, null where it ran or another start was faster. */
async function codeOf(owner: pg.ClientBase, statement: string): Promise<string | null> {
  try {
    await owner.query(statement);
    return null;
  } catch (error) {
    const code = error instanceof pg.DatabaseError ? (error.code ?? '') : '';
    if (ALREADY_THERE.has(code)) return null;
    if (code === NOT_ALLOWED) return code;
    throw error;
  }
}

const LOCK = 7_310_003;

/** What is not for the server to do, of the tables that are there. */
async function keptBack(owner: pg.ClientBase): Promise<typeof KEPT_BACK> {
  const { rows } = await owner.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public'`,
  );
  const there = new Set(rows.map(({ name }) => name));
  return KEPT_BACK.filter(([table]) => there.has(table));
}

const KEPT_BACK: readonly (readonly [table: string, rights: string])[] = [
  ['events', 'update, delete'],
  ['event_head', 'insert, delete'],
  ['migrations', 'insert, update, delete'],
];

/** Rows of every table; of events only more of them; of what the owner keeps, nothing to write. */
async function grantTo(owner: pg.ClientBase, role: string): Promise<void> {
  const worker = pg.escapeIdentifier(role);
  await owner.query('begin');
  try {
    await owner.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await owner.query(`grant usage on schema public to ${worker}`);
    await owner.query(`revoke all on all tables in schema public from ${worker}`);
    await owner.query(
      `grant select, insert, update, delete on all tables in schema public to ${worker}`,
    );
    for (const [table, kept] of await keptBack(owner))
      await owner.query(`revoke ${kept} on ${table} from ${worker}`);
    await owner.query(`grant usage, select on all sequences in schema public to ${worker}`);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** True where the connection can neither change nor remove events, nor lift what guards them: measured, not believed. */
export async function hasLeastRights(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ least: boolean }>(`
    select not (has_table_privilege(current_user, c.oid, 'UPDATE')
      or has_table_privilege(current_user, c.oid, 'DELETE')
      or has_table_privilege(current_user, c.oid, 'TRUNCATE')
      or pg_has_role(current_user, c.relowner, 'MEMBER')) as least
    from pg_class c where c.oid = to_regclass('public.events')`);
  return rows[0]?.least === true;
}
