// SPDX-License-Identifier: Apache-2.0
import { Command } from 'commander';
import { handOver } from './hand-over.js';

const WHERE = '\n数据在 ./var，或 SANYI_VAR 指定的文件夹，或 DATABASE_URL 指定的数据库。';

/** `sanyi backup FILE`: the whole state of the house in one file. */
export const backupCommand = (): Command =>
  new Command('backup')
    .description('把数据库、文件和数据湖备份到一个文件；系统不必停止')
    .argument('<文件>', '新建的备份文件，例如 sanyi-2026-11-22.tar.gz')
    .option('--json', '结果以 JSON 输出')
    .addHelpText('after', WHERE)
    .action(async (file: string, { json }: { json?: boolean }) => {
      await handOver('keep', ['backup', file, ...(json === true ? ['--json'] : [])]);
    });

/** `sanyi restore FILE`: the state of a backup in place of what is there. */
export const restoreCommand = (): Command =>
  new Command('restore')
    .description('从备份恢复；要么全部恢复，要么原样不动。须先停止系统')
    .argument('<文件>', 'sanyi backup 写出的文件')
    .option('--force', '目标数据库里已有内容时，整个替换')
    .option('--json', '结果以 JSON 输出')
    .addHelpText('after', WHERE)
    .action(async (file: string, { force, json }: { force?: boolean; json?: boolean }) => {
      const options = [
        ...(force === true ? ['--force'] : []),
        ...(json === true ? ['--json'] : []),
      ];
      await handOver('keep', ['restore', file, ...options]);
    });
