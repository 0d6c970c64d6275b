// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { parsePeriod, periodEnd, plainDate, type PlainDate } from '@sanyi/kernel';
import {
  describeFileRefusal,
  describeRowProblems,
  type OpenedReturn,
  openReturn,
  type OutgoingRow,
  type OutgoingWorkbook,
  type ReturnedRow,
  returnWorkbook,
} from '@sanyi/office';
import type { Declaration } from '@sanyi/returns';
import { type Command, InvalidArgumentError } from 'commander';
import { dataFolder } from '../data-folder.js';
import { EXIT, Failure } from '../failure.js';
import { writeWhole } from '../write-whole.js';
import { returnFaultInWords } from './fault-words.js';
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
    const { faults, files } = await loadReturns(data);
    for (const fault of faults) stdout.write(`${returnFaultInWords(fault)}\n`);
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

function template(
  declaration: Declaration,
  { unit, region, period, due }: Omit<TemplateOptions, 'data' | 'out'>,
  on: PlainDate,
): OutgoingWorkbook {
  const { id, version } = declaration;
  return {
    ...{ declaration, on, rows: [], spare: declaration.rows === 'one' ? 1 : 50, digest },
    manifest: {
      ...{ declaration: id, declarationVersion: version, packet: '', filing: '' },
      ...{ unit, region, period },
    },
    ...{ unitName: unit, periodName: period, dueOn: due ?? null },
    ...{ withPrevious: false, withReasons: false, nameOf: (_, one) => one },
  };
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

interface Reading {
  readonly declarations: readonly Declaration[];
  readonly stdout: Writable;
  readonly refused: string | undefined;
}

/** Writes each row as it is read; answers why the file was refused. */
async function readOne(file: string, reading: Reading): Promise<string | undefined> {
  const bytes = await readFile(file).catch(() => {
    throw new Failure(EXIT.noInput, `找不到或读不了文件“${file}”。请检查路径和权限。`);
  });
  const opened = openReturn(new Uint8Array(bytes), path.basename(file), {
    declarationOf: (id, version) =>
      reading.declarations.find((one) => one.id === id && one.version === version),
    // Names are resolved where the registry of the office is; here they stay as they were written.
    find: (_, text) => text,
    digest,
  });
  if (!opened.ok) return describeFileRefusal(opened.error);
  return writeRows(file, opened.value, reading);
}

async function writeRows(
  file: string,
  opened: OpenedReturn,
  { stdout, refused }: Reading,
): Promise<string | undefined> {
  const { declaration, manifest } = opened;
  const bad: ReturnedRow[] = [];
  const rows = opened.rows();
  let next = rows.next();
  while (next.done !== true) {
    const { incoming, problems } = next.value;
    const words = describeRowProblems(problems, declaration);
    const { unit, period } = manifest;
    stdout.write(`${JSON.stringify({ file, unit, period, ...incoming, problems: words })}\n`);
    if (problems.length > 0) bad.push(next.value);
    next = rows.next();
  }
  if (refused !== undefined && bad.length > 0)
    await giveBack(path.join(refused, path.basename(file)), opened, bad);
  return next.value === undefined ? undefined : describeFileRefusal(next.value);
}

/** Saves the refused rows as a workbook that can be mended and returned again. */
async function giveBack(
  file: string,
  { declaration, manifest }: OpenedReturn,
  bad: readonly ReturnedRow[],
): Promise<void> {
  const rows = bad.map(({ incoming: { id, version, cells }, raw, problems }): OutgoingRow => {
    const reason = describeRowProblems(problems, declaration);
    return { row: id === null ? null : { id, version: version ?? 0, cells }, raw, reason };
  });
  const { unit, region, period } = manifest;
  const on = lastDay(declaration, period, declaration.from);
  const frame = template(declaration, { unit, region, period }, on);
  await save(file, returnWorkbook({ ...frame, manifest, rows, spare: 0, withReasons: true }));
}

async function save(file: string, pieces: Iterable<Uint8Array>): Promise<void> {
  await writeWhole([{ path: file, bytes: Buffer.concat([...pieces]) }]);
}

const digest = (text: string): string => createHash('sm3').update(text).digest('hex');

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

/** The last day of the period; without periods, the day itself. */
function lastDay(declaration: Declaration, text: string, otherwise: PlainDate): PlainDate {
  const period = parsePeriod(text);
  if (period?.kind !== declaration.period) {
    throw new Failure(
      EXIT.badInput,
      `报告期“${text}”与 ${declaration.id} 不符。季报写成 2026-Q1,月报 2026-03,半年报 2026-H1,年报 2026;没有报告期的不写。`,
    );
  }
  return periodEnd(period) ?? otherwise;
}

function dayFrom(text: string): PlainDate {
  const day = plainDate(text);
  if (day.ok) return day.value;
  throw new InvalidArgumentError(`${text} 不是日期,写成 2026-01-31。`);
}
