// SPDX-License-Identifier: Apache-2.0
import type { TreeFault } from '@sanyi/parameters';
import type { IndicatorFileFault } from './load-indicators.js';

type Words = (fault: Pick<TreeFault, 'found' | 'expected'>) => string;

const WORDS: Readonly<Record<string, Words>> = {
  'covers-without-ratio': () => '只有比例才有“全覆盖”的分母。去掉 covers,或把 kind 改为 ratio',
  'denominator-missing': () => '比例(ratio)要有分母。写 denominator,或改 kind',
  'division-in-sum': () => 'sum 里不能用除法。先加总,再相除',
  duplicate: ({ found, expected }) => `${found} 已经有了(${expected})。换一个编号,或并入那一个`,
  'empty-text': () => '是空的。写上内容,或删去这一行',
  'formula-better-than-name': () =>
    '名称是推定的,公式就不能标为读过。改 nameStatus 或 formulaStatus',
  'level-added-up': () => '得分、等级、均值不能加总。乘上人次之类的数量后再用 sum',
  'memory-under-official-name': ({ found }) =>
    `凭推定写的指标不能挂在官方体系 ${found} 名下。换一个体系,或读到原文后改 nameStatus`,
  'missing-field': ({ expected }) => `缺少 ${expected}`,
  'no-entries': () => '是空的。至少写一项',
  'not-a-date': ({ found, expected }) => `${found} 不是日期。写成 ${expected}`,
  'not-a-list': () => '应是一个列表,每项以“- ”开头',
  'not-a-map': ({ expected }) => `应是若干“名称: 内容”,可用的名称:${expected}`,
  'not-allowed': ({ found, expected }) => `${found} 不在可选的范围内:${expected}`,
  'not-an-id': ({ found, expected }) => `${found} 不合格式。应为 ${expected} 这样`,
  'not-an-integer': ({ found, expected }) => `${found} 不是范围内的整数(${expected})`,
  'not-expected': ({ found }) =>
    `算式在这里读不下去${found === '' ? '' : `(${found})`}。检查括号、运算符和名称`,
  'not-its-path': ({ expected }) => `文件应放在 ${expected}`,
  'not-newest-first': () => '各版本应从新到旧:from 和 version 都要递减',
  'not-text': () => '应是一个值,不是列表或嵌套内容',
  'part-not-reported': ({ found }) => `这个事实没有按 ${found} 分报。在 facts.yaml 的 parts 里加上`,
  'prior-too-far': () => 'prior 最多用两层,也不能放在 sum 里',
  'sum-within-sum': () => 'sum 里不能再用 sum',
  'too-long': () => '算式太长。拆成两个指标,或把中间结果作为事实',
  'units-differ': ({ found }) => `两边单位不同(右边是 ${found}),不能相加减`,
  'unknown-condition': ({ found }) => `sum 里的条件写在最后:sum(… where …)。现在写在 ${found} 后面`,
  'unknown-fact': ({ found }) => `没有事实 ${found}。先在 facts.yaml 里登记`,
  'unknown-field': ({ found, expected }) => `不认识的字段 ${found}。可用:${expected}`,
  'unknown-system': ({ found }) => `没有体系 ${found}。先在 systems.yaml 里登记`,
};

/** A fault as one line: file:line:column, where in it, what is wrong, what to do. */
export function describeIndicatorFault(one: IndicatorFileFault): string {
  if (one.kind === 'syntax') {
    const { line, column, found } = one.fault;
    return `${one.file}:${line}:${column}:不是合法的 YAML(${found})。检查缩进、冒号和引号。`;
  }
  const { file, line, column, path, code } = one.fault;
  const words = WORDS[code]?.(one.fault) ?? `写法不对(${code})。参照 docs/add-an-indicator.md`;
  return `${file}:${line}:${column}${path === '' ? '' : ` ${path}`}:${words}。`;
}
