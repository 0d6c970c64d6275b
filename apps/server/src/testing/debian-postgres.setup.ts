// SPDX-License-Identifier: Apache-2.0
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startCluster } from '../database/cluster.js';

/** Debian's PostgreSQL 15; POSTGRES_BIN names the folder of another one's programs, POSTGRES_MAJOR its version. */
const BIN = process.env['POSTGRES_BIN'] ?? '/usr/lib/postgresql/15/bin';
const MAJOR = process.env['POSTGRES_MAJOR'] ?? '15';

/** Runs the machine's own PostgreSQL on a folder of its own; tests find it as SANYI_TEST_DATABASE. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sanyi-debian-'));
  chmodSync(folder, 0o755);
  const cluster = await startCluster(folder, {
    initdb: path.join(BIN, 'initdb'),
    pgCtl: path.join(BIN, 'pg_ctl'),
    major: MAJOR,
  });
  if (!cluster.ok) throw new Error(JSON.stringify(cluster.error));
  process.env['SANYI_TEST_DATABASE'] = cluster.value.url;
  return async () => {
    await cluster.value.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
