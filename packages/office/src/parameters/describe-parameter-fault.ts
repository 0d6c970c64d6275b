// SPDX-License-Identifier: Apache-2.0
import type { ParameterFault, ParameterFaultCode } from '@sanyi/parameters';
import type { FileFault } from './load-parameters.js';
import type { SyntaxFaultCode } from './yaml-tree.js';

type Words = (fault: Pick<ParameterFault, 'found' | 'expected'>) => string;

const FAULTS: Readonly<Record<ParameterFaultCode, Words>> = {
  'address-not-allowed': ({ found, expected }) =>
    `网址 ${found} 不在可登记的主机之内。只登记政府、标准和出版机构的网址:${expected}`,
  'band-empty': ({ found, expected }) => `这一段的 to(${found})应 ${expected}`,
  'bands-gap': ({ found, expected }) =>
    `这一段从 ${found} 起,与上一段不相接。from 应等于上一段的 to:${expected}`,
  'bands-missing': () => '分段表是空的。至少写一段 from、to、value',
  'bands-overlap': ({ found, expected }) =>
    `这一段从 ${found} 起,与上一段重叠。from 应等于上一段的 to(${expected});只有最后一段可以不写 to`,
  'called-official': () =>
    '名称里写了“官方”或“正式”,可是有的值没有读过原文。去掉这个词,或读到原文后改 status',
  duplicate: ({ found, expected }) =>
    `${found} 已经在 ${expected} 里。每个地区每个参数只有一个文件`,
  'empty-range': () => '幅度没有上下限。写 min 或 max,或两者都写',
  'empty-text': () => '是空的。写上内容,或删去这一行',
  'inherits-itself': ({ expected }) => `沿用了自己(${expected})。from 应是另一个地区`,
  'inherits-over-own-value': ({ expected }) =>
    `沿用之前,本地区自 ${expected} 起的值还没有结束。给它写 to,且早于 since`,
  'missing-field': ({ expected }) => `缺少 ${expected}`,
  'not-a-date': ({ found }) => `${found} 不是日期。写成 2026-01-31`,
  'not-a-decimal': ({ found, expected }) => `${found} 不是数。写成 ${expected},不写百分号和千分位`,
  'not-a-duration': ({ found, expected }) => `${found} 不是期限。写成 ${expected} 这样`,
  'not-a-list': () => '应是一个列表,每项以“- ”开头',
  'not-a-map': ({ expected }) => `应是若干“名称: 内容”,可用的名称:${expected}`,
  'not-a-number-in-quotes': ({ expected }) => `数要加引号,写成 ${expected},以免被当作浮点数`,
  'not-allowed': ({ found, expected }) => `${found} 不在可选的范围内:${expected}`,
  'not-an-amount': ({ found, expected }) =>
    `${found} 不是金额。以元为单位写成 ${expected},最多两位小数`,
  'not-an-id': ({ found, expected }) =>
    `${found} 不合格式。应为 ${expected},用小写字母、数字和连字符`,
  'not-an-integer': ({ found, expected }) => `${found} 不是整数。写成 ${expected}`,
  'not-its-path': ({ found, expected }) => `${found} 应放在 ${expected}`,
  'not-newest-first': ({ found, expected }) => `这个值从 ${found} 起,应 ${expected}。新的写在上面`,
  'not-text': () => '应是一个值,不是列表或嵌套内容',
  'range-upside-down': () => '下限 min 高于上限 max,或两者单位不同',
  'share-out-of-range': ({ found, expected }) =>
    `比例 ${found} 超出范围(${expected})。85% 写成 "0.85"`,
  'to-before-from': ({ found, expected }) => `止日 ${found} 早于起日 ${expected}`,
  'unit-does-not-fit': ({ found, expected }) => `单位 ${found} 与参数类型不合。可用:${expected}`,
  'unknown-document': ({ found, expected }) => `没有登记文件 ${found}。先在 ${expected} 里加上它`,
  'unknown-field': ({ found, expected }) => `不认识的字段 ${found}。可用:${expected}`,
  'unknown-parameter': ({ expected }) => `所沿用的参数不存在:${expected}`,
  'unknown-region': ({ found }) => `没有地区 ${found}。写行政区划代码(如 530000)或 national`,
  'unknown-rule': ({ found, expected }) => `规则 ${found} 没有在 rules 里声明。可用:${expected}`,
  'unknown-unit': ({ found, expected }) => `没有单位 ${found}。可用:${expected}`,
  'unlike-its-document': ({ found, expected }) =>
    `写的是 ${found},登记的文件却是 ${expected}。两处应一致;没有读过的文件不能给出 read 的值`,
  'values-missing': () => '既没有值,也没有 namedIn 或 inherit。至少有一样',
  'values-overlap': ({ found, expected }) => `${found} 与更新的一个值重叠,应 ${expected}`,
};

const SYNTAX: Readonly<Record<SyntaxFaultCode, (found: string) => string>> = {
  alias: (found) => `不用锚点和引用(${found})。把内容直接写出来`,
  'duplicate-key': () => '同一个名称写了两次。删去一个',
  key: () => '名称应是一个词',
  several: () => '一个文件只写一个参数,去掉 --- 之后的内容',
  syntax: (found) => `不是合法的 YAML(${found})。检查缩进、冒号和引号`,
  tag: (found) => `不用类型标记(${found})`,
};

/** What is wrong at a place and what to do, without the place: for a form that shows it at its field. */
export const parameterFaultWords = (fault: ParameterFault): string => FAULTS[fault.code](fault);

/** A fault as one line: file:line:column, where in it, what is wrong, what to do. */
export function describeParameterFault(fileFault: FileFault): string {
  switch (fileFault.kind) {
    case 'parameter': {
      const { file, line, column, path } = fileFault.fault;
      const where = path === '' ? '' : ` ${path}`;
      return `${file}:${line}:${column}${where}:${parameterFaultWords(fileFault.fault)}。`;
    }
    case 'syntax': {
      const { line, column, code, found } = fileFault.fault;
      return `${fileFault.file}:${line}:${column}:${SYNTAX[code](found)}。`;
    }
    case 'stray':
      return `${fileFault.file}:不是参数文件。参数和来源文件都以 .yaml 结尾,别的东西请移走。`;
  }
}
