// SPDX-License-Identifier: Apache-2.0
import {
  type Answer,
  answerAt,
  answerColumns,
  type CaseRecord,
  type CaseText,
  type CompiledScheme,
  csvGrouper,
  csvTexts,
  dischargeDay,
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
  schemesByDay,
  tallyOf,
} from '@sanyi/grouping';
import { explainInWords } from './explain-words.js';
import { ndjsonTexts } from './ndjson.js';

/** All a worker needs to know to group chunks of a file. Plain data: it is posted to workers. */
export interface GroupJob {
  /** One scheme for all cases, or several, of which each case takes the one of its day of discharge. */
  readonly schemes: readonly JobScheme[];
  readonly input: { readonly kind: 'csv'; readonly layout: Layout } | { readonly kind: 'ndjson' };
  readonly output: 'csv' | 'ndjson';
  readonly mapCodes: boolean;
  /** Set where each case is to be explained; then the scheme comes along. */
  readonly explain?: Explain;
}

export interface JobScheme {
  readonly compiled: CompiledScheme;
  /** Set where cases are to be explained. */
  readonly scheme?: Scheme;
}

export interface Explain {
  readonly trace: boolean;
  readonly warnings: boolean;
}

export type ChunkGrouper = (bytes: Uint8Array) => GroupedChunk;

/** Groups whole records of a file: CSV to CSV from bytes to bytes, all else by way of records. */
export function chunkGrouper(job: GroupJob): ChunkGrouper {
  const { input, output, explain, mapCodes } = job;
  const [only, ...others] = job.schemes;
  if (only === undefined) throw new Error('a job without a scheme');
  if (input.kind === 'csv' && output === 'csv' && explain === undefined && others.length === 0) {
    const grouper = csvGrouper(only.compiled, input.layout, mapCodes);
    return (bytes) => groupCsv(grouper, bytes);
  }
  const desk = deskOf(job);
  return (bytes) => groupByRecord(job, desk, bytes);
}

/** What grouping record by record needs, made once. */
interface Desk {
  readonly answerers: readonly Answerer[];
  /** The place of a case's scheme; undefined where none holds on its day. */
  readonly schemeOf: (text: CaseText) => number | undefined;
}

type Answerer = (texts: readonly CaseText[]) => readonly Line[];

function deskOf(job: GroupJob): Desk {
  const { schemes, explain, mapCodes } = job;
  const answerers = schemes.map(({ compiled, scheme }): Answerer => {
    const recordOf = (text: CaseText) => mapped(readCase(text), compiled, mapCodes);
    if (explain === undefined || scheme === undefined) {
      return (texts) => answered(texts.map(recordOf), compiled);
    }
    const grounds = groundsOf(scheme);
    return (texts) => texts.map((text) => explained(recordOf(text), explain, grounds));
  });
  return { answerers, schemeOf: chooser(schemes) };
}

function chooser(schemes: readonly JobScheme[]): Desk['schemeOf'] {
  if (schemes.length === 1) return () => 0;
  const on = schemesByDay(schemes.map(({ compiled }) => compiled.validity));
  if (!on.ok) throw new Error(on.error.code);
  return ({ dischargedOn = '' }) => {
    const day = dischargeDay(dischargedOn);
    return day === undefined ? undefined : on.value(day);
  };
}

interface Line {
  readonly id: string;
  readonly answer: Answer;
  /** Which scheme answered, where there are several. */
  readonly scheme?: string;
  readonly warnings?: readonly string[];
  readonly trace?: readonly string[];
}

const encoder = new TextEncoder();

function groupByRecord(job: GroupJob, desk: Desk, bytes: Uint8Array): GroupedChunk {
  const { cases, read } =
    job.input.kind === 'csv' ? csvTexts(bytes, job.input.layout) : ndjsonTexts(bytes);
  const lines = linesOf(job, desk, cases);
  const write = job.output === 'csv' ? csvLine : ndjsonLine;
  return {
    lines: encoder.encode(lines.map(write).join('')),
    tally: tallyOf(lines.map(({ answer }) => answer.status)),
    read,
  };
}

/** Each scheme answers its cases together; the answers stand in the order of the cases. */
function linesOf(
  { schemes, explain }: GroupJob,
  { answerers, schemeOf }: Desk,
  cases: readonly CaseText[],
): readonly Line[] {
  const chosen = cases.map(schemeOf);
  const queues = answerers.map((answer, place) =>
    answer(cases.filter((_, row) => chosen[row] === place))[Symbol.iterator](),
  );
  return cases.map(({ id }, row) => {
    const place = chosen[row] ?? -1;
    const line: Line | undefined = queues[place]?.next().value;
    const name = schemes.length === 1 ? {} : { scheme: schemes[place]?.compiled.id ?? '' };
    return { ...(line ?? noScheme(id, explain)), ...name };
  });
}

/** A case on whose day no scheme holds, or without a day: not grouped, and the reason stands beside it. */
const noScheme = (id: string, explain: Explain | undefined): Line => ({
  id,
  answer: { status: 'CHECK_FAILED', mdc: '0000', adrg: '00', drg: '0000' },
  ...(explain?.warnings === true ? { warnings: ['no-scheme-on-day'] } : {}),
  ...(explain?.trace === true ? { trace: ['出院日期不明，或当日没有生效的分组方案'] } : {}),
});

function mapped(record: CaseRecord, compiled: CompiledScheme, mapCodes: boolean): CaseRecord {
  if (!mapCodes) return record;
  const { diagnosisMap, procedureMap } = compiled;
  return {
    ...record,
    diagnoses: record.diagnoses.map(through(diagnosisMap)),
    procedures: record.procedures.map(through(procedureMap)),
  };
}

/** A code is read as it is written where the map has no line of its own for it, whatever the code is called. */
const through =
  (map: Readonly<Record<string, string>>) =>
  (code: string): string =>
    Object.hasOwn(map, code) ? (map[code] ?? code) : code;

function answered(records: readonly CaseRecord[], compiled: CompiledScheme): readonly Line[] {
  const answers = answerColumns(records.length);
  groupColumns(compiled, encodeCases(records, compiled), answers);
  return records.map(({ id }, row) => ({ id, answer: answerAt(compiled, answers, row) }));
}

function explained(record: CaseRecord, explain: Explain, grounds: Grounds): Line {
  const traced = explainCase(record, grounds.scheme);
  return {
    id: record.id,
    answer: traced.answer,
    ...(explain.warnings ? { warnings: warningCodes(record, grounds) } : {}),
    ...(explain.trace ? { trace: explainInWords(traced, grounds.scheme) } : {}),
  };
}

const warningCodes = (record: CaseRecord, grounds: Grounds): readonly string[] =>
  qualityOf(record, grounds).map(({ code, about }) => (about === '' ? code : `${code}:${about}`));

function csvLine({ id, answer, scheme, warnings, trace }: Line): string {
  const { status, mdc, adrg, drg } = answer;
  const cells = [
    id,
    status,
    mdc,
    adrg,
    drg,
    ...(scheme === undefined ? [] : [scheme]),
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
export function answerHeader({
  output,
  explain,
  schemes,
}: Pick<GroupJob, 'output' | 'explain' | 'schemes'>): string {
  if (output === 'ndjson') return '';
  const more = [
    ...(schemes.length > 1 ? ['scheme'] : []),
    ...(explain?.warnings === true ? ['warnings'] : []),
    ...(explain?.trace === true ? ['trace'] : []),
  ];
  return `${['id', 'status', 'mdc', 'adrg', 'drg', ...more].join(',')}\n`;
}
