// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import type { Writable } from 'node:stream';
import { plainDate, type PlainDate } from '@sanyi/kernel';
import { returnWorkbook } from '@sanyi/office';
import type { Declaration } from '@sanyi/returns';
import { type Command, InvalidArgumentError } from 'commander';
import { dataFolder } from '../data-folder.js';
import { EXIT, Failure } from '../failure.js';
import { openOutput } from '../whole-output.js';
import { factNotes } from './fact-notes.js';
import { returnFaultInWords } from './fault-words.js';
import { joinReturns } from './join.js';
import { eachRow, giveBack, lastDay, openReturnFile, save, template } from './return-files.js';
import { loadReturns } from './return-folder.js';

interface Shell {
  readonly stdout: Writable;
  readonly exit: (code: number) => void;
  readonly today: () => PlainDate;
}

interface DataOption {
  readonly data: string;
}

/** Adds `returns` to the `sanyi` command. */
export function registerReturns(program: Command, shell: Shell): void {
  const returns = program.command('returns').description('填报:声明、填报表、交回的表');
  registerList(returns, shell);
  registerCheck(returns, shell);
  registerTemplate(returns, shell);
  registerRead(returns, shell);
  registerJoin(returns, shell);
}

const withData = (command: Command): Command =>
  command.option('--data <文件夹>', '数据文件夹,默认为项目的 data', dataFolder());

function registerList(returns: Command, { stdout }: Shell): void {
  withData(returns.command('list').description('列出填报类型')).action(
    async ({ data }: DataOption) => {
      for (const { id, label, fields, facts } of await sound(data)) {
        stdout.write(`${id}\t${label.zh}\t${fields.length} 个字段\t${facts.length} 个事实\n`);
      }
    },
  );
}

function registerCheck(returns: Command, { stdout, exit }: Shell): void {
  withData(
    returns.command('check').description('检查全部填报声明:逐条说明哪个文件、哪一行、怎么改'),
  ).action(async ({ data }: DataOption) => {
    const { declarations, faults, files } = await loadReturns(data);
    for (const fault of faults) stdout.write(`${returnFaultInWords(fault)}\n`);
    for (const note of await factNotes(data, declarations)) stdout.write(`${note}\n`);
    stdout.write(
      `${files} 个文件,${faults.length === 0 ? '没有问题' : `${faults.length} 处问题`}。\n`,
    );
    if (faults.length > 0) exit(EXIT.badInput);
  });
}

interface TemplateOptions extends DataOption {
  readonly unit: string;
  readonly region: string;
  readonly period: string;
  readonly due?: PlainDate;
  readonly out: string;
}

function registerTemplate(returns: Command, { stdout, today }: Shell): void {
  withData(returns.command('template <类型>').description('写出一个单位的填报表'))
    .requiredOption('--unit <名称>', '填报单位')
    .requiredOption('--region <代码>', '行政区划代码')
    .option('--period <报告期>', '2026、2026-H1、2026-Q1 或 2026-03', '')
    .option('--due <日期>', '哪一天前交回', dayFrom)
    .requiredOption('--out <文件>', '写到哪里(.xlsx)')
    .action(async (id: string, options: TemplateOptions) => {
      const declaration = declared(await sound(options.data), id);
      const on = lastDay(declaration, options.period, today());
      await save(options.out, returnWorkbook(template(declaration, options, on)));
      stdout.write(`已写入 ${options.out}。\n`);
    });
}

interface ReadOptions extends DataOption {
  readonly refused?: string;
}

function registerRead(returns: Command, { stdout, exit }: Shell): void {
  withData(
    returns
      .command('read <文件...>')
      .description('读交回的填报表:每行一个 JSON,不对的说明哪一格、为什么'),
  )
    .option('--refused <文件夹>', '退回的行另存为填报表,最后一列写明原因')
    .action(async (files: readonly string[], options: ReadOptions) => {
      const declarations = await sound(options.data);
      for (const file of files) {
        const refusal = await readOne(file, { declarations, stdout, refused: options.refused });
        if (refusal !== undefined) stdout.write(`${JSON.stringify({ file, refused: refusal })}\n`);
        if (refusal !== undefined) exit(EXIT.badInput);
      }
    });
}

interface JoinOptions extends ReadOptions {
  readonly out: string;
}

function registerJoin(returns: Command, { stdout, exit }: Shell): void {
  withData(
    returns
      .command('join <文件...>')
      .description('把同一种填报的多份表合成一张 CSV;不对的行不进表,另存并写明原因'),
  )
    .requiredOption('--out <文件>', '写到哪里(.csv)')
    .option('--refused <文件夹>', '退回的行另存为填报表,最后一列写明原因')
    .action(async (files: readonly string[], { data, out, refused }: JoinOptions) => {
      const joined = await joinReturns(files, { declarations: await sound(data), out, refused });
      for (const { file, reason } of joined.refused) stdout.write(`${file}:${reason}\n`);
      stdout.write(
        `${joined.files} 份表,${joined.rows} 行写入 ${out};退回 ${joined.badRows} 行、${joined.refused.length} 份。\n`,
      );
      if (joined.badRows + joined.refused.length > 0) exit(EXIT.badInput);
    });
}

interface Reading {
  readonly declarations: readonly Declaration[];
  readonly stdout: Writable;
  readonly refused: string | undefined;
}

/** Writes each row as it is read; answers why the file was refused. */
async function readOne(file: string, reading: Reading): Promise<string | undefined> {
  const opened = await openReturnFile(file, reading.declarations);
  if (typeof opened === 'string') return opened;
  const { unit, period } = opened.manifest;
  const out = openOutput(undefined, reading);
  const { bad, refused } = await eachRow(opened, ({ incoming }, problems) =>
    out.write(`${JSON.stringify({ file, unit, period, ...incoming, problems })}\n`),
  );
  if (reading.refused !== undefined && bad.length > 0)
    await giveBack(path.join(reading.refused, path.basename(file)), opened, bad);
  return refused;
}

async function sound(data: string): Promise<readonly Declaration[]> {
  const { declarations, faults } = await loadReturns(data);
  if (faults.length === 0) return declarations;
  throw new Failure(
    EXIT.badInput,
    `填报声明有 ${faults.length} 处问题。请先运行 sanyi returns check 逐条改好。`,
  );
}

function declared(declarations: readonly Declaration[], id: string): Declaration {
  const found = declarations.find((one) => one.id === id);
  if (found !== undefined) return found;
  throw new Failure(EXIT.badInput, `没有填报类型 ${id}。用 sanyi returns list 看有哪些。`);
}

function dayFrom(text: string): PlainDate {
  const day = plainDate(text);
  if (day.ok) return day.value;
  throw new InvalidArgumentError(`${text} 不是日期,写成 2026-01-31。`);
}
