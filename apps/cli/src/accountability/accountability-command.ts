// SPDX-License-Identifier: Apache-2.0
import { plainDate, type PlainDate } from '@sanyi/kernel';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { CompareOptions } from './compare-answer.js';
import type { DaysOptions } from './days-answer.js';
import type { DutiesOptions } from './duties-answer.js';
import type { LampsOptions } from './lamps-answer.js';
import type { LedgerAnswerOptions } from './ledger-answer.js';

/** `sanyi accountability days|duties|ledger|compare|lamps`: who promised what, by when, and who is behind. */
export function accountabilityCommand(today: () => PlainDate): Command {
  const command = new Command('accountability').description(
    '责任与督办:任务台账、任务单、定期任务、时限工作日、判灯、版本和上下级比较',
  );
  addDays(command);
  addLedger(command, today);
  addDuties(command);
  addCompare(command);
  addLamps(command, today);
  return command;
}

// Answers are heavy (registry, readers, writers): each is loaded when it is asked for.
const calendar = async () => (await import('./rule-files.js')).projectCalendar();

function addDays(command: Command): void {
  command
    .command('days')
    .description('某天是不是工作日;之后第几个工作日是哪天;两天之间有几个工作日')
    .requiredOption('--from <日期>', '从哪天起;当天不计入', dayOf)
    .option('--to <日期>', '到哪天', dayOf)
    .option('--add <个数>', '加几个工作日;负数往前数', countOf)
    .option('--json', '以 JSON 输出', false)
    .action(async (options: DaysOptions) => {
      const { daysAnswer } = await import('./days-answer.js');
      process.stdout.write(daysAnswer(options, await calendar()));
    });
}

function addLedger(command: Command, today: () => PlainDate): void {
  command
    .command('ledger <文件>')
    .description('一份文件的台账:任务、责任单位、任务单和缺口')
    .option('--packets <目录>', '每个责任单位一份 Word 分工单')
    .option('--on <日期>', '下发日;不写为今天', dayOf)
    .option('--sign-in <个数>', '下发后几个工作日内签收', countOf, 3)
    .option('--units <登记表.xlsx>', '自己登记的单位')
    .option('--json', '以 JSON 输出', false)
    .action(async (file: string, options: Omit<LedgerAnswerOptions, 'on'> & { on?: PlainDate }) => {
      const { ledgerAnswer } = await import('./ledger-answer.js');
      const on = options.on ?? today();
      process.stdout.write(await ledgerAnswer(file, { ...options, on }, await calendar()));
    });
}

function addDuties(command: Command): void {
  command
    .command('duties <文件>')
    .description('一份文件里的定期任务(每半年、每年至少2次…)在一段时间里哪天到期')
    .requiredOption('--from <日期>', '从哪天', dayOf)
    .requiredOption('--to <日期>', '到哪天', dayOf)
    .option('--since <日期>', '从哪天起算;不写为成文日期', dayOf)
    .addOption(
      new Option('--off-day <规则>', '到期日是休息日:keep 不变,next 顺延,previous 提前')
        .choices(['keep', 'next', 'previous'])
        .default('next'),
    )
    .option('--units <登记表.xlsx>', '自己登记的单位')
    .option('--json', '以 JSON 输出', false)
    .action(async (file: string, options: DutiesOptions) => {
      const { dutiesAnswer } = await import('./duties-answer.js');
      process.stdout.write(await dutiesAnswer(file, options, await calendar()));
    });
}

function addCompare(command: Command): void {
  command
    .command('compare <文件> <另一份>')
    .description('比较同一文件的两个版本,或上级文件与下级文件')
    .addOption(
      new Option('--as <关系>', 'versions 前后两版;levels 前为上级后为下级')
        .choices(['versions', 'levels'])
        .default('versions'),
    )
    .option('--json', '以 JSON 输出', false)
    .action(async (first: string, second: string, options: CompareOptions) => {
      const { compareAnswer } = await import('./compare-answer.js');
      process.stdout.write(await compareAnswer([first, second], options));
    });
}

function addLamps(command: Command, today: () => PlainDate): void {
  command
    .command('lamps <情况表>')
    .description('按情况表(YAML 或 JSON)判灯,每个灯写明理由;--against 看换规则后哪些灯会变')
    .option('--on <日期>', '哪天的灯;不写为今天', dayOf)
    .option('--scheme <规则>', 'data/lamps 里的名称,或文件', 'standard')
    .option('--against <规则>', '换成这套规则')
    .option('--json', '以 JSON 输出', false)
    .action(async (file: string, options: Omit<LampsOptions, 'on'> & { on?: PlainDate }) => {
      const { lampsAnswer } = await import('./lamps-answer.js');
      const on = options.on ?? today();
      process.stdout.write(lampsAnswer(file, { ...options, on }, await calendar()));
    });
}

function dayOf(text: string): PlainDate {
  const day = plainDate(text);
  if (!day.ok) throw new InvalidArgumentError('日期写成 2026-06-30 这样。');
  return day.value;
}

const MOST = 2500;

function countOf(text: string): number {
  const count = /^-?\d{1,4}$/.test(text) ? Number(text) : NaN;
  if (!(Math.abs(count) <= MOST)) throw new InvalidArgumentError(`写 -${MOST} 到 ${MOST} 的整数。`);
  return count;
}
