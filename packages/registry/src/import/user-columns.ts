// SPDX-License-Identifier: Apache-2.0
import type { UnitKind } from '../department.js';
import type { SourceStatus } from '../validity.js';

/** A column of a user's workbook: its header, and what to write below it. */
export interface UserColumn {
  readonly header: string;
  readonly hint: string;
}

/** 单位 sheet. */
export const UNIT_SHEET = '单位';
/** 机构 sheet. */
export const INSTITUTION_SHEET = '机构';

export const UNIT_COLUMNS: readonly UserColumn[] = [
  { header: '编号', hint: '本地区内不重复;字母、数字、连字符,最多 40 个' },
  { header: '单位全称', hint: '必填' },
  { header: '简称', hint: '文件里的写法,不带“省、州、市、县”,多个用顿号分开;必填' },
  { header: '地区代码', hint: '6 位或 9 位行政区划代码;必填' },
  { header: '性质', hint: '政府、党委、群团、社会组织、事业单位、中央驻地方' },
  { header: '代替类型', hint: '替换本地区某类单位的通用条目时填其类型代号,如 finance;否则留空' },
  { header: '起', hint: '年-月-日,如 2019-03-01;不详留空' },
  { header: '止', hint: '年-月-日;未撤销留空' },
  { header: '来源', hint: '原文、转载、推定' },
  { header: '备注', hint: '' },
];

export const INSTITUTION_COLUMNS: readonly UserColumn[] = [
  { header: '编号', hint: '本地区内不重复;字母、数字、连字符,最多 40 个' },
  { header: '机构名称', hint: '必填' },
  { header: '地区代码', hint: '6 位或 9 位行政区划代码;必填' },
  {
    header: '类别',
    hint: '综合医院、中医医院、妇幼保健机构、专科医院、疾控中心、血站、乡镇卫生院、社区卫生服务中心、县域医共体',
  },
  { header: '所属医共体', hint: '医共体的地区代码和编号,如 990121.consortium;没有留空' },
  { header: '起', hint: '年-月-日;不详留空' },
  { header: '止', hint: '年-月-日;未撤销留空' },
];

/** The words of a workbook for the kinds a user may enter; a 集合 is no unit of its own. */
export const KIND_WORDS: Readonly<Record<Exclude<UnitKind, 'collective'>, string>> = {
  government: '政府',
  party: '党委',
  mass: '群团',
  association: '社会组织',
  institution: '事业单位',
  central: '中央驻地方',
};

export const STATUS_WORDS: Readonly<Record<SourceStatus, string>> = {
  read: '原文',
  reported: '转载',
  assumed: '推定',
};

/** The key of a word in one of the lists above. */
export function keyOfWord<K extends string>(
  words: Readonly<Record<K, string>>,
  word: string,
): K | undefined {
  const keys = Object.keys(words) as K[];
  return keys.find((key) => words[key] === word);
}
