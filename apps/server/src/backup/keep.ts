// SPDX-License-Identifier: Apache-2.0
import { err, ok, type Result } from '@sanyi/kernel';
import { startCluster } from '../database/cluster.js';
import { soleUser } from '../database/sole-user.js';
import type { Settings } from '../settings.js';
import type { BackupTrouble } from './backup-trouble.js';

/** The database of a house while something is done to it from outside the server. */
export interface Keep {
  readonly url: string;
  /** False where a running server uses it, which must not notice. */
  readonly alone: boolean;
  /** Leaves it as it was found: running where the server runs, else stopped. */
  readonly leave: () => Promise<void>;
}

/** Opens the database that the settings name; a running server goes on serving it. */
export async function enterKeep(settings: Settings): Promise<Result<Keep, BackupTrouble>> {
  if (settings.databaseUrl !== null) {
    const url = settings.ownerUrl ?? settings.databaseUrl;
    return ok({ url, alone: true, leave: () => Promise.resolve() });
  }
  const cluster = await startCluster(settings.dataFolder);
  if (!cluster.ok) return cluster;
  const { url, stop } = cluster.value;
  const hold = await soleUser(url);
  if (!hold.ok) return ok({ url, alone: false, leave: () => Promise.resolve() });
  const leave = async (): Promise<void> => {
    await hold.value.release();
    await stop();
  };
  return ok({ url, alone: true, leave });
}

/** The same, where nobody else may be inside. */
export async function enterAlone(settings: Settings): Promise<Result<Keep, BackupTrouble>> {
  const keep = await enterKeep(settings);
  if (!keep.ok || keep.value.alone) return keep;
  return err({ code: 'data-folder-in-use', pid: null });
}
