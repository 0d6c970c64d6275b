// SPDX-License-Identifier: Apache-2.0
import type { ReturnPacket, ReturnSending, ReturnSums, ReturnType } from '@sanyi/contract';
import type { z } from 'zod';
import { type Columns, tableOf } from '../export/table-of.js';
import { beijingWords } from '../http/beijing-words.js';
import { STAGE_LABELS } from './decision-words.js';

type Sum = z.output<typeof ReturnSums>['items'][number];

const SIGNING: Readonly<Record<ReturnPacket['timing']['signing'], string>> = {
  signed: '已签收',
  'signed-late': '逾期签收',
  unsigned: '未签收',
  'unsigned-late': '逾期未签收',
};

const ANSWERING: Readonly<Record<ReturnPacket['timing']['answering'], string>> = {
  answered: '已上报',
  'answered-late': '逾期上报',
  open: '未上报',
  'due-soon': '即将到期',
  overdue: '逾期未上报',
};

const PACKET_COLUMNS: Columns<ReturnPacket> = [
  ['填报', ({ label }) => label.zh],
  ['报告期', ({ period }) => period],
  ['地区代码', ({ region }) => region],
  ['地区', ({ regionName }) => regionName],
  ['填报单位', ({ unitName }) => unitName],
  ['方式', ({ channel }) => (channel === 'account' ? '账号填报' : '文件填报')],
  ['环节', ({ stage }) => STAGE_LABELS[stage].zh],
  ['等待审核', ({ stepLabel }) => stepLabel?.zh ?? ''],
  ['签收期限', ({ signBy }) => signBy],
  ['签收日期', ({ signedOn }) => signedOn ?? ''],
  ['签收', ({ timing }) => SIGNING[timing.signing]],
  ['上报期限', ({ dueOn }) => dueOn],
  ['上报日期', ({ answeredOn }) => answeredOn ?? ''],
  ['上报', ({ timing }) => ANSWERING[timing.answering]],
];

const SENDING_COLUMNS: Columns<ReturnSending> = [
  ['填报', ({ label }) => label.zh],
  ['报告期', ({ period }) => period],
  ['下发单位', ({ senderName }) => senderName],
  ['下发时间', ({ sentAt }) => beijingWords(new Date(sentAt))],
  ['签收期限', ({ signBy }) => signBy],
  ['上报期限', ({ dueOn }) => dueOn],
  ['下发数', ({ packets }) => String(packets)],
  ['已签收', ({ signed }) => String(signed)],
  ['已上报', ({ answered }) => String(answered)],
  ['已通过', ({ approved }) => String(approved)],
  ['已锁定', ({ locked }) => String(locked)],
  ['说明', ({ note }) => note],
];

const SUM_COLUMNS: Columns<Sum> = [
  ['地区代码', ({ region }) => region],
  ['地区', ({ regionName }) => regionName],
  ['填报类型', ({ type }) => type],
  ['报告期', ({ period }) => period],
  ['下发数', ({ packets }) => String(packets)],
  ['已上报', ({ answered }) => String(answered)],
  ['已锁定', ({ locked }) => String(locked)],
];

const KINDS: Readonly<Record<ReturnType['kind'], string>> = {
  progress: '进展',
  figures: '数据',
  register: '台账',
};

const PERIODS: Readonly<Record<ReturnType['period'], string>> = {
  none: '随时更新',
  month: '每月',
  quarter: '每季',
  'half-year': '每半年',
  year: '每年',
};

const TYPE_COLUMNS: Columns<ReturnType> = [
  ['编号', ({ id }) => id],
  ['名称', ({ label }) => label.zh],
  ['性质', ({ kind }) => KINDS[kind]],
  ['周期', ({ period }) => PERIODS[period]],
  ['版本', ({ version }) => String(version)],
  ['自', ({ from }) => from],
  ['至', ({ to }) => to ?? ''],
  ['来源', ({ origin }) => (origin === 'house' ? '系统自带' : '本省登记')],
  ['说明', ({ help }) => help.zh],
];

/** Returns of a list as a table. */
export const packetTable = tableOf(PACKET_COLUMNS);

/** Sendings as a table. */
export const sendingTable = tableOf(SENDING_COLUMNS);

/** How far regions have come, as a table. */
export const sumTable = tableOf(SUM_COLUMNS);

/** Types of returns as a table. */
export const typeTable = tableOf(TYPE_COLUMNS);
