// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { err, ok, type Result } from '@sanyi/kernel';

/** One numbered step of the database's shape: `0001_accounts.sql`. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** Why the database cannot be brought up to date. */
export type MigrationTrouble =
  /** A step that ran once has been changed since; a new step must mend it. */
  | { readonly code: 'migration-changed'; readonly name: string }
  /** The database knows a step that this version does not: it was run by a newer one. */
  | { readonly code: 'database-is-newer'; readonly name: string };

const LOCK = 7_310_002;
const FILE = /^\d{4}_[a-z0-9-]+\.sql$/;

/** The steps of a folder in their order. */
export function migrationsIn(folder: string): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => FILE.test(name))
    .sort()
    .map((name) => ({ name, sql: readFileSync(path.join(folder, name), 'utf8') }));
}

/**
 * Runs the steps that have not run yet, all in one transaction: a process killed in the middle leaves the database as it
 * was. Two servers that start at once run them one after the other. Answers the names of the steps that ran now.
 */
export async function migrate(
  client: pg.ClientBase,
  steps: readonly Migration[],
): Promise<Result<readonly string[], MigrationTrouble>> {
  await client.query('begin');
  try {
    const ran = await migrateWithin(client, steps);
    await client.query(ran.ok ? 'commit' : 'rollback');
    return ran;
  } catch (error) {
    // Where the connection itself is gone, the server has rolled back already.
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** The same inside a transaction that the caller has begun and ends. */
export async function migrateWithin(
  client: pg.ClientBase,
  steps: readonly Migration[],
): Promise<Result<readonly string[], MigrationTrouble>> {
  await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
  await client.query(
    `create table if not exists migrations (
       name text primary key, digest text not null, ran_at timestamptz not null default now())`,
  );
  const { rows } = await client.query<Ran>('select name, digest from migrations order by name');
  const trouble = disagreement(rows, steps);
  return trouble === undefined ? ok(await runNew(client, steps, rows)) : err(trouble);
}

/** A step that ran, as the database remembers it. */
export interface Ran {
  readonly name: string;
  readonly digest: string;
}

/** The first step on which what ran and what is known disagree. */
export function disagreement(
  ran: readonly Ran[],
  steps: readonly Migration[],
): MigrationTrouble | undefined {
  const known = new Map(steps.map((step) => [step.name, digestOf(step)]));
  for (const { name, digest } of ran) {
    const ours = known.get(name);
    if (ours === undefined) return { code: 'database-is-newer', name };
    if (ours !== digest) return { code: 'migration-changed', name };
  }
  return undefined;
}

async function runNew(
  client: pg.ClientBase,
  steps: readonly Migration[],
  ran: readonly Ran[],
): Promise<readonly string[]> {
  const done = new Set(ran.map(({ name }) => name));
  const fresh = steps.filter(({ name }) => !done.has(name));
  for (const step of fresh) {
    await client.query(step.sql);
    await client.query('insert into migrations (name, digest) values ($1, $2)', [
      step.name,
      digestOf(step),
    ]);
  }
  return fresh.map(({ name }) => name);
}

const digestOf = ({ sql }: Migration): string => createHash('sha256').update(sql).digest('hex');
