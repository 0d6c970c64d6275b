// SPDX-License-Identifier: Apache-2.0
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Result } from '@sanyi/kernel';
import {
  buildCatalogue,
  type DipAnswer,
  type DipCase,
  type DipCatalogue,
  type DipLayers,
  type DipParameters,
  dipReader,
  headerCells,
  type Misshape,
  type NoCatalogue,
  readDipCatalogue,
  readDipLayers,
  readDipParameters,
} from '@sanyi/grouping';
import { dataFolder } from '../data-folder.js';
import { historyCases, historyColumns } from './dip-history.js';
import type { Streams } from './group-command.js';
import { sizeOf } from './opened-input.js';
import { openOutput } from '../whole-output.js';
import { parsedJson } from './parsed-json.js';
import { type Encoding, endOfCsv, inUtf8, recordChunks } from './record-chunks.js';
import { Refusal } from './refusal.js';

export interface DipBuildOptions {
  readonly in?: string;
  readonly out: string;
  readonly parameters?: string;
  readonly layers?: string;
  readonly encoding: Encoding;
}

/** `sanyi dip build`: a catalogue from history, written whole or not at all. */
export async function dipBuildCommand(options: DipBuildOptions, streams: Streams): Promise<void> {
  const parameters = await loadParameters(options.parameters);
  const layers = await loadLayers(options.layers);
  const history: DipCase[] = [];
  for await (const cases of casesOf(options, streams)) history.push(...cases);
  const built = buildCatalogue(history, parameters, layers);
  if (!built.ok) throw new Refusal(REASONS[built.error.code](built.error));
  const output = openOutput(options.out, streams);
  output.stream.write(`${JSON.stringify({ layers, catalogue: built.value }, undefined, 1)}\n`);
  await output.keep();
  streams.stderr.write(`${summary(built.value)}\n`);
}

const REASONS: Readonly<Record<NoCatalogue['code'], (why: NoCatalogue) => string>> = {
  'no-history': () => '没有可用的病例:都没有主要诊断,或都早于权重所及的年份。',
  'no-cost': () => '次均费用为零,算不出分值。',
  'unknown-benchmark': (why) =>
    `历史数据里没有基准病种 ${'group' in why ? why.group : ''}。请改参数文件的 score。`,
};

function summary({ groups, cases, years, meanCost, parameters }: DipCatalogue): string {
  const count = (kind: string): number => groups.filter((group) => group.kind === kind).length;
  const open = groups.filter((group) => group.auxiliary !== undefined).length;
  const primary = groups.filter((group) => group.primaryCare).length;
  const assumed = Object.values(parameters).filter(({ status }) => status !== 'read').length;
  return [
    `${years.join('、')} 年共 ${cases} 例,次均 ${meanCost} 元:`,
    `核心病种 ${count('core')},综合病种 ${count('comprehensive')},规则病种 ${count('rule')},`,
    `开出辅助目录 ${open},基层病种 ${primary}。`,
    assumed === 0 ? '' : `有 ${assumed} 个参数不是官方原文,目录只能作测算。`,
  ].join('');
}

export interface DipGroupOptions {
  readonly in?: string;
  readonly out?: string;
  readonly catalogue: string;
  readonly layers?: string;
  readonly encoding: Encoding;
}

const ANSWER_FIELDS: readonly (keyof DipAnswer)[] = [
  'status',
  'layer',
  'group',
  'kind',
  'score',
  'dimension',
  'level',
  'coefficient',
  'deviation',
  'finalScore',
];

/** `sanyi dip group`: an answer a case, in input order, with the layer that decided. */
export async function dipGroupCommand(
  options: DipGroupOptions,
  streams: Streams,
  signal: AbortSignal,
): Promise<void> {
  const { catalogue, layers } = await loadCatalogue(options.catalogue);
  const order = options.layers === undefined ? layers : await loadLayers(options.layers);
  const read = dipReader(catalogue, order);
  const output = openOutput(options.out, streams);
  try {
    output.stream.write(`${['id', ...ANSWER_FIELDS].join(',')}\n`);
    for await (const cases of casesOf(options, streams)) {
      signal.throwIfAborted();
      const lines = cases.map((one) => csvLine(one.id, read(one)));
      await output.write(lines.join(''));
    }
    await output.keep();
  } catch (failure) {
    await output.discard();
    throw failure;
  }
}

const csvLine = (id: string, answer: DipAnswer): string =>
  `${[id, ...ANSWER_FIELDS.map((field) => answer[field])].map(csvCell).join(',')}\n`;

const csvCell = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

async function sourceOf(file: string | undefined, stdin: Readable): Promise<Readable> {
  if (file === undefined) return stdin;
  await sizeOf(file);
  return createReadStream(file);
}

async function* casesOf(
  options: { readonly in?: string; readonly encoding: Encoding },
  { stdin }: Streams,
): AsyncGenerator<readonly DipCase[]> {
  const source = await sourceOf(options.in, stdin);
  const chunks = recordChunks(inUtf8(source, options.encoding), endOfCsv);
  let columns: readonly number[] | undefined;
  let before = 0;
  for await (const chunk of chunks) {
    const header = columns === undefined ? headerCells(chunk) : undefined;
    columns ??= historyColumns(header ?? { cells: [], end: 0 });
    const cases = historyCases(chunk.subarray(header?.end ?? 0), columns, before);
    before += cases.length;
    yield cases;
  }
}

const loadParameters = (file: string | undefined): Promise<DipParameters> =>
  loadJson(file ?? path.join(dataFolder(), 'schemes', 'dip', 'parameters.json'), readDipParameters);

const loadLayers = (file: string | undefined): Promise<DipLayers> =>
  loadJson(file ?? path.join(dataFolder(), 'schemes', 'dip', 'layers-basic.json'), readDipLayers);

async function loadJson<T>(
  file: string,
  read: (parsed: unknown) => Result<T, Misshape>,
): Promise<T> {
  const result = read(await parsedFile(file));
  if (result.ok) return result.value;
  throw new Refusal(`${file} 的 ${result.error.at} 不合格式,应为 ${result.error.expected}。`);
}

async function parsedFile(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) throw new Refusal(`没有这个文件:${file}`);
  return parsedJson(text, file);
}

interface CatalogueFile {
  readonly layers: DipLayers;
  readonly catalogue: DipCatalogue;
}

async function loadCatalogue(file: string): Promise<CatalogueFile> {
  const { layers, catalogue } = Object(await parsedFile(file)) as Partial<CatalogueFile>;
  const [order, groups] = [readDipLayers(layers), readDipCatalogue(catalogue)];
  if (order.ok && groups.ok) return { layers: order.value, catalogue: groups.value };
  const problems = [
    ...(order.ok ? [] : [`layers ${placeOf(order.error)}`]),
    ...(groups.ok ? [] : [`catalogue ${placeOf(groups.error)}`]),
  ];
  throw new Refusal(`${file} 不是 sanyi dip build 写的目录:`, problems);
}

const placeOf = ({ at, expected }: Misshape): string => `的 ${at} 不合格式,应为 ${expected}`;
