// SPDX-License-Identifier: Apache-2.0
import type { ClusterTrouble } from '../database/cluster-trouble.js';
import type { MigrationTrouble } from '../database/migrate.js';
import type { InUse } from '../database/sole-user.js';

/** Why a backup was not made or not restored. Whatever it is, what was there before is there still. */
export type BackupTrouble =
  | ClusterTrouble
  | InUse
  | MigrationTrouble
  /** A file of that name is there already. */
  | { readonly code: 'file-exists'; readonly file: string }
  /** There is nothing of the house in the database. */
  | { readonly code: 'nothing-to-back-up' }
  /** No backup, cut short, or changed since. */
  | { readonly code: 'backup-damaged'; readonly file: string; readonly what: string }
  /** Made by a later version of this program. */
  | { readonly code: 'backup-is-newer'; readonly version: string }
  /** The database holds something, and nobody said that it may go. */
  | { readonly code: 'not-empty'; readonly tables: number }
  /** Others are connected to the database. */
  | { readonly code: 'database-in-use'; readonly sessions: number }
  /** A file of that name with other content stands in the data folder. */
  | { readonly code: 'file-differs'; readonly path: string };

type Words = {
  readonly [Code in BackupTrouble['code']]?: (
    trouble: Extract<BackupTrouble, { code: Code }>,
  ) => string;
};

const WORDS: Words = {
  'file-exists': ({ file }) => `${file} 已经存在。请换一个文件名，备份不会覆盖已有的文件。`,
  'nothing-to-back-up': () => '数据库是空的，没有可备份的内容。请先用 npm start 启动一次。',
  'backup-damaged': ({ file, what }) =>
    `${file} 不是完整的备份（${what}）。原有数据没有改动。请换一份备份。`,
  'backup-is-newer': ({ version }) =>
    `这份备份由更新的版本（${version}）制作，本程序不能恢复。请先升级程序。`,
  'not-empty': ({ tables }) =>
    `目标数据库里已有 ${tables} 张表，没有改动。确认要用备份替换全部内容时，加上 --force。`,
  'database-in-use': ({ sessions }) =>
    `目标数据库还有 ${sessions} 个连接在使用。请先停止使用它的三医，再恢复。`,
  'file-differs': ({ path }) =>
    `数据文件夹里已有内容不同的 ${path}。请移走它，或恢复到新的数据文件夹（SANYI_VAR）。`,
  'data-folder-in-use': ({ pid }) =>
    `三医正在运行${pid === null ? '' : `（进程号 ${pid}）`}，不能恢复。请先停止它。`,
};

/** Why it was not done, in words; undefined where the words of a start say it. */
export function backupTroubleInWords(trouble: BackupTrouble): string | undefined {
  const words = WORDS[trouble.code] as ((trouble: BackupTrouble) => string) | undefined;
  return words?.(trouble);
}
