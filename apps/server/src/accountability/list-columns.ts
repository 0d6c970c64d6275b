// SPDX-License-Identifier: Apache-2.0
import type {
  LedgerCalendar,
  LedgerConsequences,
  LedgerDocument,
  LedgerEntry,
  LedgerPacket,
  LedgerRow,
  LedgerStandings,
  WorkItem,
} from '@sanyi/contract';

/** Heads and cells of a table that goes out. */
export type Columns<Row> = readonly (readonly [head: string, cell: (row: Row) => string])[];

export const headsOf = <Row>(columns: Columns<Row>): readonly string[] =>
  columns.map(([head]) => head);

export const cellsOf = <Row>(columns: Columns<Row>, row: Row): readonly string[] =>
  columns.map(([, cell]) => cell(row));

/** A list as a table, its heads first. */
export const tableOf = <Row>(
  columns: Columns<Row>,
  rows: readonly Row[],
): readonly (readonly string[])[] => [
  headsOf(columns),
  ...rows.map((row) => cellsOf(columns, row)),
];

const percent = (value: number | null): string => (value === null ? '' : `${value}%`);

/** 台账. */
export const TASK_COLUMNS: Columns<LedgerRow> = [
  ['任务编号', ({ task }) => task],
  ['文件', ({ documentTitle }) => documentTitle],
  ['文号', ({ documentNumber }) => documentNumber ?? ''],
  ['上级任务', ({ upper }) => upper ?? ''],
  ['地区代码', ({ region }) => region],
  ['地区', ({ regionName }) => regionName],
  ['序号', ({ label }) => label],
  ['章节', ({ section }) => section ?? ''],
  ['任务', ({ title }) => title],
  ['牵头单位', ({ lead }) => lead],
  ['其他责任单位', ({ others }) => others],
  ['目标', ({ targets }) => targets],
  ['时限原文', ({ deadlines }) => deadlines],
  ['到期日', ({ due }) => due ?? ''],
  ['晚于上级的理由', ({ reason }) => reason],
  ['进度', ({ progress }) => percent(progress)],
  ['灯', ({ lampWord }) => lampWord],
  ['理由', ({ why }) => why],
  ['版本', ({ version }) => String(version)],
];

const KINDS: Readonly<Record<LedgerDocument['kind'], string>> = {
  notice: '任务文件',
  report: '经验材料',
};

/** 入账文件. */
export const DOCUMENT_COLUMNS: Columns<LedgerDocument> = [
  ['编号', ({ id }) => id],
  ['标题', ({ title }) => title],
  ['文号', ({ documentNumber }) => documentNumber ?? ''],
  ['印发机关', ({ issuer }) => issuer ?? ''],
  ['成文日期', ({ issuedOn }) => issuedOn ?? ''],
  ['种类', ({ kind }) => KINDS[kind]],
  ['版本', ({ version }) => String(version)],
  ['入账地区', ({ regionName }) => regionName],
  ['入账日期', ({ filedOn }) => filedOn],
  ['任务数', ({ tasks }) => String(tasks)],
  ['任务单', ({ packets }) => String(packets)],
  ['已签收', ({ signed }) => String(signed)],
];

/** 我的工作. */
export const WORK_COLUMNS: Columns<WorkItem> = [
  ['任务编号', ({ task }) => task],
  ['任务', ({ title }) => title],
  ['文件', ({ documentTitle }) => documentTitle],
  ['角色', ({ roleWord }) => roleWord],
  ['地区', ({ regionName }) => regionName],
  ['单位', ({ unitName }) => unitName],
  ['到期日', ({ due }) => due ?? ''],
  ['进度', ({ progress }) => percent(progress)],
  ['灯', ({ lampWord }) => lampWord],
  ['理由', ({ why }) => why],
];

const SIGNS: Readonly<Record<LedgerPacket['state'], string>> = {
  signed: '已签收',
  waiting: '待签收',
  late: '逾期未签收',
};

/** 任务单. */
export const PACKET_COLUMNS: Columns<LedgerPacket> = [
  ['文件', ({ documentTitle }) => documentTitle],
  ['地区', ({ regionName }) => regionName],
  ['单位', ({ unitName }) => unitName],
  ['文件用语', ({ words }) => words],
  ['任务数', ({ tasks }) => String(tasks)],
  ['下发日期', ({ sentOn }) => sentOn],
  ['签收期限', ({ signBy }) => signBy],
  ['签收情况', ({ state }) => SIGNS[state]],
  ['签收日期', ({ signedOn }) => signedOn ?? ''],
  ['迟签天数', ({ lateDays }) => (lateDays === 0 ? '' : String(lateDays))],
  ['签收账号', ({ signedBy, inName }) => `${signedBy ?? ''}${inName ? '（代签）' : ''}`],
];

export const STAGES: Readonly<Record<LedgerEntry['stage'], string>> = {
  open: '待报',
  submitted: '待审核',
  returned: '已退回',
  accepted: '已通过',
};

export const WORK_STATES: Readonly<Record<NonNullable<LedgerEntry['content']>['state'], string>> = {
  'not-started': '未启动',
  'under-way': '推进中',
  done: '已完成',
  'needs-help': '需协调',
};

/** 进展: the workbook that comes back in. */
export const ENTRY_COLUMNS: Columns<LedgerEntry> = [
  ['进展编号', ({ id }) => id],
  ['任务', ({ title }) => title],
  ['单位', ({ unitName }) => unitName],
  ['期次', ({ period }) => period],
  ['截止日期', ({ due }) => due],
  ['办理状态', ({ stage }) => STAGES[stage]],
  ['上期进度', ({ before }) => percent(before?.content.progress ?? null)],
  ['上期进展', ({ before }) => before?.content.text ?? ''],
  ['进展状态', ({ content }) => (content === null ? '' : WORK_STATES[content.state])],
  ['进度', ({ content }) => percent(content?.progress ?? null)],
  ['进展情况', ({ content }) => content?.text ?? ''],
  ['存在问题', ({ content }) => content?.problem ?? ''],
  ['下一步', ({ content }) => content?.next ?? ''],
  ['完成日期', ({ content }) => content?.doneOn ?? ''],
  ['佐证材料', ({ content }) => content?.evidence.join('；') ?? ''],
];

/** 部门或地区一览. */
export const STANDING_COLUMNS: Columns<LedgerStandings['items'][number]> = [
  ['代码', ({ subject }) => subject],
  ['名称', ({ name }) => name],
  ['合计', ({ total }) => String(total)],
  ['红', ({ red }) => String(red)],
  ['黄', ({ yellow }) => String(yellow)],
  ['绿', ({ green }) => String(green)],
  ['办结', ({ blue }) => String(blue)],
  ['办结率', ({ done }) => `${done}%`],
];

const CONSEQUENCE_STATUS: Readonly<Record<LedgerConsequences['items'][number]['status'], string>> =
  { read: '见原文', reported: '转述', assumed: '推定' };

/** 奖惩建议. */
export const CONSEQUENCE_COLUMNS: Columns<LedgerConsequences['items'][number]> = [
  ['代码', ({ subject }) => subject],
  ['名称', ({ name }) => name],
  ['建议', ({ words }) => words],
  ['理由', ({ reason }) => reason],
  ['规则', ({ label }) => label],
  ['依据', ({ document, at }) => `${document} ${at}`],
  ['可信程度', ({ status }) => CONSEQUENCE_STATUS[status]],
];

const DAYS: Readonly<Record<LedgerCalendar['items'][number]['kind'], string>> = {
  due: '到期',
  starts: '起始',
  duty: '定期任务',
  clock: '触发时限到期',
};

/** 日历. */
export const CALENDAR_COLUMNS: Columns<LedgerCalendar['items'][number]> = [
  ['日期', ({ on }) => on],
  ['种类', ({ kind }) => DAYS[kind]],
  ['事项', ({ title }) => title],
  ['任务编号', ({ task }) => task],
  ['地区', ({ regionName }) => regionName],
];
