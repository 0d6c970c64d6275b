// SPDX-License-Identifier: Apache-2.0
import type { FiledDocument, LedgerGap } from '@sanyi/accountability';
import { ledgerGaps } from '@sanyi/accountability';
import type { LedgerGap as ShownGap } from '@sanyi/contract';
import type { z } from 'zod';

const WORDS: Readonly<Record<LedgerGap['code'], string>> = {
  'no-unit': '文件没有写责任单位',
  'no-lead': '没有牵头单位',
  'sentence-unheld': '有一句话没有责任单位',
  'unit-unknown': '登记库里没有这个单位',
  'unit-several': '名称对应几个单位，请指定',
  'members-open': '包括哪些单位要由人指定',
  'list-open': '责任单位以“等”结尾，未列全',
  'no-deadline': '没有时限，请补上或确认长期执行',
};

/** 台账缺口 of a document in words, task by task. */
export function gapsInWords(filed: Pick<FiledDocument, 'tasks'>): z.infer<typeof ShownGap>[] {
  const tasks = new Map(filed.tasks.map((task) => [task.id, task]));
  return ledgerGaps(filed).map((gap) => ({
    ...{ code: gap.code, task: gap.task, words: gapInWords(gap) },
    label: tasks.get(gap.task)?.label ?? '',
  }));
}

function gapInWords(gap: LedgerGap): string {
  const said = WORDS[gap.code];
  if ('words' in gap) return `${said}：${gap.words}`;
  return gap.code === 'no-lead' && gap.firstListed !== null
    ? `${said}（首列：${gap.firstListed}）`
    : said;
}
