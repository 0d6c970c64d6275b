// SPDX-License-Identifier: Apache-2.0
import { describeExpressionFault } from '@sanyi/office';
import type { DeclarationFault, DeclarationFaultCode } from '@sanyi/returns';
import type { ReturnFileFault } from './return-folder.js';

type Words = (fault: Pick<DeclarationFault, 'found' | 'expected'>) => string;

const WORDS: Readonly<Record<DeclarationFaultCode, Words>> = {
  'code-unknown': ({ found, expected }) => `代码 ${found} 不在代码表里。可用:${expected}`,
  'department-unknown': ({ found, expected }) =>
    `没有部门 ${found},写错了就没有单位可下发。可用:${expected}`,
  duplicate: ({ found }) => `${found} 重复了。每个编号只用一次`,
  'empty-text': () => '是空的。写上内容,或删去这一行',
  'expression-refused': ({ found, expected }) => describeExpressionFault(expected, found),
  'field-unknown': ({ found, expected }) => `没有字段 ${found}。需要或可用:${expected}`,
  'key-missing': () => '多行的表要写 keys:哪几个字段合起来认定一行',
  'key-not-required': ({ found, expected }) => `主键字段 ${found} 必须必填(${expected})`,
  'kinds-do-not-fit': ({ found, expected }) => `${found} 的类型不合。应为:${expected}`,
  'list-missing': () => '代码字段要写 list:用哪张代码表',
  'list-unknown': ({ found, expected }) => `没有代码表 ${found}。可用:${expected}`,
  'measure-unknown': ({ found, expected }) => `没有计量单位 ${found}。可用:${expected}`,
  'missing-field': ({ expected }) => `缺少 ${expected}`,
  'no-entries': ({ expected }) => `至少写一项${expected === '' ? '' : `:${expected}`}`,
  'not-a-date': ({ found }) => `${found} 不是日期。写成 2026-01-31`,
  'not-a-decimal': ({ found }) => `${found} 不是数。写成 '0.85'`,
  'not-a-list': () => '应是一个列表,每项以“- ”开头',
  'not-a-map': ({ expected }) => `应是若干“名称: 内容”,可用的名称:${expected}`,
  'not-a-number-in-quotes': ({ expected }) => `数要加引号,写成 ${expected}`,
  'not-allowed': ({ found, expected }) => `${found} 不在可选的范围内:${expected}`,
  'not-an-id': ({ found, expected }) => `${found} 不合格式。像 ${expected} 这样`,
  'not-an-integer': ({ found, expected }) => `${found} 不是 ${expected} 之间的整数`,
  'not-its-path': ({ found, expected }) => `${found} 应放在 ${expected}`,
  'not-named-after': ({ found, expected }) => `事实 ${found} 应以填报类型开头:${expected}`,
  'not-text': () => '应是一个值,不是列表或嵌套内容',
  'outside-the-declaration': ({ expected }) => `起止日超出了填报类型的起止日(${expected})`,
  'personal-not-graded': ({ expected }) => `有个人信息字段,整张表要写 ${expected}`,
  'range-upside-down': () => '下限高于上限',
  'to-before-from': ({ found, expected }) => `止日 ${found} 早于起日 ${expected}`,
  'unknown-field': ({ found, expected }) => `不认识 ${found}。可用:${expected}`,
  'wrong-order': ({ expected }) => `顺序不对,应在 ${expected} 之后。审核由低级到高级,流程旧的在前`,
};

/** A fault as one line: file:line:column, where in it, what is wrong, what to do. */
export function returnFaultInWords(one: ReturnFileFault): string {
  if (one.kind === 'syntax') {
    const { file, line, column, found } = one;
    return `${file}:${line}:${column}:不是合法的 YAML(${found})。检查缩进、冒号和引号。`;
  }
  const { file, line, column, path, code } = one.fault;
  const where = path === '' ? '' : ` ${path}`;
  return `${file}:${line}:${column}${where}:${WORDS[code](one.fault)}。`;
}
