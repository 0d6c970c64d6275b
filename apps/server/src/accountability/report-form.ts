// SPDX-License-Identifier: Apache-2.0
import type { LedgerTarget, LedgerTask } from '@sanyi/accountability';
import type { PlainSheet } from '@sanyi/office';
import { type Columns, tableOf } from '../export/table-of.js';
import type { EntryRecord } from './entries.js';
import { STAGES, WORK_STATES } from './list-columns.js';

/** The sheets of a form: reports, and the figures of their targets. */
export const REPORT_SHEET = '进展';
export const FIGURE_SHEET = '目标完成值';

/** Columns that stand for themselves in code. */
export const HEAD = {
  ...{ entry: '进展编号', version: '版本', state: '完成情况', progress: '进度（%）' },
  ...{ text: '进展情况', problem: '存在问题', next: '下一步打算', doneOn: '完成日期' },
  ...{ evidence: '佐证材料', target: '目标编号', value: '完成值', met: '是否达到' },
} as const;

const MET_WORDS = { yes: '是', no: '否' } as const;

/** What a unit fills in for each report, and what stood there when the form went out. */
export const REPORT_CELLS: Columns<EntryRecord> = [
  [HEAD.state, ({ content }) => (content === null ? '' : WORK_STATES[content.state])],
  [HEAD.progress, ({ content }) => content?.progress?.toString() ?? ''],
  [HEAD.text, ({ content }) => content?.text ?? ''],
  [HEAD.problem, ({ content }) => content?.problem ?? ''],
  [HEAD.next, ({ content }) => content?.next ?? ''],
  [HEAD.doneOn, ({ content }) => content?.doneOn ?? ''],
  [HEAD.evidence, ({ content }) => content?.evidence.join('；') ?? ''],
];

const REPORT_COLUMNS: Columns<EntryRecord> = [
  [HEAD.entry, ({ id }) => id],
  [HEAD.version, ({ events }) => String(events)],
  ['任务', ({ title }) => title],
  ['报告期', ({ period }) => period],
  ['报送期限', ({ due }) => due],
  ['状态', ({ stage }) => STAGES[stage]],
  ['上期进展', ({ before_content: before }) => before?.text ?? ''],
  ...REPORT_CELLS,
];

/** One target of one report. */
export interface FigureLine {
  readonly entry: EntryRecord;
  readonly target: LedgerTarget;
}

const given = ({ entry, target }: FigureLine) =>
  entry.content?.figures.find((figure) => figure.target === target.id);

/** What a unit fills in for each target. */
export const FIGURE_CELLS: Columns<FigureLine> = [
  [HEAD.value, (line) => given(line)?.words ?? ''],
  [HEAD.met, (line) => metWord(given(line)?.met ?? null)],
];

function metWord(met: boolean | null): string {
  if (met === null) return '';
  return met ? MET_WORDS.yes : MET_WORDS.no;
}

const FIGURE_COLUMNS: Columns<FigureLine> = [
  [HEAD.entry, ({ entry }) => entry.id],
  [HEAD.target, ({ target }) => target.id],
  ['任务', ({ entry }) => entry.title],
  ['报告期', ({ entry }) => entry.period],
  ['目标', ({ target }) => target.quote],
  ...FIGURE_CELLS,
];

/** The heads that a form needs on its way back. */
export const REPORT_HEADS = [HEAD.entry, HEAD.version, ...REPORT_CELLS.map(([head]) => head)];
export const FIGURE_HEADS = [HEAD.entry, HEAD.target, ...FIGURE_CELLS.map(([head]) => head)];

const HOW_TO: readonly (readonly string[])[] = [
  ['怎样填'],
  [`“${REPORT_SHEET}”表一行是一项任务的一期进展；不报的行留空，不要删改“进展编号”“版本”两列。`],
  [`完成情况填：${Object.values(WORK_STATES).join('、')}。进度填0到100的整数，可以不填。`],
  ['报“已完成”要写完成日期（如2026-11-20）和佐证材料；几份材料用分号隔开。'],
  [`有目标的，在“${FIGURE_SHEET}”表填目前的完成值，并写是否达到（是、否，或留空）。`],
  ['填好后原样交回下发任务单的办公室，由办公室导入，办理记录会写明由谁代报。'],
];

/** 进展填报表: what a unit still owes on a document, as the sheets of a workbook. */
export function reportForm(
  entries: readonly EntryRecord[],
  tasks: ReadonlyMap<string, LedgerTask>,
): readonly PlainSheet[] {
  const lines = figureLines(entries, tasks);
  return [
    { name: REPORT_SHEET, rows: tableOf(REPORT_COLUMNS)(entries) },
    ...(lines.length === 0 ? [] : [{ name: FIGURE_SHEET, rows: tableOf(FIGURE_COLUMNS)(lines) }]),
    { name: '填表说明', rows: HOW_TO },
  ];
}

/** Every target of every report. */
export const figureLines = (
  entries: readonly EntryRecord[],
  tasks: ReadonlyMap<string, LedgerTask>,
): readonly FigureLine[] =>
  entries.flatMap((entry) =>
    (tasks.get(entry.task)?.targets ?? []).map((target) => ({ entry, target })),
  );
