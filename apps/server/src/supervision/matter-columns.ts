// SPDX-License-Identifier: Apache-2.0
import type { SupervisionMatter } from '@sanyi/contract';
import { type Columns, tableOf } from '../export/table-of.js';
import { STAGE_WORDS } from './decide.js';

/** The colours of a notice, in words. */
export const COLOUR_WORDS: Readonly<Record<SupervisionMatter['colour'], string>> = {
  red: '红（督办）',
  yellow: '黄（预警）',
  blue: '蓝（提示）',
};

const COLUMNS: Columns<SupervisionMatter> = [
  ['编号', ({ id }) => id],
  ['颜色', ({ colour }) => COLOUR_WORDS[colour]],
  ['事项', ({ title }) => title],
  ['情况', ({ why }) => why],
  ['规则', ({ rule }) => rule.label],
  ['地区', ({ regionName }) => regionName],
  ['被督办单位', ({ unitName }) => unitName],
  ['督办单位', ({ officeName }) => officeName],
  ['阶段', ({ stage }) => STAGE_WORDS[stage]],
  ['立项日期', ({ openedOn }) => openedOn],
  ['期限', ({ due }) => due ?? ''],
  ['剩余工作日', ({ daysLeft }) => (daysLeft === null ? '' : String(daysLeft))],
  ['补上日期', ({ madeUpOn }) => madeUpOn ?? ''],
  ['任务编号', ({ task }) => task ?? ''],
];

/** 督办事项 as a table. */
export const matterTable = tableOf(COLUMNS);
