// SPDX-License-Identifier: Apache-2.0
import {
  type DeliverableRow,
  type FigureRow,
  type IssueRow,
  type PracticeRow,
  type ReferenceRow,
  type TargetRow,
  valueInWords,
} from '@sanyi/documents';
import { deadlinesInWords, quoteInWords, spanInWords, unitList } from './row-words.js';
import type { Column } from './table-sheet.js';

const ordinal = {
  header: '序号',
  width: 6,
  centred: true,
  of: (_: unknown, index: number) => index + 1,
};

/** 目标指标: the figures as figures, so that they can be sorted and compared. */
export const targetColumns: readonly Column<TargetRow>[] = [
  ordinal,
  { header: '指标', width: 28, of: ({ target }) => target.metric },
  { header: '目标', width: 18, of: ({ target }) => valueInWords(target) },
  { header: '数值', width: 9, centred: true, of: ({ target }) => target.value },
  { header: '数值上限', width: 9, centred: true, of: ({ target }) => target.valueTo },
  { header: '计量单位', width: 10, centred: true, of: ({ target }) => target.unit },
  { header: '范围', width: 12, of: ({ target }) => target.scope },
  {
    header: '完成日期',
    width: 13,
    centred: true,
    of: ({ target }) => (target.by === null ? null : { day: target.by }),
  },
  {
    header: '性质',
    width: 9,
    centred: true,
    of: ({ target }) => (target.explicit ? '定量' : '定性'),
  },
  { header: '原文用语', width: 34, of: ({ target }) => quoteInWords(target) },
  { header: '任务编号', width: 9, centred: true, of: ({ task }) => task?.label ?? '总体目标' },
  { header: '责任单位', width: 40, of: ({ units }) => unitList(units) },
  { header: '文件', width: 24, of: ({ document }) => document.title },
  { header: '原文位置', width: 13, screenOnly: true, of: ({ target }) => spanInWords(target.span) },
  { header: '编号', width: 14, screenOnly: true, of: ({ id }) => id },
];

/** 交付成果. */
export const deliverableColumns: readonly Column<DeliverableRow>[] = [
  ordinal,
  { header: '交付成果', width: 34, of: ({ deliverable }) => deliverable.quote },
  {
    header: '类型',
    width: 12,
    centred: true,
    of: ({ deliverable }) => DELIVERABLES[deliverable.kind],
  },
  { header: '任务编号', width: 9, centred: true, of: ({ task }) => task.label },
  { header: '工作任务', width: 30, of: ({ task }) => task.title },
  { header: '责任单位', width: 44, of: ({ units }) => unitList(units) },
  { header: '完成时限', width: 16, of: ({ deadlines }) => deadlinesInWords(deadlines) },
  { header: '文件', width: 26, of: ({ task }) => task.document.title },
  {
    header: '原文位置',
    width: 13,
    screenOnly: true,
    of: ({ deliverable }) => spanInWords(deliverable.span),
  },
];

/** 政策依据. */
export const referenceColumns: readonly Column<ReferenceRow>[] = [
  ordinal,
  { header: '文件名称', width: 60, of: ({ reference }) => reference.title },
  { header: '文号', width: 24, of: ({ reference }) => reference.number },
  {
    header: '关系',
    width: 12,
    centred: true,
    of: ({ reference }) => REFERENCES[reference.role],
  },
  { header: '任务编号', width: 9, centred: true, of: ({ task }) => task?.label ?? '全文' },
  { header: '工作任务', width: 34, of: ({ task }) => task?.title ?? null },
  { header: '出自文件', width: 34, of: ({ document }) => document.title },
  {
    header: '原文位置',
    width: 13,
    screenOnly: true,
    of: ({ reference }) => spanInWords(reference.span),
  },
];

/** 经验做法 of reports. */
export const practiceColumns: readonly Column<PracticeRow>[] = [
  ordinal,
  { header: '地区', width: 14, of: ({ practice }) => practice.place },
  { header: '经验', width: 34, of: ({ practice }) => practice.title },
  { header: '做法', width: 80, of: ({ measure }) => measure?.text ?? null },
  { header: '文件', width: 34, of: ({ document }) => document.title },
  {
    header: '原文位置',
    width: 13,
    screenOnly: true,
    of: ({ practice, measure }) => spanInWords((measure ?? practice).span),
  },
];

/** 数据: what a report says was reached. These are no targets. */
export const figureColumns: readonly Column<FigureRow>[] = [
  ordinal,
  { header: '指标', width: 34, of: ({ figure }) => figure.metric },
  { header: '数值', width: 12, centred: true, of: ({ figure }) => figure.value },
  { header: '数值上限', width: 12, centred: true, of: ({ figure }) => figure.valueTo },
  { header: '计量单位', width: 11, centred: true, of: ({ figure }) => figure.unit },
  { header: '地区', width: 14, of: ({ figure }) => figure.place },
  { header: '年份', width: 9, centred: true, of: ({ figure }) => figure.year },
  { header: '原文用语', width: 50, of: ({ figure }) => quoteInWords(figure) },
  { header: '文件', width: 34, of: ({ document }) => document.title },
  { header: '原文位置', width: 13, screenOnly: true, of: ({ figure }) => spanInWords(figure.span) },
];

/** 待核对: with a column for what was decided. */
export const issueColumns: readonly Column<IssueRow>[] = [
  ordinal,
  { header: '事项', width: 70, of: ({ message }) => message },
  { header: '任务编号', width: 9, centred: true, of: ({ task }) => task?.label ?? '全文' },
  { header: '工作任务', width: 34, of: ({ task }) => task?.title ?? null },
  { header: '文件', width: 34, of: ({ document }) => document.title },
  { header: '处理意见', width: 30, of: () => null },
  { header: '原文位置', width: 13, screenOnly: true, of: ({ span }) => spanInWords(span) },
  { header: '类别', width: 22, screenOnly: true, of: ({ code }) => code },
];

const DELIVERABLES = {
  document: '文件',
  list: '清单',
  platform: '平台',
  mechanism: '机制',
  event: '活动',
  standard: '标准',
  ledger: '台账',
  facility: '设施',
} as const;

const REFERENCES = { basis: '制定依据', 'to-implement': '贯彻落实', named: '提及' } as const;
