// SPDX-License-Identifier: Apache-2.0
import type { ParameterReason, ParameterRow } from '@sanyi/contract';
import { REASON_WORDS, STATUS_WORDS } from '@sanyi/office';

/** Heads of the table of parameters. */
export const PARAMETER_COLUMNS: readonly string[] = [
  ...['地区代码', '地区', '主题', '编号', '名称', '值', '起', '止', '依据程度'],
  ...['文件', '文号', '位置', '成文日期', '说明', '最近复核'],
];

/** One parameter as a row of the table: its value of the day, and where it comes from. */
export function parameterCells(row: ParameterRow): readonly string[] {
  const { region, regionName, topic, id, label, held, lastReviewed } = row;
  const head = [region, regionName, topic.zh, id, label.zh];
  if (held === null) {
    return [...head, `（${reasonWords(row.reason)}）`, ...EMPTY, lastReviewed];
  }
  const { from, to, status, source, note, words } = held;
  const { title, number, published } = source.document;
  return [
    ...head,
    ...[words.zh, from, to ?? '', STATUS_WORDS[status], title, number, source.at],
    ...[published ?? '', note, lastReviewed],
  ];
}

const EMPTY: readonly string[] = Array.from({ length: 8 }, () => '');

const reasonWords = (reason: ParameterReason | null): string =>
  reason === null || reason === 'adopted-unknown' ? '所沿用的值不存在' : REASON_WORDS[reason];
