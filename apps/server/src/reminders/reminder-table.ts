// SPDX-License-Identifier: Apache-2.0
import type { Reminder } from '@sanyi/contract';
import { beijingWords } from '../http/beijing-words.js';

const WAYS = { channel: '渠道', house: '站内通知', none: '无法送达' } as const;
const STATES = { queued: '待发', sent: '已送出', failed: '未送达' } as const;
const KINDS = { 'to-sign': '待签收', 'due-soon': '临期', overdue: '逾期' } as const;

/** 催报记录 as a table to take out: one row a message. */
export const reminderTable = (rows: readonly Reminder[]): readonly (readonly string[])[] => [
  ['日期', '单位', '地区', '起因', '方式', '收件', '状态', '尝试次数', '原因', '送出时间', '内容'],
  ...rows.map((row) => [
    ...[row.day, row.unitName, row.regionName, row.occasion === 'daily' ? '每日催报' : '人工催报'],
    ...[WAYS[row.way], row.receiver, STATES[row.state], String(row.attempts), row.reason ?? ''],
    row.sentAt === null ? '' : beijingWords(new Date(row.sentAt)),
    row.lines
      .map(({ label, period, kind }) => `${label.zh} ${period}（${KINDS[kind]}）`)
      .join('；'),
  ]),
];
