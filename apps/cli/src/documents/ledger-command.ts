// SPDX-License-Identifier: Apache-2.0
import { Command } from 'commander';
import type { LedgerOptions } from './make-ledger.js';

/** `sanyi ledger FILE… --out ledger.xlsx [--packs DIR]`: one workbook, and one sheet for each responsible unit. */
export function ledgerCommand(): Command {
  return new Command('ledger')
    .description('把一份或几份文件列成一本任务台账;可同时生成每个责任单位的分工单和填报表')
    .argument('<文件...>', '要读的文件')
    .requiredOption('--out <台账.xlsx>', '台账工作簿写到哪里')
    .option('--packs <目录>', '每个责任单位一个文件夹:Word 分工单和 Excel 填报表')
    .option('--units <登记表.xlsx>', '自己登记的单位(sanyi registry form 给出空表)')
    .action(async (files: readonly string[], options: LedgerOptions) => {
      // The writers are heavy; `parse` starts without them.
      const { makeLedger } = await import('./make-ledger.js');
      process.stdout.write(await makeLedger(files, options));
    });
}
