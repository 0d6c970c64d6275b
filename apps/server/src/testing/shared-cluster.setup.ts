// SPDX-License-Identifier: Apache-2.0
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startCluster } from '../database/cluster.js';

/** Gives a run of tests a folder for its PostgreSQL, which starts when a test asks for it; stops it at the end. */
export function setup(): () => Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'sanyi-tests-'));
  chmodSync(folder, 0o755);
  process.env['SANYI_TEST_FOLDER'] = folder;
  return async () => {
    if (existsSync(path.join(folder, 'pg/postmaster.pid'))) {
      const cluster = await startCluster(folder);
      if (cluster.ok) await cluster.value.stop();
    }
    rmSync(folder, { recursive: true, force: true });
  };
}
