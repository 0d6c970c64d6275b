// SPDX-License-Identifier: Apache-2.0
import type { LedgerImport, LedgerRow } from '@sanyi/contract';
import type { SheetRows } from '@sanyi/office';
import { TASK_COLUMNS } from './list-columns.js';
import { type CellFault, readCell, toldFault } from './told-fault.js';

type Row = SheetRows['rows'][number];
type Change = LedgerImport['changes'][number];

/** What one row of a workbook asks for a task of a lower region. */
export interface WantedPart {
  readonly task: string;
  readonly lead: string | null;
  readonly support: readonly string[];
  readonly due: string | null;
  readonly reason: string;
}

/** What rows are judged by. */
export interface RowGrounds {
  /** The tasks that the caller sees, by id. */
  readonly tasks: ReadonlyMap<string, LedgerRow>;
  /** The part of a task that was handed down, and the latest day above it. */
  readonly partOf: (task: string) => KnownPart | null;
  /** Whether the caller's office handed the task down. */
  readonly mayChange: (task: LedgerRow) => boolean;
  /** The unit that a name means in a region; null where it is none or several. */
  readonly unitIn: (words: string, region: string) => string | null;
}

/** How a task was handed down so far. */
export interface KnownPart extends Omit<WantedPart, 'task'> {
  readonly dueAbove: string | null;
}

/** What becomes of a workbook of 台账. */
export interface RowJudgement {
  readonly wanted: readonly WantedPart[];
  readonly changes: readonly Change[];
  readonly unchanged: number;
  readonly refused: readonly LedgerImport['refused'][number][];
}

type Column = string;
type Verdict =
  | { readonly kind: 'same' }
  | { readonly kind: 'wanted'; readonly part: WantedPart; readonly changes: readonly Change[] }
  | { readonly kind: 'refused'; readonly faults: readonly CellFault[] };

/** The columns that a workbook may change, and those that the document fixes; lamp, why and progress are computed and not looked at. */
const OPEN = ['牵头单位', '其他责任单位', '到期日', '晚于上级的理由'] as const;
const FIXED = [
  ...['文件', '文号', '上级任务', '地区代码', '地区', '序号', '章节', '任务', '目标'],
  '时限原文',
] as const;
const ID = '任务编号';
const VERSION = '版本';

/** The heads that a workbook needs. */
export const IMPORT_HEADS: readonly string[] = [ID, VERSION, ...FIXED, ...OPEN];

/** The task that a row names. */
export const taskIn = ({ cells }: Row): string => readCell(cells[ID]);

/** Judges a workbook of 台账 row by row against what is stored: what is the same stays, what may change is told, the rest is refused. */
export function judgeRows({ rows, letters }: SheetRows, grounds: RowGrounds): RowJudgement {
  const letterOf = new Map(letters);
  const first = new Map(rows.map((row) => [taskIn(row), row.row] as const).reverse());
  const verdicts = rows.map((row) => ({
    row,
    verdict:
      first.get(taskIn(row)) === row.row
        ? judged(row, grounds)
        : refused([ID, '与前面的行重复，请删去一行。']),
  }));
  const wanted = verdicts.flatMap(({ verdict }) => (verdict.kind === 'wanted' ? [verdict] : []));
  return {
    wanted: wanted.map(({ part }) => part),
    changes: wanted.flatMap(({ changes }) => changes),
    unchanged: verdicts.filter(({ verdict }) => verdict.kind === 'same').length,
    refused: verdicts.flatMap(({ row, verdict }) =>
      verdict.kind === 'refused'
        ? verdict.faults.map((fault) => toldFault(row, fault, letterOf))
        : [],
    ),
  };
}

function judged({ cells }: Row, grounds: RowGrounds): Verdict {
  const task = grounds.tasks.get(readCell(cells[ID]));
  if (task === undefined) return refused([ID, '没有这项任务，或不在您的管辖范围内。']);
  const now = new Map(TASK_COLUMNS.map(([head, cell]) => [head, readCell(cell(task))] as const));
  const differs = (head: Column): boolean => readCell(cells[head]) !== now.get(head);
  const fixed = FIXED.filter(differs);
  const open = OPEN.filter(differs);
  if (fixed.length === 0 && open.length === 0) return { kind: 'same' };
  if (differs(VERSION))
    return refused([VERSION, `导出以后有人改过（现在是第 ${task.version} 版），请重新导出再改。`]);
  if (fixed.length > 0)
    return refused(...fixed.map((head): CellFault => [head, '由文件确定，不能在表里改。']));
  const changes = open.map((column) => ({
    ...{ task: task.task, title: task.title, regionName: task.regionName, column },
    ...{ before: now.get(column) ?? '', after: readCell(cells[column]) },
  }));
  return openChange({ cells, task, changes }, grounds);
}

function openChange(
  {
    cells,
    task,
    changes,
  }: {
    readonly cells: Row['cells'];
    readonly task: LedgerRow;
    readonly changes: readonly Change[];
  },
  grounds: RowGrounds,
): Verdict {
  const [first] = changes;
  const column = first?.column ?? ID;
  const known = grounds.partOf(task.task);
  if (known === null) return refused([column, '文件任务的单位和时限由文件确定，请更正文件。']);
  if (!grounds.mayChange(task)) return refused([column, '由分解这项任务的上级办公室调整。']);
  const changed = new Map(changes.map((one) => [one.column, one.after]));
  const units = unitsOf({ changed, known, region: task.region }, grounds);
  const day = dayOf(changed, known, readCell(cells['晚于上级的理由']));
  const faults = [...units.faults, ...day.faults];
  if (faults.length > 0) return refused(...faults);
  const { lead, support } = units;
  const { due, reason } = day;
  return { kind: 'wanted', changes, part: { task: task.task, lead, support, due, reason } };
}

type Changed = ReadonlyMap<Column, string>;

function unitsOf(
  {
    changed,
    known,
    region,
  }: { readonly changed: Changed; readonly known: KnownPart; readonly region: string },
  { unitIn }: RowGrounds,
) {
  const named = (column: Column) => {
    const words = changed.get(column);
    return words
      ?.split(/[、，,；;]/)
      .map(readCell)
      .filter((name) => name !== '');
  };
  const [leads, others] = [named('牵头单位'), named('其他责任单位')];
  const resolved = (names: readonly string[]) => names.map((name) => unitIn(name, region));
  const unknown = (column: Column, names: readonly string[] = []): readonly CellFault[] =>
    names
      .filter((name) => unitIn(name, region) === null)
      .map((name): CellFault => [column, `“${name}”在本地区查不到，或对应几个单位，请写全称。`]);
  const crowd: readonly CellFault[] =
    (leads?.length ?? 0) > 1 ? [['牵头单位', '牵头单位只能有一个。']] : [];
  return {
    lead: leads === undefined ? known.lead : (resolved(leads)[0] ?? null),
    support:
      others === undefined
        ? known.support
        : resolved(others).filter((unit): unit is string => unit !== null),
    faults: [...crowd, ...unknown('牵头单位', leads), ...unknown('其他责任单位', others)],
  };
}

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

function dayOf(changed: Changed, known: KnownPart, reason: string) {
  const typed = changed.get('到期日');
  if (!isDayOrNone(typed))
    return {
      due: null,
      reason,
      faults: [['到期日', '应写成 2026-12-31 这样的日期。'] as CellFault],
    };
  const due = typed === undefined ? known.due : orNull(typed);
  return { due, reason, faults: reason === '' ? lateFaults(due, known.dueAbove) : [] };
}

const isDayOrNone = (typed: string | undefined): boolean =>
  typed === undefined || typed === '' || DAY.test(typed);

const lateFaults = (due: string | null, above: string | null): readonly CellFault[] =>
  due !== null && above !== null && due > above
    ? [['到期日', `晚于上级时限 ${above}，请在“晚于上级的理由”里写明。`]]
    : [];

const orNull = (words: string): string | null => (words === '' ? null : words);

const refused = (...faults: readonly CellFault[]): Verdict => ({ kind: 'refused', faults });
