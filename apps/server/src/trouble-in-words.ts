// SPDX-License-Identifier: Apache-2.0
import type { MigrationTrouble } from './database/migrate.js';
import type { InUse } from './database/sole-user.js';
import type { Settings } from './settings.js';

type Known = InUse | MigrationTrouble;

const WORDS: {
  readonly [Code in Known['code']]: (
    trouble: Extract<Known, { code: Code }>,
    s: Settings,
  ) => string;
} = {
  'data-folder-in-use': ({ pid }, { dataFolder }) =>
    `另一个三医正在使用数据文件夹 ${dataFolder}${pid === null ? '' : `（进程号 ${pid}）`}。请先停止它，或用 SANYI_VAR 指定另一个文件夹。`,
  'migration-changed': ({ name }) =>
    `数据库升级步骤 ${name} 的内容与当年执行时不同。请换回原来的程序，或用备份恢复。`,
  'database-is-newer': ({ name }) =>
    `这个数据库已由更新的版本升级过（${name}）。请使用新版本的程序，旧版本不能打开它。`,
};

const isKnown = (trouble: unknown): trouble is Known =>
  typeof trouble === 'object' &&
  trouble !== null &&
  'code' in trouble &&
  typeof trouble.code === 'string' &&
  trouble.code in WORDS;

/** Why the house did not open, and what to do about it. */
export function troubleInWords(trouble: unknown, settings: Settings): string {
  if (isKnown(trouble))
    return (WORDS[trouble.code] as (t: Known, s: Settings) => string)(trouble, settings);
  const { code, message } = trouble as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return `端口 ${settings.port} 已被其他程序占用。请换一个端口，例如：PORT=${settings.port + 1} npm start`;
  }
  if (code === 'EACCES')
    return `没有权限：${message}。请换一个 1024 以上的端口或有权写入的文件夹。`;
  return `没有启动成功：${message}`;
}
