// SPDX-License-Identifier: Apache-2.0
import type { ClusterTrouble } from './database/cluster-trouble.js';
import type { MigrationTrouble } from './database/migrate.js';
import type { InUse } from './database/sole-user.js';
import type { Settings } from './settings.js';

/** What can stand in the way of opening the house. */
export type HouseTrouble = ClusterTrouble | InUse | MigrationTrouble;

const CAUSES = {
  'not-a-folder': '它不是文件夹',
  'not-writable': '没有写入的权限',
  'disk-full': '磁盘已满',
} as const;

const WORDS: {
  readonly [Code in HouseTrouble['code']]: (
    trouble: Extract<HouseTrouble, { code: Code }>,
    settings: Settings,
  ) => string;
} = {
  'data-folder-in-use': ({ pid }, { dataFolder }) =>
    `另一个三医正在使用数据文件夹 ${dataFolder}${pid === null ? '' : `（进程号 ${pid}）`}。请先停止它，或用 SANYI_VAR 指定另一个文件夹。`,
  'data-folder-unusable': ({ folder, cause }) =>
    `数据文件夹 ${folder} 不能用：${CAUSES[cause]}。请改正，或用 SANYI_VAR 指定另一个文件夹。`,
  'data-of-other-version': ({ folder, found, wanted }) =>
    `数据文件夹 ${folder} 由 PostgreSQL ${found} 写成，这个版本使用 PostgreSQL ${wanted}，不能直接打开。请用原来的程序执行 sanyi backup，再在新版本里执行 sanyi restore。`,
  'no-ordinary-user': () =>
    '以 root 运行时，数据库需要一个普通用户 postgres，而本机没有，也无法创建。请先建立这个用户，或改用普通用户启动。',
  'database-did-not-start': ({ folder, words }) =>
    `数据库没有启动（数据文件夹 ${folder}）。数据库自己的说明：\n${words}\n请勿删除数据文件夹；处理不了时，用备份恢复到新的文件夹。`,
  'migration-changed': ({ name }) =>
    `数据库升级步骤 ${name} 的内容与当年执行时不同。请换回原来的程序，或用备份恢复。`,
  'database-is-newer': ({ name }) =>
    `这个数据库已由更新的版本升级过（${name}）。请使用新版本的程序，旧版本不能打开它。`,
};

type ThrownWords = (thrown: NodeJS.ErrnoException, settings: Settings) => string;

const portTaken: ThrownWords = (_, { port }) =>
  `端口 ${port} 已被其他程序占用。请换一个端口，例如：PORT=${port + 1} npm start`;

const noRight: ThrownWords = ({ message }, { port }) =>
  port < 1024
    ? `没有权限使用端口 ${port}。请换一个 1024 以上的端口，例如：PORT=8080 npm start`
    : `没有权限：${message}。请换一个有权写入的文件夹。`;

const unreachable: ThrownWords = ({ message }) =>
  `连不上 DATABASE_URL 指定的数据库（${message}）。请确认地址、端口正确，数据库已启动且允许本机连接。`;

/** By the code of Node or of PostgreSQL (five signs). */
const THROWN: Readonly<Record<string, ThrownWords>> = {
  EADDRINUSE: portTaken,
  EADDRNOTAVAIL: (_, { host }) => `本机没有地址 ${host}。请改正 HOST。`,
  EACCES: noRight,
  EPERM: noRight,
  ENOSPC: () => '磁盘已满。请腾出空间后再启动。',
  ECONNREFUSED: unreachable,
  ENOTFOUND: unreachable,
  EAI_AGAIN: unreachable,
  ETIMEDOUT: unreachable,
  '28P01': () => 'DATABASE_URL 的用户名或口令不对，数据库拒绝了登录。',
  '28000': () => 'DATABASE_URL 的用户不能登录这个数据库（请检查 pg_hba.conf）。',
  '3D000': () => 'DATABASE_URL 指定的数据库不存在。请先建库（CREATE DATABASE …）。',
  '42501': ({ message }) =>
    `DATABASE_URL 的用户权限不够（${message}）。它应当是这个库的所有者，能建表。`,
};

/** Why the house did not open, and what to do about it. */
export function troubleInWords(trouble: unknown, settings: Settings): string {
  if (isKnown(trouble)) {
    return (WORDS[trouble.code] as (t: HouseTrouble, s: Settings) => string)(trouble, settings);
  }
  const thrown = asError(trouble);
  const words = THROWN[thrown.code ?? ''];
  return words === undefined ? `没有启动成功：${thrown.message}` : words(thrown, settings);
}

const isKnown = (trouble: unknown): trouble is HouseTrouble =>
  typeof trouble === 'object' &&
  trouble !== null &&
  'code' in trouble &&
  typeof trouble.code === 'string' &&
  trouble.code in WORDS;

/** Several addresses tried in vain come as one error that holds them all. */
function asError(thrown: unknown): NodeJS.ErrnoException {
  if (thrown instanceof AggregateError) return asError(thrown.errors[0]);
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
