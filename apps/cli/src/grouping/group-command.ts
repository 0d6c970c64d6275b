// SPDX-License-Identifier: Apache-2.0
import { availableParallelism } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import type { Tally } from '@sanyi/grouping';
import { openOutput, type Output } from '../whole-output.js';
import { answerHeader, type GroupJob } from './chunk-grouper.js';
import { crewFor } from './crew.js';
import { type Format, formatOf } from './format.js';
import { openInput } from './group-input.js';
import { notesOf, sizeOf } from './opened-input.js';
import { groupStream, total } from './group-stream.js';
import { layoutOf } from './profile-source.js';
import { type ProgressReport, progressReport } from './progress.js';
import type { Encoding } from './record-chunks.js';
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
  const kinds = formatsOf(options);
  const [only, ...others] = schemes;
  const plain = others.length === 0 && !asksWhy(options);
  const tally =
    kinds.from === 'parquet' && kinds.to === 'parquet' && plain && only !== undefined
      ? await wholeTables(options, only, streams, signal)
      : await records({ ...options, ...kinds }, schemes, streams, signal);
  streams.stderr.write(`${summary(tally)}\n`);
  return tally;
}

/** @throws Refusal where Parquet would go to standard output: it is written from its end */
function formatsOf(options: GroupOptions): { readonly from: Format; readonly to: Format } {
  const from = formatOf(options.from, options.in, 'csv');
  const to = formatOf(options.to, options.out, from === 'parquet' ? 'csv' : from);
  if (to === 'parquet' && options.out === undefined) {
    throw new Refusal('Parquet 不能写到标准输出。请用 --out 给出文件。');
  }
  return { from, to };
}

/** Parquet to Parquet under one scheme: the database's own batches, without a record in between. */
async function wholeTables(
  options: GroupOptions,
  { compiled }: LoadedScheme,
  { stderr }: Streams,
  signal: AbortSignal,
): Promise<Tally> {
  const { in: input, out } = options;
  if (input === undefined) throw new Refusal('Parquet 不能从标准输入读。请用 --in 给出文件。');
  if (out === undefined) throw new Refusal('Parquet 不能写到标准输出。请用 --out 给出文件。');
  await sizeOf(input);
  const { groupParquet } = await import('./parquet/group-parquet.js');
  let report: ProgressReport | undefined;
  const tally = await groupParquet(
    {
      in: input,
      out,
      scheme: compiled,
      mapCodes: options.mapCodes,
      ...(options.threads === undefined ? {} : { threads: options.threads }),
      layoutOf: async ({ columns }) => {
        const header = await layoutOf({ cells: columns.map(({ name }) => name) }, options.profile);
        for (const line of notesOf(header)) stderr.write(`${line}\n`);
        return header.layout;
      },
      onProgress: (now, rows) => {
        report ??= progressReport(stderr, rows);
        report(now);
      },
    },
    signal,
  );
  report?.end();
  return tally;
}

async function records(
  options: GroupOptions & { readonly from: Format; readonly to: Format },
  schemes: readonly LoadedScheme[],
  streams: Streams,
  signal: AbortSignal,
): Promise<Tally> {
  const why = explanation(options, schemes);
  const input = await openInput(options, options.from, streams.stdin);
  const job: GroupJob = {
    schemes: schemes.map(({ compiled, scheme }) => ({
      compiled,
      ...(asksWhy(options) && scheme !== undefined ? { scheme } : {}),
    })),
    input: input.kind,
    output: options.to === 'ndjson' ? 'ndjson' : 'csv',
    mapCodes: options.mapCodes,
    ...why,
  };
  for (const line of input.notes) streams.stderr.write(`${line}\n`);

  const target = await outputFor(options, streams, signal);
  const crew = crewFor(job, options.threads);
  try {
    target.stream.write(answerHeader(job));
    const report = progressReport(streams.stderr, input.size);
    const tally = await groupStream(input.chunks, crew, target.stream, { signal, report });
    report.end();
    await target.keep();
    return tally;
  } catch (failure) {
    await target.discard();
    throw failure;
  } finally {
    await crew.dismiss();
    input.close();
  }
}

async function outputFor(
  { out, to, threads = availableParallelism() }: GroupOptions,
  streams: Streams,
  signal: AbortSignal,
): Promise<Output> {
  if (to !== 'parquet' || out === undefined) return openOutput(out, streams);
  const { parquetOutput } = await import('./parquet/parquet-output.js');
  return parquetOutput(out, threads, signal);
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
