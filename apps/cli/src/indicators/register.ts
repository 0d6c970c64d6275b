// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import type { Writable } from 'node:stream';
import {
  compileIndicator,
  type ExplainedReading,
  type Ground,
  type Indicator,
  type IndicatorLibrary,
  readIndicatorAt,
} from '@sanyi/indicators';
import { describeIndicatorFault } from '@sanyi/office';
import type { Command } from 'commander';
import { dataFolder } from '../data-folder.js';
import { EXIT, Failure } from '../failure.js';
import { registerVerify } from '../verify-command.js';
import { registerBulletin } from './bulletin-command.js';
import { fileText, groundFor } from './ground.js';
import { loadDefinitions } from './indicator-folder.js';
import { readingInWords } from './reading-words.js';
import { scoreLines } from './score-lines.js';

interface Shell {
  readonly stdout: Writable;
  readonly exit: (code: number) => void;
}

interface EvalOptions {
  readonly data: string;
  readonly facts: string;
  readonly period: string;
  readonly place: string;
  readonly indicator?: string;
  readonly json: boolean;
}

/** Adds `indicators` to the `sanyi` command. */
export function registerIndicators(program: Command, shell: Shell): void {
  const indicators = program.command('indicators').description('指标:定义、读数、评价');
  registerCheck(indicators, shell);
  registerEval(indicators, shell);
  registerScore(indicators, shell);
  registerBulletin(indicators, shell);
  registerVerify(indicators, shell);
}

const withData = (command: Command): Command =>
  command.option('--data <文件夹>', '数据文件夹,默认为项目的 data', dataFolder());

function registerCheck(indicators: Command, { stdout, exit }: Shell): void {
  withData(
    indicators.command('check').description('检查全部指标定义:逐条说明哪个文件、哪一行、怎么改'),
  )
    .option('--json', '以 JSON 输出', false)
    .action(async ({ data, json }: { readonly data: string; readonly json: boolean }) => {
      const { faults, files, library } = await loadDefinitions(data);
      const end =
        faults.length === 0
          ? `${files} 个文件,${library.indicators.length} 个指标,没有问题。`
          : `${files} 个文件,${faults.length} 处问题。`;
      const words = faults.map(describeIndicatorFault);
      stdout.write(
        json
          ? `${JSON.stringify({ files, indicators: library.indicators.length, faults }, undefined, 2)}\n`
          : `${[...words, end].join('\n')}\n`,
      );
      if (faults.length > 0) exit(EXIT.badInput);
    });
}

const withFacts = (command: Command): Command =>
  withData(command)
    .requiredOption('--facts <文件>', '事实:CSV,或 DHIS2 的 dataValueSets(.json)')
    .requiredOption('--period <报告期>', '如 2026、2026-Q1、2026-03');

function registerEval(indicators: Command, { stdout }: Shell): void {
  withFacts(indicators.command('eval').description('算出一个地区或机构的指标,带分子、分母、完整性'))
    .requiredOption('--place <代码>', '行政区划代码或机构编号')
    .option('--indicator <编号>', '只算一个指标')
    .option('--json', '以 JSON 输出', false)
    .action(async (options: EvalOptions) => {
      const { library, ground } = await groundFor(options);
      const readings = library.indicators
        .filter(({ id }) => options.indicator === undefined || options.indicator === id)
        .map((one) => [one, readAt(library, one, ground, options.place)] as const);
      if (readings.length === 0) {
        throw new Failure(
          EXIT.badInput,
          `没有指标 ${options.indicator ?? ''}。用 sanyi indicators check 看定义。`,
        );
      }
      const known = readings.filter(
        ([, { facts }]) => facts.length > 0 || options.indicator !== undefined,
      );
      stdout.write(
        options.json
          ? `${JSON.stringify(
              known.map(([, reading]) => reading),
              written,
              2,
            )}\n`
          : known.map(([one, reading]) => `${readingInWords(one, reading)}\n`).join(''),
      );
    });
}

const written = (_: string, value: unknown): unknown =>
  typeof value === 'bigint' ? String(value) : value;

const readAt = (
  { facts }: IndicatorLibrary,
  one: Indicator,
  ground: Ground,
  place: string,
): ExplainedReading => readIndicatorAt(one, compileIndicator(one, facts), ground, place);

function registerScore(indicators: Command, { stdout }: Shell): void {
  withFacts(indicators.command('score').description('按评价方案计分、排名、定级,每一分都说明来由'))
    .requiredOption('--scheme <文件>', '评价方案(.yaml)')
    .action(async (options: Omit<EvalOptions, 'place'> & { readonly scheme: string }) => {
      const { library, ground } = await groundFor(options);
      const text = await fileText(options.scheme);
      stdout.write(scoreLines(library, ground, { file: path.basename(options.scheme), text }));
    });
}
