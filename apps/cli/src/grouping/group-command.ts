// SPDX-License-Identifier: Apache-2.0
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import { headerCells, type Layout, type Tally } from '@sanyi/grouping';
import { answerHeader, type GroupJob } from './chunk-grouper.js';
import { crewFor } from './crew.js';
import { groupStream, total } from './group-stream.js';
import { openOutput } from '../whole-output.js';
import { layoutOf } from './profile-source.js';
import { progressReport } from './progress.js';
import { type Encoding, endOfCsv, endOfLines, inUtf8, recordChunks } from './record-chunks.js';
import { Refusal } from './refusal.js';
import { type LoadedScheme, loadSchemes } from './scheme-source.js';

export interface GroupOptions {
  /** Folders or compiled files; several are chosen from by day of discharge. */
  readonly scheme: readonly string[];
  /** Paths; undefined is standard input or output. */
  readonly in?: string;
  readonly out?: string;
  readonly profile?: string;
  readonly encoding: Encoding;
  readonly mapCodes: boolean;
  readonly trace: boolean;
  readonly warnings: boolean;
  readonly threads?: number;
  readonly from?: Format;
  readonly to?: Format;
}

export type Format = 'csv' | 'ndjson';

/** Where a command reads and writes besides files. */
export interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/**
 * 成批分组: reads cases, writes answers in input order. A file of answers appears whole or not at all: it is
 * written beside its place under another name and renamed at the end.
 */
export async function groupCommand(
  options: GroupOptions,
  streams: Streams,
  signal: AbortSignal,
): Promise<Tally> {
  const schemes = await loadSchemes(options.scheme);
  const input = await openInput(options, streams);
  const job: GroupJob = {
    schemes: schemes.map(({ compiled, scheme }) => ({
      compiled,
      ...(asksWhy(options) && scheme !== undefined ? { scheme } : {}),
    })),
    input: input.kind,
    output: formatOf(options.to, options.out, input.format),
    mapCodes: options.mapCodes,
    ...explanation(options, schemes),
  };
  for (const line of input.notes) streams.stderr.write(`${line}\n`);

  const target = openOutput(options.out, streams);
  const crew = crewFor(job, options.threads);
  try {
    target.stream.write(answerHeader(job));
    const report = progressReport(streams.stderr, input.size);
    const tally = await groupStream(input.chunks, crew, target.stream, { signal, report });
    report.end();
    await target.keep();
    streams.stderr.write(`${summary(tally)}\n`);
    return tally;
  } catch (failure) {
    await target.discard();
    throw failure;
  } finally {
    await crew.dismiss();
    input.close();
  }
}

function explanation(
  options: GroupOptions,
  schemes: readonly LoadedScheme[],
): Pick<GroupJob, 'explain'> {
  if (!asksWhy(options)) return {};
  if (schemes.some(({ scheme }) => scheme === undefined)) {
    throw new Refusal('编译后的方案只有编码,不能解释。要 --trace 或 --warnings,请给出方案文件夹。');
  }
  return { explain: { trace: options.trace, warnings: options.warnings } };
}

const asksWhy = ({ trace, warnings }: GroupOptions): boolean => trace || warnings;

const summary = (tally: Tally): string =>
  `共 ${total(tally)} 例:分组成功 ${tally.GROUPED},歧义 ${tally.AMBIGUOUS_QY},` +
  `无法入组 ${tally.NO_GROUP},校验不通过 ${tally.CHECK_FAILED}。`;

interface Input {
  readonly format: Format;
  readonly kind: GroupJob['input'];
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly size: number | undefined;
  readonly notes: readonly string[];
  readonly close: () => void;
}

async function openInput(options: GroupOptions, { stdin }: Streams): Promise<Input> {
  const size = options.in === undefined ? undefined : await sizeOf(options.in);
  const source =
    options.in === undefined ? stdin : createReadStream(options.in, { highWaterMark: 1 << 20 });
  const close = (): void => void source.destroy();
  const format = formatOf(options.from, options.in, 'csv');
  const text = inUtf8(source, options.encoding);
  if (format === 'ndjson') {
    const chunks = recordChunks(text, endOfLines);
    return { format, kind: { kind: 'ndjson' }, chunks, size, notes: [], close };
  }
  const { layout, notes, chunks } = await withHeader(recordChunks(text, endOfCsv), options.profile);
  return { format, kind: { kind: 'csv', layout }, chunks, size, notes, close };
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() !== true) throw new Refusal(`没有这个文件:${file}`);
  return found.size;
}

function formatOf(named: Format | undefined, file: string | undefined, otherwise: Format): Format {
  if (named !== undefined) return named;
  if (file === undefined) return otherwise;
  return /\.(?:ndjson|jsonl)$/.test(file) ? 'ndjson' : 'csv';
}

async function withHeader(
  chunks: AsyncGenerator<Uint8Array>,
  profileName: string | undefined,
): Promise<{ layout: Layout; notes: readonly string[]; chunks: AsyncIterable<Uint8Array> }> {
  const first = await chunks.next();
  const bytes = first.done === true ? new Uint8Array() : first.value;
  const header = headerCells(bytes);
  if (header === undefined || bytes.length === 0)
    throw new Refusal('文件是空的,或第一行的引号没有配对。');
  const { layout, unused, profile } = await layoutOf(header, profileName);
  const notes = [
    `按“${profile.title}”读取。`,
    ...(unused.length === 0
      ? []
      : [
          `没有用到的列:${unused.slice(0, 30).join('、')}${unused.length > 30 ? ` 等 ${unused.length} 列` : ''}。`,
        ]),
  ];
  return { layout, notes, chunks: after(bytes.subarray(header.end), chunks) };
}

async function* after(
  first: Uint8Array,
  rest: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  if (first.length > 0) yield first;
  yield* rest;
}
