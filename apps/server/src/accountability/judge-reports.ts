// SPDX-License-Identifier: Apache-2.0
import { isDeepStrictEqual } from 'node:util';
import {
  type LedgerTask,
  type ProgressContent,
  type ProgressFinding,
  progressFindings,
  progressForm,
  type ReportedValue,
} from '@sanyi/accountability';
import { ProgressReport, type ReportImport } from '@sanyi/contract';
import { dayOf, type PlainDate } from '@sanyi/kernel';
import type { SheetRows } from '@sanyi/office';
import { FINDINGS } from './decide-entry.js';
import type { EntryRecord } from './entries.js';
import { groupedBy } from '../grouped-by.js';
import { STAGES, WORK_STATES } from './list-columns.js';
import { FIGURE_CELLS, FIGURE_SHEET, HEAD, REPORT_CELLS } from './report-form.js';
import { type CellFault, readCell, toldFault } from './told-fault.js';

type Row = SheetRows['rows'][number];

/** What rows of a form are judged by. */
export interface ReportGrounds {
  /** The reports of the unit that the caller may send in, by id. */
  readonly entries: ReadonlyMap<string, EntryRecord>;
  readonly tasks: ReadonlyMap<string, LedgerTask>;
  readonly on: PlainDate;
}

/** One report that a form asks to send in, at the version that it went out with. */
export interface WantedReport {
  readonly entry: EntryRecord;
  readonly version: number;
  readonly content: ProgressContent;
}

/** What becomes of a form. */
export interface ReportJudgement {
  readonly wanted: readonly WantedReport[];
  readonly unchanged: number;
  readonly refused: readonly ReportImport['refused'][number][];
}

interface Verdict {
  readonly row: Row;
  readonly report: WantedReport | null;
  readonly faults: readonly (readonly [row: Row, fault: CellFault])[];
}

/** Judges a form row by row: what is blank or as it went out stays, what can be sent in is told, the rest is refused with its cell. */
export function judgeReports(
  reports: SheetRows,
  figures: SheetRows,
  grounds: ReportGrounds,
): ReportJudgement {
  const letterOf = new Map([...reports.letters, ...figures.letters]);
  const ofEntry = groupedBy(figures.rows, ({ cells }) => readCell(cells[HEAD.entry]));
  const first = new Map(reports.rows.map((row) => [entryIn(row), row.row] as const).reverse());
  const verdicts = reports.rows.map((row): Verdict =>
    first.get(entryIn(row)) === row.row
      ? judged(row, ofEntry.get(entryIn(row)) ?? [], grounds)
      : refusedRow(row, [HEAD.entry, '与前面的行重复，请删去一行。']),
  );
  const strays = figures.rows
    .filter(({ cells }) => !first.has(readCell(cells[HEAD.entry])))
    .map((row) => refusedRow(row, [HEAD.entry, '“进展”表里没有这一行。']));
  return {
    wanted: verdicts.flatMap(({ report }) => (report === null ? [] : [report])),
    unchanged: verdicts.filter(({ report, faults }) => report === null && faults.length === 0)
      .length,
    refused: [...verdicts, ...strays].flatMap(({ faults }) =>
      faults.map(([row, fault]) => toldFault(row, fault, letterOf)),
    ),
  };
}

const entryIn = ({ cells }: Row): string => readCell(cells[HEAD.entry]);

const refusedRow = (row: Row, ...faults: readonly CellFault[]): Verdict => ({
  ...{ row, report: null },
  faults: faults.map((fault) => [row, fault] as const),
});

function judged(row: Row, figures: readonly Row[], grounds: ReportGrounds): Verdict {
  const entry = grounds.entries.get(entryIn(row));
  if (entry === undefined)
    return refusedRow(row, [HEAD.entry, '这份任务单没有这一期进展，或不由您代报。']);
  const told = contentOf(row, figures);
  const saysNothingNew =
    isAsItWentOut(row, figures, { entry, grounds }) ||
    isDeepStrictEqual(told.content, entry.content);
  if (saysNothingNew) return refusedRow(row);
  if (entry.stage !== 'open' && entry.stage !== 'returned')
    return refusedRow(row, [HEAD.entry, `这一期${STAGES[entry.stage]}，不能再报。`]);
  if (readCell(row.cells[HEAD.version]) !== String(entry.events))
    return refusedRow(row, [HEAD.version, '表发出以后有人办理过这一期，请重新下载再填。']);
  return reported(row, figures, { entry, grounds, told });
}

interface Known {
  readonly entry: EntryRecord;
  readonly grounds: ReportGrounds;
}

/** Nothing was filled in, or nothing else than what stood there. */
function isAsItWentOut(row: Row, figures: readonly Row[], { entry, grounds }: Known): boolean {
  const targets = new Map(
    (grounds.tasks.get(entry.task)?.targets ?? []).map((target) => [target.id, target]),
  );
  const same = REPORT_CELLS.every(
    ([head, cell]) => readCell(row.cells[head]) === readCell(cell(entry)),
  );
  return (
    same &&
    figures.every(({ cells }) => {
      const target = targets.get(readCell(cells[HEAD.target]));
      return FIGURE_CELLS.every(
        ([head, cell]) =>
          readCell(cells[head]) === (target === undefined ? '' : readCell(cell({ entry, target }))),
      );
    })
  );
}

function reported(
  row: Row,
  figures: readonly Row[],
  { entry, grounds, told }: Known & { readonly told: Told },
): Verdict {
  if (told.faults.length > 0) return { row, report: null, faults: told.faults };
  const task = grounds.tasks.get(entry.task);
  const hard =
    task === undefined
      ? []
      : progressFindings(told.content, progressForm(task), grounds.on).filter((one) => one.hard);
  if (hard.length === 0)
    return { row, report: { entry, version: entry.events, content: told.content }, faults: [] };
  return { row, report: null, faults: hard.map((one) => findingIn(row, figures, one)) };
}

const COLUMN_OF: Readonly<Record<ProgressFinding['code'], string>> = {
  'text-missing': HEAD.text,
  'progress-out-of-range': HEAD.progress,
  'figure-missing': HEAD.value,
  'figure-of-no-target': HEAD.target,
  'done-without-day': HEAD.doneOn,
  'done-without-evidence': HEAD.evidence,
  'done-not-whole': HEAD.progress,
  'done-with-target-missed': HEAD.met,
  'day-in-future': HEAD.doneOn,
  'problem-missing': HEAD.problem,
};

function findingIn(
  row: Row,
  figures: readonly Row[],
  { code, target }: ProgressFinding,
): readonly [Row, CellFault] {
  const line =
    target === null
      ? undefined
      : figures.find(({ cells }) => readCell(cells[HEAD.target]) === target);
  return [line ?? row, [COLUMN_OF[code], `${FINDINGS[code].zh}。`]];
}

interface Told {
  readonly content: ProgressContent;
  readonly faults: Verdict['faults'];
}

function contentOf(row: Row, figures: readonly Row[]): Told {
  const cell = (head: string): string => readCell(row.cells[head]);
  const state = stateIn(cell(HEAD.state));
  const progress = progressIn(cell(HEAD.progress));
  const doneOn = dayIn(cell(HEAD.doneOn));
  const values = figures.map(valueIn);
  const wrong: readonly CellFault[] = [
    ...(state === undefined
      ? [[HEAD.state, `请填${Object.values(WORK_STATES).join('、')}之一。`] as const]
      : []),
    ...(progress === undefined ? [[HEAD.progress, '请填0到100的整数，或留空。'] as const] : []),
    ...(doneOn === undefined ? [[HEAD.doneOn, '请填2026-11-20这样的日期。'] as const] : []),
  ];
  const content: ProgressContent = {
    ...{ state: state ?? 'not-started', progress: progress ?? null, doneOn: doneOn ?? null },
    ...{ text: cell(HEAD.text), problem: cell(HEAD.problem), next: cell(HEAD.next) },
    evidence: piecesOf(cell(HEAD.evidence)),
    figures: values.flatMap((value) => (value === null || value === undefined ? [] : [value])),
  };
  const unclear = figures.flatMap((line, at) =>
    values[at] === undefined ? [[line, [HEAD.met, '请填“是”或“否”，或留空。']] as const] : [],
  );
  return {
    content,
    faults: [
      ...wrong.map((fault) => [row, fault] as const),
      ...unclear,
      ...tooLong(content).map((fault) => [row, fault] as const),
    ],
  };
}

const piecesOf = (words: string): readonly string[] =>
  words
    .split(/[;；]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

const STATES = Object.entries(WORK_STATES) as readonly (readonly [
  ProgressContent['state'],
  string,
])[];

const stateIn = (words: string): ProgressContent['state'] | undefined =>
  STATES.find(([, known]) => known === words)?.[0];

/** null where it is left out, undefined where it is no share. */
function progressIn(words: string): number | null | undefined {
  if (words === '') return null;
  const [, digits] = /^(\d{1,3})\s*[%％]?$/.exec(words) ?? [];
  return digits === undefined || Number(digits) > 100 ? undefined : Number(digits);
}

const DAY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;

function dayIn(words: string): PlainDate | null | undefined {
  if (words === '') return null;
  const [, year, month, day] = DAY.exec(words) ?? [];
  return dayOf(Number(year), Number(month), Number(day)) ?? undefined;
}

const MET: Readonly<Record<string, boolean | null>> = {
  ...{ '': null, 未判定: null, 是: true, 已达到: true, 达到: true, 否: false, 未达到: false },
};

/** null where nothing is told of the target, undefined where it is not clear whether it is met. */
function valueIn({ cells }: Row): ReportedValue | null | undefined {
  const words = readCell(cells[HEAD.value]);
  const met = MET[readCell(cells[HEAD.met])];
  if (met === undefined) return undefined;
  return words === '' && met === null ? null : { target: readCell(cells[HEAD.target]), words, met };
}

const FIELDS: Readonly<Record<string, string>> = {
  ...{ text: HEAD.text, problem: HEAD.problem, next: HEAD.next, evidence: HEAD.evidence },
  figures: HEAD.evidence,
};

function tooLong(content: ProgressContent): readonly CellFault[] {
  const read = ProgressReport.safeParse(content);
  if (read.success) return [];
  return read.error.issues.map(({ path: [field] }) => [
    FIELDS[String(field)] ?? HEAD.text,
    field === 'figures' ? `“${FIGURE_SHEET}”表有一格太长。` : '写得太长，请缩短。',
  ]);
}
