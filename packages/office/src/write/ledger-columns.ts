// SPDX-License-Identifier: Apache-2.0
import type { Assignment, DeadlineRow, TaskRow } from '@sanyi/documents';
import {
  citationInWords,
  deadlinesInWords,
  dueDay,
  quoteInWords,
  roleOf,
  spanInWords,
  targetsInWords,
  unitList,
  workOf,
} from './row-words.js';
import type { Column } from './table-sheet.js';

const ordinal = {
  header: '序号',
  width: 6,
  centred: true,
  of: (_: unknown, index: number) => index + 1,
};

/** The registry's id of a unit that a document (D01 …) names; null where it has none. */
export type UnitIdOf = (document: string, unit: string) => string | null;

/** 台账. The file's column is printed where there is more than one file. */
export const assignmentColumns = (
  severalFiles: boolean,
  unitIdOf: UnitIdOf,
): readonly Column<Assignment>[] => [
  ordinal,
  { header: '任务编号', width: 8, centred: true, of: ({ task }) => task.label },
  { header: '工作任务', width: 16, of: ({ task }) => task.title },
  { header: '工作内容', width: 40, of: workOf },
  { header: '责任单位', width: 14, of: ({ unit }) => unit ?? '（未写明）' },
  { header: '职责', width: 10, centred: true, of: roleOf },
  { header: '牵头单位', width: 12, of: ({ leads }) => unitList(leads) },
  { header: '首列\n（未明确牵头）', width: 15, of: ({ firstListed }) => unitList(firstListed) },
  { header: '其他单位', width: 26, of: ({ others, openEnded }) => unitList(others, openEnded) },
  { header: '目标指标', width: 24, of: ({ targets }) => targetsInWords(targets) },
  { header: '完成时限', width: 13, of: ({ deadlines }) => deadlinesInWords(deadlines) },
  { header: '备注', width: 13, of: ({ remarks }) => remarks.join('\n') },
  { header: '文件', width: 18, screenOnly: !severalFiles, of: ({ task }) => task.document.title },
  ...assignmentScreenColumns,
  {
    header: '单位编号',
    width: 24,
    screenOnly: true,
    of: ({ task, unit }) => (unit === null ? null : unitIdOf(task.document.id, unit)),
  },
];

/** What is filtered on screen and not printed. */
const assignmentScreenColumns: readonly Column<Assignment>[] = [
  { header: '截止日期', width: 12, screenOnly: true, of: ({ deadlines }) => dueDay(deadlines) },
  {
    header: '交付成果',
    width: 18,
    screenOnly: true,
    of: ({ deliverables }) => deliverables.map(({ quote }) => quote).join('\n'),
  },
  {
    header: '政策依据',
    width: 26,
    screenOnly: true,
    of: ({ references }) => references.map(citationInWords).join('\n'),
  },
  { header: '板块', width: 20, screenOnly: true, of: ({ task }) => task.section },
  { header: '文号', width: 20, screenOnly: true, of: ({ task }) => task.document.number },
  { header: '原文位置', width: 13, screenOnly: true, of: ({ task }) => spanInWords(task.span) },
  { header: '编号', width: 14, screenOnly: true, of: ({ id }) => id },
];

/** 任务: all units of a task in one row. */
export const taskColumns = (severalFiles: boolean): readonly Column<TaskRow>[] => [
  ordinal,
  { header: '任务编号', width: 9, centred: true, of: ({ task }) => task.label },
  { header: '板块', width: 18, of: ({ task }) => task.section },
  { header: '工作任务', width: 20, of: ({ task }) => task.title },
  { header: '任务全文', width: 60, of: ({ task }) => task.text },
  { header: '牵头单位', width: 14, of: ({ units }) => unitList(units.lead) },
  { header: '首列\n（未明确牵头）', width: 16, of: ({ firstListed }) => unitList(firstListed) },
  { header: '责任单位', width: 32, of: responsibleOf },
  { header: '配合单位', width: 16, of: ({ units }) => unitList(units.support) },
  { header: '落实单位', width: 14, of: ({ units }) => unitList(units.implement) },
  { header: '目标指标', width: 26, of: ({ targets }) => targetsInWords(targets) },
  { header: '完成时限', width: 15, of: ({ deadlines }) => deadlinesInWords(deadlines) },
  { header: '文件', width: 18, screenOnly: !severalFiles, of: ({ task }) => task.document.title },
  { header: '备注', width: 16, screenOnly: true, of: ({ remarks }) => remarks.join('\n') },
  { header: '原文位置', width: 13, screenOnly: true, of: ({ task }) => spanInWords(task.span) },
  { header: '编号', width: 12, screenOnly: true, of: ({ task }) => task.id },
];

/** 时限, the earliest first. */
export const deadlineColumns: readonly Column<DeadlineRow>[] = [
  ordinal,
  { header: '日期', width: 13, centred: true, of: dayOf },
  { header: '时限', width: 18, of: ({ words }) => words },
  { header: '类型', width: 10, centred: true, of: ({ deadline }) => DEADLINE_KINDS[deadline.kind] },
  { header: '原文用语', width: 20, of: ({ deadline }) => quoteInWords(deadline) },
  { header: '任务编号', width: 9, centred: true, of: ({ task }) => task.label },
  { header: '工作任务', width: 26, of: ({ task }) => task.title },
  { header: '责任单位', width: 46, of: ({ units }) => unitList(units) },
  { header: '文件', width: 26, of: ({ task }) => task.document.title },
  {
    header: '原文位置',
    width: 13,
    screenOnly: true,
    of: ({ deadline }) => spanInWords(deadline.span),
  },
  { header: '编号', width: 14, screenOnly: true, of: ({ id }) => id },
];

const DEADLINE_KINDS = { by: '截止', from: '起始', after: '待前置', every: '周期' } as const;

function dayOf({ deadline: { date } }: DeadlineRow): ReturnType<typeof dueDay> {
  return date === null ? null : { day: date };
}

/** 责任, 分别负责 and 按职责, each with its words where it is not plain 责任. */
function responsibleOf({ units, openEnded }: TaskRow): string {
  const groups = [
    unitList(units.responsible, openEnded),
    withWords('分别负责', unitList(units.each, openEnded)),
    withWords('按职责分工负责', unitList(units['by-duty'], openEnded)),
  ];
  return groups.filter((words) => words !== '').join('\n');
}

const withWords = (words: string, list: string): string =>
  list === '' ? '' : `${list}（${words}）`;
