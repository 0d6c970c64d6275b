// SPDX-License-Identifier: Apache-2.0
import type {
  BrokenReference,
  BrokenReferences,
  MisshapenTable,
  SheetProblem,
} from '@sanyi/grouping';
import type { FolderProblem } from './scheme-folder.js';

export function folderProblemInWords(problem: FolderProblem): string {
  switch (problem.code) {
    case 'no-folder':
      return `没有这个文件夹:${problem.folder}`;
    case 'missing-file':
      return `缺少 ${problem.file}(或 ${problem.file}.gz),格式见 docs/grouping.md`;
    case 'not-gzip':
      return `${problem.file} 不是可读的 gzip 文件,或没有写完整`;
    case 'not-json':
      return `${problem.file} 不是 JSON:${problem.reason}`;
    case 'misshapen-table':
      return `${problem.file} 的 ${problem.at} 不合格式,应为 ${problem.expected}`;
  }
}

const BROKEN: {
  readonly [C in keyof BrokenReferences]: (problem: BrokenReference<C>) => string;
} = {
  'unknown-rule': ({ mdc, rule }) => `${mdc} 的 adrg_order 写了 ${rule},adrg.json 里没有`,
  'unknown-drg': ({ rule, drg }) => `${rule} 的 drg_order 写了 ${drg},drg.json 里没有`,
  'unknown-mdc': ({ rule, mdc }) => `${rule} 属于 ${mdc},mdc.json 里没有`,
  'repeated-rule': ({ rule }) => `adrg.json 里 ${rule} 出现两次`,
  'repeated-drg': ({ drg }) => `drg.json 里 ${drg} 出现两次`,
  'repeated-mdc': ({ mdc }) => `mdc.json 里 ${mdc} 出现两次`,
  'repeated-order': ({ mdc, order }) => `${mdc} 的匹配顺序 ${order} 与别的 MDC 相同`,
  'incomplete-rule': ({ rule, lacks }) => `${rule} 缺少 ${lacks}`,
  'empty-code': ({ where }) => `${where} 里有空编码`,
  'too-many-classes': ({ rule, count }) => `${rule} 有 ${count} 个列表、类或部位,最多 30 个`,
};

export const brokenInWords = <C extends keyof BrokenReferences>(
  problem: BrokenReference<C>,
): string => BROKEN[problem.code](problem);

const SHEET_WORDS: {
  readonly [C in SheetProblem['code']]: (problem: Extract<SheetProblem, { code: C }>) => string;
} = {
  'missing-sheet': ({ sheet }) => `缺少工作表“${sheet}”,可用 sanyi scheme export 得到完整的样式`,
  'missing-column': ({ sheet, column }) => `工作表“${sheet}”缺少“${column}”一列`,
  'not-text': (at) => `${placeOf(at)}是数字,编码会丢掉末尾的零,请设为文本后重新填写`,
  'not-a-number': (at) => `${placeOf(at)}应为数字`,
  'empty-cell': (at) => `${placeOf(at)}是空的`,
  'unknown-owner': ({ sheet, row, owner }) =>
    `工作表“${sheet}”第 ${row} 行的“${owner}”在前面的工作表里没有`,
  'unknown-word': (at) => `${placeOf(at)}应为:${at.words.join('、')}`,
};

const placeOf = (at: { readonly sheet: string; readonly row: number; readonly column: string }) =>
  `工作表“${at.sheet}”第 ${at.row} 行“${at.column}”`;

/** What is wrong in a scheme's workbook, and where. */
export const sheetProblemInWords = (problem: SheetProblem | MisshapenTable): string =>
  problem.code === 'misshapen-table'
    ? folderProblemInWords(problem)
    : (SHEET_WORDS[problem.code] as (one: SheetProblem) => string)(problem);
