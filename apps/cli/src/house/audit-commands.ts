// SPDX-License-Identifier: Apache-2.0
import { Command } from 'commander';
import { handOver } from './hand-over.js';

const WHERE =
  '\n数据在 ./var，或 SANYI_VAR 指定的文件夹，或 DATABASE_URL 指定的数据库。系统不必停止。';

/** `sanyi audit verify|head`: whether what is on record still stands as it was written. */
export const auditCommand = (): Command =>
  new Command('audit')
    .description('审计记录：校验是否被改动、输出链头')
    .addCommand(
      new Command('verify')
        .description(
          '校验审计链：找出第一条被改、被删、被插入或被截去的记录。完整时退出码为 0，否则为 1',
        )
        .option('--head <链头>', '另行保存的链头（64 位十六进制），须仍在链上')
        .option('--json', '结果以 JSON 输出')
        .addHelpText('after', WHERE)
        .action(async ({ head, json }: { head?: string; json?: boolean }) => {
          const kept = head === undefined ? [] : ['--head', head];
          await handOver('audit', ['audit', 'verify', ...kept, ...asJson(json)]);
        }),
    )
    .addCommand(
      new Command('head')
        .description('输出当前链头，可印在文件上或另行保存')
        .option('--json', '结果以 JSON 输出')
        .addHelpText('after', WHERE)
        .action(async ({ json }: { json?: boolean }) => {
          await handOver('audit', ['audit', 'head', ...asJson(json)]);
        }),
    );

/** `sanyi access reset ACCOUNT`: for the administrator whom nobody resets from a page. */
export const accessCommand = (): Command =>
  new Command('access').description('账号').addCommand(
    new Command('reset')
      .description('在服务器上重置一个账号的口令，解除锁定；会记入审计')
      .argument('<账号>', '例如 anquanguanli')
      .option('--second-factor', '同时停用动态码（身份验证器丢失时）')
      .option('--json', '结果以 JSON 输出')
      .addHelpText('after', WHERE)
      .action(async (account: string, given: { secondFactor?: boolean; json?: boolean }) => {
        const factor = given.secondFactor === true ? ['--second-factor'] : [];
        await handOver('audit', ['access', 'reset', account, ...factor, ...asJson(given.json)]);
      }),
  );

const asJson = (json: boolean | undefined): readonly string[] => (json === true ? ['--json'] : []);
