// SPDX-License-Identifier: Apache-2.0
import { Command, InvalidArgumentError } from 'commander';
import { plainDate, type PlainDate } from '@sanyi/kernel';
import type { Level } from '@sanyi/registry';
import {
  checkFile,
  listRegions,
  listUnits,
  resolveName,
  writeForm,
  writeMap,
} from './registry-answers.js';
import type { RegionsOptions, ResolveOptions, UnitsOptions } from './registry-options.js';

/** `sanyi registry units|regions|resolve|form|check|map`: what the registry knows, on a day. */
export function registryCommand(): Command {
  const command = new Command('registry').description(
    '登记库:地区、单位、职能承接;按日期查询,辨认文件里的单位名称',
  );
  addQuestions(command);
  command
    .command('form')
    .description('写一份空白登记表(Excel),用来登记自己的单位和机构')
    .requiredOption('--out <登记表.xlsx>', '写到哪里')
    .action(async ({ out }: { readonly out: string }) => {
      process.stdout.write(await writeForm(out));
    });
  command
    .command('check <登记表.xlsx>')
    .description('检查填好的登记表:逐行逐格说明哪里不能接受')
    .action(async (file: string) => {
      process.stdout.write(await checkFile(file));
    });
  command
    .command('map')
    .description('写出示例省的地图(GeoJSON)')
    .requiredOption('--out <文件>', '写到哪里')
    .action(async ({ out }: { readonly out: string }) => {
      process.stdout.write(await writeMap(out));
    });
  return command;
}

function addQuestions(command: Command): void {
  dated(command.command('regions'))
    .description('某地某日的下级地区')
    .option('--within <地区>', '名称或代码', '云南省')
    .option('--level <层级>', 'province、prefecture、county、township;不写为下一级', levelOf)
    .action(async (options: RegionsOptions) => {
      process.stdout.write(await listRegions(options));
    });
  dated(command.command('units'))
    .description('某地某日的单位')
    .requiredOption('--region <地区>', '名称或代码')
    .option('--units <登记表.xlsx>', '自己登记的单位')
    .action(async (options: UnitsOptions) => {
      process.stdout.write(await listUnits(options));
    });
  dated(command.command('resolve <名称>'))
    .description('辨认文件里的单位名称;几个都像就列出几个')
    .option('--region <地区>', '发文机关所在地区的名称或代码')
    .option('--function <职能>', '按职能承接,如 insurance(见 data/registry/units/functions.tsv)')
    .option('--units <登记表.xlsx>', '自己登记的单位')
    .action(async (words: string, options: ResolveOptions) => {
      process.stdout.write(await resolveName(words, options));
    });
}

const dated = (command: Command): Command =>
  command
    .option('--on <日期>', '以哪一天为准,如 2018-08-01;不写为不限日期', dayOf)
    .option('--json', '以 JSON 输出', false);

function dayOf(text: string): PlainDate {
  const day = plainDate(text);
  if (!day.ok) throw new InvalidArgumentError('日期写成 2018-08-01 这样。');
  return day.value;
}

const LEVELS: readonly Level[] = ['province', 'prefecture', 'county', 'township'];

function levelOf(text: string): Level {
  const level = LEVELS.find((one) => one === text);
  if (level === undefined) throw new InvalidArgumentError(`层级是 ${LEVELS.join('、')} 之一。`);
  return level;
}
