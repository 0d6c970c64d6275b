// SPDX-License-Identifier: Apache-2.0
import type { Finding, FindingCode } from '@sanyi/grouping';

const KINDS = { diagnosis: '诊断', procedure: '手术操作' } as const;

const FINDINGS: { readonly [C in FindingCode]: (finding: Finding<C>) => string } = {
  'duplicate-code': ({ where, codes }) => `重复编码:${where} 里 ${some(codes)} 出现两次`,
  'outside-mdc': ({ rule, mdc, codes }) =>
    `越出大类:${rule} 的 ${codes.length} 个主要诊断不在 ${mdc} 的表中,永远进不来:${some(codes)}`,
  'in-no-mdc': ({ codes }) =>
    `无大类:${codes.length} 个 ADRG 用到的诊断不在任何 MDC 中,作主要诊断时为 0000:${some(codes)}`,
  'unreachable-rule': ({ rule, name }) => `到不了的组:${rule} ${name},没有病例能分到这里`,
  'mostly-unreachable-rule': ({ rule, kind, reachable, listed }) =>
    `几乎到不了的组:${rule} 列了 ${listed} 个${KINDS[kind]},只有 ${reachable.length} 个能分到这里:${some(reachable)}`,
  'overlapping-rules': ({ first, second, kind, codes }) =>
    `列表重叠:${first} 与 ${second} 有 ${codes.length} 个相同的${KINDS[kind]},先到 ${first}:${some(codes)}`,
  'overlapping-mdcs': ({ first, second, codes }) =>
    `大类重叠:${first} 与 ${second} 有 ${codes.length} 个相同的主要诊断,先试 ${first}:${some(codes)}`,
  'missing-name': ({ kind, codes }) =>
    `没有名称:${codes.length} 个${KINDS[kind]}编码在名称表里没有:${some(codes)}`,
  'missing-title': ({ where }) => `没有名称:${where}`,
  'no-medical-group': ({ mdc, codes }) =>
    `没有内科组:${mdc} 的 ${codes.length} 个诊断不在它任何内科 ADRG 中:${some(codes)}`,
  'surgical-without-procedure': ({ rule }) =>
    `手术组没有手术条件:${rule},没有手术的病例也会分到这里`,
  'unused-rule': ({ rule }) => `没有用到的 ADRG:${rule} 不在任何 MDC 的 adrg_order 中`,
  'unused-drg': ({ drg }) => `没有用到的 DRG:${drg} 不在任何 ADRG 的 drg_order 中`,
  'drg-gap': ({ rule }) => `DRG 有缺口:${rule} 没有无条件的 DRG,有的病例会落空`,
  'cc-and-mcc': ({ codes }) => `既是 CC 又是 MCC:${some(codes)}`,
  'table-without-principals': ({ table, complications }) =>
    `排除表 ${table} 没有主要诊断:它的 ${complications} 个 CC/MCC 任何时候都计`,
  'in-several-tables': ({ codes }) => `主要诊断在几个排除表中:${some(codes)}`,
  'ambiguity-without-place': ({ mdc }) =>
    `${mdc} 开了歧义组(qy),adrg_order 里没有它的位置,不起作用`,
  'ambiguity-switched-off': ({ mdc }) => `${mdc} 的 adrg_order 里有歧义组,qy 没有开,不起作用`,
};

/** One finding of a scheme's check, in a line. */
export const findingInWords = <C extends FindingCode>(finding: Finding<C>): string =>
  FINDINGS[finding.code](finding);

const some = (codes: readonly string[]): string =>
  codes.length <= 8 ? codes.join('、') : `${codes.slice(0, 8).join('、')} …`;
