// SPDX-License-Identifier: Apache-2.0
import {
  type Answer,
  answerAt,
  answerColumns,
  type CaseRecord,
  type CompiledScheme,
  csvGrouper,
  csvTexts,
  encodeCases,
  explainCase,
  groundsOf,
  type Grounds,
  groupColumns,
  groupCsv,
  type GroupedChunk,
  type Layout,
  qualityOf,
  readCase,
  type Scheme,
  tallyOf,
} from '@sanyi/grouping';
import { explainInWords } from './explain-words.js';
import { ndjsonTexts } from './ndjson.js';

/** All a worker needs to know to group chunks of a file. Plain data: it is posted to workers. */
export interface GroupJob {
  readonly compiled: CompiledScheme;
  readonly input: { readonly kind: 'csv'; readonly layout: Layout } | { readonly kind: 'ndjson' };
  readonly output: 'csv' | 'ndjson';
  readonly mapCodes: boolean;
  /** Set where each case is to be explained; then the scheme comes along. */
  readonly explain?: Explain;
}

export interface Explain {
  readonly scheme: Scheme;
  readonly trace: boolean;
  readonly warnings: boolean;
}

export type ChunkGrouper = (bytes: Uint8Array) => GroupedChunk;

/** Groups whole records of a file: CSV to CSV from bytes to bytes, all else by way of records. */
export function chunkGrouper(job: GroupJob): ChunkGrouper {
  const { input, output, explain, compiled, mapCodes } = job;
  if (input.kind === 'csv' && output === 'csv' && explain === undefined) {
    const grouper = csvGrouper(compiled, input.layout, mapCodes);
    return (bytes) => groupCsv(grouper, bytes);
  }
  const grounds = explain === undefined ? undefined : groundsOf(explain.scheme);
  return (bytes) => groupByRecord(job, grounds, bytes);
}

interface Line {
  readonly id: string;
  readonly answer: Answer;
  readonly warnings?: readonly string[];
  readonly trace?: readonly string[];
}

const encoder = new TextEncoder();

function groupByRecord(
  job: GroupJob,
  grounds: Grounds | undefined,
  bytes: Uint8Array,
): GroupedChunk {
  const { cases, read } =
    job.input.kind === 'csv' ? csvTexts(bytes, job.input.layout) : ndjsonTexts(bytes);
  const records = cases.map((text) => mapped(readCase(text), job));
  const lines = grounds === undefined ? answered(records, job) : explained(records, job, grounds);
  const write = job.output === 'csv' ? csvLine : ndjsonLine;
  return {
    lines: encoder.encode(lines.map(write).join('')),
    tally: tallyOf(lines.map(({ answer }) => answer.status)),
    read,
  };
}

function mapped(record: CaseRecord, { compiled, mapCodes }: GroupJob): CaseRecord {
  if (!mapCodes) return record;
  const { diagnosisMap, procedureMap } = compiled;
  return {
    ...record,
    diagnoses: record.diagnoses.map((code) => diagnosisMap[code] ?? code),
    procedures: record.procedures.map((code) => procedureMap[code] ?? code),
  };
}

function answered(records: readonly CaseRecord[], { compiled }: GroupJob): readonly Line[] {
  const answers = answerColumns(records.length);
  groupColumns(compiled, encodeCases(records, compiled), answers);
  return records.map(({ id }, row) => ({ id, answer: answerAt(compiled, answers, row) }));
}

const explained = (
  records: readonly CaseRecord[],
  { explain }: GroupJob,
  grounds: Grounds,
): readonly Line[] =>
  records.map((record) => {
    const traced = explainCase(record, grounds.scheme);
    return {
      id: record.id,
      answer: traced.answer,
      ...(explain?.warnings === true ? { warnings: warningCodes(record, grounds) } : {}),
      ...(explain?.trace === true ? { trace: explainInWords(traced, grounds.scheme) } : {}),
    };
  });

const warningCodes = (record: CaseRecord, grounds: Grounds): readonly string[] =>
  qualityOf(record, grounds).map(({ code, about }) => (about === '' ? code : `${code}:${about}`));

function csvLine({ id, answer, warnings, trace }: Line): string {
  const { status, mdc, adrg, drg } = answer;
  const cells = [
    id,
    status,
    mdc,
    adrg,
    drg,
    ...(warnings === undefined ? [] : [warnings.join('|')]),
    ...(trace === undefined ? [] : [trace.join('\n')]),
  ];
  return `${cells.map(csvCell).join(',')}\n`;
}

const csvCell = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const ndjsonLine = ({ id, answer, ...rest }: Line): string =>
  `${JSON.stringify({ id, ...answer, ...rest })}\n`;

/** The header of an answer file; empty for NDJSON. */
export function answerHeader({ output, explain }: Pick<GroupJob, 'output' | 'explain'>): string {
  if (output === 'ndjson') return '';
  const more = [
    ...(explain?.warnings === true ? ['warnings'] : []),
    ...(explain?.trace === true ? ['trace'] : []),
  ];
  return `${['id', 'status', 'mdc', 'adrg', 'drg', ...more].join(',')}\n`;
}
