// SPDX-License-Identifier: Apache-2.0
import { type Command, InvalidArgumentError, Option } from 'commander';
import { EXIT } from '../failure.js';
import {
  dipBuildCommand,
  type DipBuildOptions,
  dipGroupCommand,
  type DipGroupOptions,
} from './dip-command.js';
import { FORMATS } from './format.js';
import { groupCommand, type GroupOptions, type Streams } from './group-command.js';
import { UnreadableInput } from './record-chunks.js';
import { Refusal } from './refusal.js';
import { checkCommand, compileCommand, exportCommand, importCommand } from './scheme-command.js';

/** Adds `scheme`, `group` and `dip` to the `sanyi` command. `exit` is told a failing command's exit code. */
export function registerGroupingCommands(
  program: Command,
  streams: Streams,
  exit: (code: number) => void,
): void {
  registerScheme(program, streams, exit);
  registerDip(program, streams, exit);
  program
    .command('group')
    .description('成批 DRG 分组:按方案文件夹给每例一个答案,输出与输入同序')
    .requiredOption('--scheme <文件夹>', '分组方案文件夹;写几次就按出院日期选用', listed)
    .option('--in <文件>', '病例(.csv、.ndjson 或 .parquet);不写则读标准输入')
    .option('--out <文件>', '答案(.csv、.ndjson 或 .parquet);不写则写标准输出')
    .option('--profile <名称>', '导入方案:reference、hqms、settlement-list,或自己的 .json')
    .addOption(encodingOption())
    .addOption(new Option('--from <格式>', '输入格式').choices(FORMATS))
    .addOption(new Option('--to <格式>', '输出格式').choices(FORMATS))
    .option('--map-codes', '把国临版编码按方案的对照表换成医保版', false)
    .option('--warnings', '多给一列:病案质量提示', false)
    .option('--trace', '多给一列:分组过程', false)
    .option('--threads <数>', '线程数,默认为全部', threadCount)
    .action((options: GroupOptions) =>
      interruptible(streams, exit, async (signal) => {
        await groupCommand(options, streams, signal);
      }),
    );
}

function registerScheme(program: Command, streams: Streams, exit: (code: number) => void): void {
  const scheme = program.command('scheme').description('分组方案:检查、编译、导出和导入工作簿');
  scheme
    .command('check <文件夹>')
    .description('检查方案:重复编码、越出大类的编码、到不了的组、重叠的列表、缺少的名称')
    .option('--json', '以 JSON 输出', false)
    .action((folder: string, options: { readonly json: boolean }) =>
      interruptible(streams, exit, async () => {
        await checkCommand(folder, options, streams.stdout);
      }),
    );
  scheme
    .command('compile <文件夹>')
    .description('把方案写成一个整数编码的文件')
    .requiredOption('--out <文件>', '写到哪里')
    .action((folder: string, { out }: { readonly out: string }) =>
      interruptible(streams, exit, () => compileCommand(folder, out, streams.stdout)),
    );
  scheme
    .command('export <文件夹>')
    .description('把方案写成 Excel 工作簿,供人查看和修改')
    .requiredOption('--out <文件>', '写到哪里(.xlsx)')
    .action((folder: string, { out }: { readonly out: string }) =>
      interruptible(streams, exit, () => exportCommand(folder, out, streams.stdout)),
    );
  scheme
    .command('import <工作簿>')
    .description('把工作簿读回成方案文件夹;有一处不对就什么也不写')
    .requiredOption('--out <文件夹>', '写到哪里')
    .action((file: string, { out }: { readonly out: string }) =>
      interruptible(streams, exit, () => importCommand(file, out, streams.stdout)),
    );
}

function registerDip(program: Command, streams: Streams, exit: (code: number) => void): void {
  const dip = program.command('dip').description('DIP:由历史数据生成病种目录,给病例分组计分');
  dip
    .command('build')
    .description('由历史病例生成目录:核心病种、综合病种、分值、辅助目录、基层病种')
    .option('--in <文件>', '历史病例 CSV(年度、总费用、诊断、手术操作 …);不写则读标准输入')
    .requiredOption('--out <文件>', '目录写到哪里(JSON)')
    .option('--parameters <文件>', '参数,默认 data/schemes/dip/parameters.json')
    .option('--layers <文件>', '分组层次,默认 data/schemes/dip/layers-basic.json')
    .addOption(encodingOption())
    .action((options: DipBuildOptions) =>
      interruptible(streams, exit, () => dipBuildCommand(options, streams)),
    );
  dip
    .command('group')
    .description('按目录分组:病种、分值、辅助目录系数、费用偏差')
    .requiredOption('--catalogue <文件>', 'sanyi dip build 写的目录')
    .option('--in <文件>', '病例 CSV;不写则读标准输入')
    .option('--out <文件>', '答案 CSV;不写则写标准输出')
    .option('--layers <文件>', '分组层次,默认为生成目录时的层次')
    .addOption(encodingOption())
    .action((options: DipGroupOptions) =>
      interruptible(streams, exit, (signal) => dipGroupCommand(options, streams, signal)),
    );
}

const encodingOption = (): Option =>
  new Option('--encoding <编码>', '输入编码').choices(['auto', 'utf-8', 'gb18030']).default('auto');

/** An option that may be given several times. */
const listed = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];

function threadCount(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('线程数是 1 以上的整数。');
  return Number(text);
}

/** 128 + SIGINT. */
const INTERRUPTED = 130;

/** Runs a command that Ctrl-C cancels; what goes wrong is told in words. */
async function interruptible(
  { stderr }: Streams,
  exit: (code: number) => void,
  run: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const cancel = new AbortController();
  const onInterrupt = (): void => {
    cancel.abort();
  };
  process.once('SIGINT', onInterrupt);
  try {
    await run(cancel.signal);
  } catch (failure) {
    if (cancel.signal.aborted) {
      stderr.write('已取消,没有留下写了一半的文件。\n');
      exit(INTERRUPTED);
    } else if (isForUsers(failure)) {
      stderr.write(`${failure.message}\n`);
      exit(EXIT.badInput);
    } else throw failure;
  } finally {
    process.removeListener('SIGINT', onInterrupt);
  }
}

const isForUsers = (failure: unknown): failure is Error =>
  failure instanceof Refusal || failure instanceof UnreadableInput;
