// SPDX-License-Identifier: Apache-2.0
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { GroupingResult, GroupingUpload } from '@sanyi/contract';
import { type CaseText, dischargeDay, readCase } from '@sanyi/grouping';
import { csvLines, csvText } from '@sanyi/office';
import { UnreadableCases } from './case-layout.js';
import { type CaseBatch, openCases } from './case-texts.js';
import type { Words } from '../http/words.js';
import { inOne } from './in-one.js';
import { resultOnNoDay, resultsBy, resultsByScheme } from './results-of.js';
import {
  openShelf,
  type SchemePlaces,
  type SchemeShelf,
  type ShelvedScheme,
} from './scheme-shelf.js';
import { warningInWords } from './warning-words.js';

/** A file to be grouped. Plain data: it goes to another thread. */
export interface FileOrder {
  readonly input: string;
  readonly output: string;
  readonly places: SchemePlaces;
  readonly profiles: string;
  /** Undefined: each case by the scheme of its day of discharge. */
  readonly scheme?: string | undefined;
}

const NO_CASES = {
  zh: '文件里只有列名，没有病案。',
  en: 'The file has a header and no cases.',
};
const noScheme = (id: string): Words => ({
  zh: `没有分组方案 ${id}。`,
  en: `There is no grouping scheme ${id}.`,
});

/** How far a file is. */
export interface FileProgress extends Pick<
  GroupingUpload,
  'bytesRead' | 'cases' | 'counts' | 'ungrouped'
> {
  readonly notes: readonly Words[];
}

export const NO_PROGRESS: FileProgress = {
  ...{ bytesRead: 0, cases: 0, notes: [], ungrouped: [] },
  counts: { GROUPED: 0, AMBIGUOUS_QY: 0, NO_GROUP: 0, CHECK_FAILED: 0 },
};

const MOST_UNGROUPED = 100;
const ROWS_AT_A_TIME = 2000;

/**
 * Groups the cases of a file and writes the answers as a CSV that people read, in their order. Memory does not grow with
 * the file. Stops at the signal. @throws UnreadableCases
 */
export async function groupFile(
  order: FileOrder,
  report: (progress: FileProgress) => void,
  signal?: AbortSignal,
): Promise<void> {
  const schemeOf = chooser(await openShelf(order.places), order.scheme);
  const { notes, batches } = await openCases(order.input, order.profiles);
  let progress: FileProgress = { ...NO_PROGRESS, notes };
  report(progress);
  const out = createWriteStream(order.output);
  try {
    await write(out, csvText([HEADER]));
    for await (const { cases, bytesRead } of slices(batches)) {
      signal?.throwIfAborted();
      const results = resultsFor(cases, schemeOf);
      await write(out, linesOf(results, cases, progress.cases));
      progress = { ...further(progress, results), bytesRead };
      report(progress);
    }
    if (progress.cases === 0) throw new UnreadableCases(NO_CASES);
  } finally {
    out.end();
    await finished(out);
  }
}

/** Batches in pieces small enough that progress is seen and a cancellation heard. */
async function* slices(batches: AsyncIterable<CaseBatch>): AsyncGenerator<CaseBatch> {
  for await (const { cases, bytesRead } of batches) {
    for (let row = 0; row < cases.length; row += ROWS_AT_A_TIME)
      yield { cases: cases.slice(row, row + ROWS_AT_A_TIME), bytesRead };
  }
}

async function write(out: Writable, text: string): Promise<void> {
  if (!out.write(text)) await once(out, 'drain');
}

type SchemeOf = (one: CaseText) => ShelvedScheme | undefined;

function chooser({ schemes, onDay, notes }: SchemeShelf, id: string | undefined): SchemeOf {
  if (id !== undefined) {
    const named = schemes.find(({ scheme }) => scheme.id === id);
    if (named === undefined) throw new UnreadableCases(noScheme(id));
    return () => named;
  }
  if (onDay === null) throw new UnreadableCases(inOne(notes));
  return ({ dischargedOn = '' }) => {
    const day = dischargeDay(dischargedOn);
    return day === undefined ? undefined : onDay(day);
  };
}

const resultsFor = (cases: readonly CaseText[], schemeOf: SchemeOf): readonly GroupingResult[] =>
  resultsByScheme(
    cases,
    schemeOf,
    (scheme, own) => resultsBy(scheme, own.map(readCase)),
    ({ dischargedOn = '' }) => resultOnNoDay(dischargedOn),
  );

function further(progress: FileProgress, results: readonly GroupingResult[]): FileProgress {
  const counts = { ...progress.counts };
  const ungrouped = [...progress.ungrouped];
  for (const [at, { status, warnings }] of results.entries()) {
    counts[status] += 1;
    if (status !== 'GROUPED' && ungrouped.length < MOST_UNGROUPED)
      ungrouped.push({ row: progress.cases + at + 1, status, warnings });
  }
  return { ...progress, counts, ungrouped, cases: progress.cases + results.length };
}

const HEADER = ['行', '病案标识', '状态', 'MDC', 'ADRG', 'DRG', 'DRG 名称', '分组方案', '质量提示'];

const STATUS: Readonly<Record<GroupingResult['status'], string>> = {
  GROUPED: '分组成功',
  AMBIGUOUS_QY: '歧义病案',
  NO_GROUP: '无法入组',
  CHECK_FAILED: '信息校验不通过',
};

const linesOf = (
  results: readonly GroupingResult[],
  cases: readonly CaseText[],
  before: number,
): string =>
  csvLines(
    results.map(({ status, mdc, adrg, drg, drgName, scheme, warnings }, at) => [
      ...[String(before + at + 1), cases[at]?.id ?? '', STATUS[status]],
      ...[mdc, adrg, drg, drgName, scheme ?? ''],
      warnings.map(warningInWords).join('；'),
    ]),
  );
