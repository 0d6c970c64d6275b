// SPDX-License-Identifier: Apache-2.0
import { dayOf, type PlainDate } from '@sanyi/kernel';
import { Command } from 'commander';
import { accountabilityCommand } from './accountability/accountability-command.js';
import { ledgerCommand } from './documents/ledger-command.js';
import { parseCommand } from './documents/parse-command.js';
import { registerGroupingCommands } from './grouping/register.js';
import { accessCommand, auditCommand } from './house/audit-commands.js';
import { backupCommand, restoreCommand } from './house/keep-commands.js';
import { registerIndicators } from './indicators/register.js';
import { registerParameters } from './parameters/register.js';
import { registryCommand } from './registry/registry-command.js';
import { registerReturns } from './returns/register.js';
import { registerVerify } from './verify-command.js';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法:',
  'Arguments:': '参数:',
  'Options:': '选项:',
  'Commands:': '命令:',
};

const HELP = { styleTitle: (title: string): string => TITLES[title] ?? title };

/** The `sanyi` command with everything under it. */
export function program(): Command {
  const command = new Command('sanyi')
    .description(
      '三医一张网:读改革文件,列任务台账,给病例分组,查政策参数。每个引擎都可以不用服务器、只用命令行。',
    )
    .version('0.1.0', '-V, --version', '显示版本')
    .helpOption('-h, --help', '显示帮助')
    .configureHelp(HELP)
    .helpCommand('help [命令]', '显示某个命令的帮助')
    .showHelpAfterError('(用 --help 查看用法)')
    .exitOverride();
  for (const sub of [
    parseCommand(),
    ledgerCommand(),
    backupCommand(),
    restoreCommand(),
    auditCommand(),
    accessCommand(),
    registryCommand(),
    accountabilityCommand(today),
  ]) {
    for (const one of [sub, ...sub.commands]) speakChinese(one);
    command.addCommand(sub);
  }
  registerGroupingCommands(command, process, (code) => {
    process.exitCode = code;
  });
  const shell = {
    stdout: process.stdout,
    exit: (code: number): void => {
      process.exitCode = code;
    },
    today,
  };
  registerParameters(command, shell);
  registerReturns(command, shell);
  registerIndicators(command, shell);
  registerVerify(command, shell);
  return command;
}

function speakChinese(command: Command): void {
  if (command.commands.length > 0) command.helpCommand('help [命令]', '显示某个命令的帮助');
  command
    .configureHelp(HELP)
    .helpOption('-h, --help', '显示帮助')
    .exitOverride()
    .showHelpAfterError('(用 --help 查看用法)');
}

/** Today where the person sits. @throws Error where the clock is out of its mind */
function today(): PlainDate {
  const now = new Date();
  const day = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === undefined) throw new Error(`no such day: ${now.toISOString()}`);
  return day;
}
