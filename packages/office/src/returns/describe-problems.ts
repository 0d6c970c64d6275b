// SPDX-License-Identifier: Apache-2.0
import type { Declaration, Field } from '@sanyi/returns';
import type { CellProblem } from './open-return.js';

/** 退回原因: one problem in words, with its sheet, cell, column, what stood there and what to do. */
export function describeCellProblem(problem: CellProblem, declaration: Declaration): string {
  const field = declaration.fields.find(({ id }) => id === problem.field);
  const found = problem.found.trim() === '' ? '' : `“${shortened(problem.found)}”`;
  return `“${problem.sheet}”${problem.cell} ${field?.label.zh ?? problem.field}：${found}${WORDS[problem.code](field, problem)}`;
}

/** All problems of a row, for its last column when it is given back. */
export const describeRowProblems = (
  problems: readonly CellProblem[],
  declaration: Declaration,
): string => problems.map((problem) => describeCellProblem(problem, declaration)).join('\n');

const shortened = (text: string): string => {
  const line = text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
  return line.length > 30 ? `${line.slice(0, 30)}…` : line;
};

type Words = (field: Field | undefined, problem: CellProblem) => string;

const MOST_NAMED = 5;

/** 有 2 个同名的：甲（1）、甲（2）. */
function severalWords({ among = [] }: CellProblem): string {
  const more = among.length > MOST_NAMED ? '等' : '';
  const named = `${among.slice(0, MOST_NAMED).join('、')}${more}`;
  return `有 ${among.length} 个同名的。请写成其中一个，连括号里的编号：${named}。`;
}

const WORDS: Readonly<Record<CellProblem['code'], Words>> = {
  'code-not-in-list': () => '不在可选范围内。请从下拉表里选。',
  'error-value': () => '是公式算错的结果。请改好公式或直接填数。',
  'formula-without-value': () => '这个公式还没有算出结果。请用办公软件打开，保存后再交。',
  'may-not-be-not-applicable': () => '这一项不能填“不适用”。没有数据的请留空。',
  'merged-cell': () => '这一格被合并了，看不出是哪一行的。请取消合并，每行各填各的。',
  'not-a-day': () => '不是日期。请写成 2026-03-01。',
  'not-a-month': () => '不是月份。请写成 2026-03。',
  'not-a-number': () => '不是数。请只填数字。',
  'not-a-share': () => '不是比例。请写成 85% 或 0.85。',
  'not-a-whole-number': () => '不是整数。请只填整数。',
  'not-an-amount': () => '不是金额。请以元为单位填数字，最多两位小数。',
  'not-yes-or-no': (field) =>
    field?.mayNotApply === true ? '请填“是”“否”或“不适用”。' : '请填“是”或“否”。',
  'several-of-name': (_, problem) => severalWords(problem),
  'too-long': (field) => `太长。最多 ${field?.longest ?? 0} 个字。`,
  'unknown-institution': () => '本地区的机构名录里没有这个名称。请从下拉表里选，或写全称。',
  'unknown-region': () => '没有这个地区。请写全称或行政区划代码。',
  'unknown-unit': () => '本地区的登记库里没有这个单位。请从下拉表里选，或写全称。',
};
