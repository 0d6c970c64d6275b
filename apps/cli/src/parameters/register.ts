// SPDX-License-Identifier: Apache-2.0
import type { Writable } from 'node:stream';
import { plainDate, type PlainDate } from '@sanyi/kernel';
import { describeParameterFault } from '@sanyi/office';
import { type Command, InvalidArgumentError } from 'commander';
import { EXIT, Failure } from '../failure.js';
import { dataFolder } from '../data-folder.js';
import { exportPack, importPack } from './parameter-pack.js';
import { loadAll, loadSound } from './project-parameters.js';
import { chosen, listText, onText, reviewText, showText, type View } from './show.js';

interface Shell {
  readonly stdout: Writable;
  readonly exit: (code: number) => void;
  /** Today, for what is asked without a day. */
  readonly today: () => PlainDate;
}

interface DataOption {
  readonly data: string;
}

type ViewOptions = View & DataOption;

/** Adds `parameters` to the `sanyi` command. */
export function registerParameters(program: Command, shell: Shell): void {
  const parameters = program
    .command('parameters')
    .description('政策参数:每个值有地区、起止日期、单位和出处');
  registerViews(parameters, shell);
  registerCheck(parameters, shell);
  registerPacks(parameters, shell);
}

function registerViews(parameters: Command, { stdout, today }: Shell): void {
  viewed(parameters.command('list').description('列出参数和最新的值')).action(
    async (view: ViewOptions) => {
      stdout.write(listText(await loadSound(view.data), view));
    },
  );
  viewed(
    parameters.command('show <编号>').description('一个参数的全部:历次的值、出处、状态'),
  ).action(async (id: string, view: ViewOptions) => {
    const library = await loadSound(view.data);
    const found = chosen(library, view).filter((one) => one.id === id);
    if (found.length === 0) {
      throw new Failure(EXIT.badInput, `没有参数 ${id}。用 sanyi parameters list 看有哪些。`);
    }
    stdout.write(showText(library, found, view));
  });
  viewed(parameters.command('on <日期>').description('某一天的在效值;没有的说明为什么'))
    .option('--drafts', '没有在效值的,给出征求意见稿的值', false)
    .action(async (text: string, view: ViewOptions & { readonly drafts: boolean }) => {
      stdout.write(onText(await loadSound(view.data), dayFrom(text), view));
    });
  viewed(parameters.command('review').description('列出一年以上没有复核的参数'))
    .option('--on <日期>', '到哪一天为止,默认今天', dayFrom)
    .action(async (view: ViewOptions & { readonly on?: PlainDate }) => {
      stdout.write(reviewText(await loadSound(view.data), view.on ?? today(), view));
    });
}

function registerCheck(parameters: Command, { stdout, exit }: Shell): void {
  withData(
    parameters.command('check').description('检查全部参数文件:逐条说明哪个文件、哪一行、怎么改'),
  )
    .option('--json', '以 JSON 输出', false)
    .action(async ({ data, json }: DataOption & { readonly json: boolean }) => {
      const { faults, files } = await loadAll(data);
      const words = faults.map(describeParameterFault);
      const end =
        faults.length === 0
          ? `${files} 个文件,没有问题。`
          : `${files} 个文件,${faults.length} 处问题。`;
      stdout.write(
        json
          ? `${JSON.stringify({ files, faults }, undefined, 2)}\n`
          : `${[...words, end].join('\n')}\n`,
      );
      if (faults.length > 0) exit(EXIT.badInput);
    });
}

function registerPacks(parameters: Command, { stdout }: Shell): void {
  filtered(parameters.command('export').description('把参数和所引文件写成一个参数包'))
    .requiredOption('--out <文件>', '写到哪里(.json)')
    .action(async (view: ViewOptions & { readonly out: string }) => {
      const library = await loadSound(view.data);
      const kept = new Set(chosen(library, view));
      const count = await exportPack(library, (one) => kept.has(one), view.out);
      stdout.write(`已写入 ${view.out}:${count} 个参数。\n`);
    });
  withData(
    parameters.command('import <文件>').description('把参数包写成参数文件;有一处不对就什么也不写'),
  )
    .option('--replace', '已有而内容不同的文件,换成包里的', false)
    .action(async (file: string, options: DataOption & { readonly replace: boolean }) => {
      const { added, changed, same } = await importPack(file, options.data, options.replace);
      stdout.write(
        `新增 ${added.length} 个文件,更换 ${changed.length} 个,相同 ${same.length} 个。\n`,
      );
    });
}

const withData = (command: Command): Command =>
  command.option('--data <文件夹>', '数据文件夹,默认为项目的 data', dataFolder());

const filtered = (command: Command): Command =>
  withData(command)
    .option('--region <代码>', '只看一个地区(行政区划代码或 national)')
    .option('--topic <主题>', '只看一个主题(编号里点号之前的部分)');

const viewed = (command: Command): Command =>
  filtered(command).option('--json', '以 JSON 输出', false);

function dayFrom(text: string): PlainDate {
  const day = plainDate(text);
  if (day.ok) return day.value;
  throw new InvalidArgumentError(`${text} 不是日期,写成 2026-01-31。`);
}
