// SPDX-License-Identifier: Apache-2.0
import type {
  CheckFailure,
  Complication,
  Condition,
  ConditionKind,
  QualityCode,
  QualityWarning,
  Scheme,
  TracedAnswer,
  TriedMdc,
  TriedRule,
} from '@sanyi/grouping';

const CHECKS: Readonly<Record<CheckFailure, string>> = {
  'sex-missing': '没有填写性别',
  'newborn-weight-missing': '28 天以内的新生儿没有填写出生体重',
};

const LEVELS = { 1: 'CC', 2: 'MCC' } as const;

/** 分组过程, one line a step, for a coder to read. */
export function explainInWords({ answer, trace }: TracedAnswer, scheme: Scheme): readonly string[] {
  if (trace.check !== undefined) return [`信息校验不通过:${CHECKS[trace.check]}。`];
  return [
    ...trace.complications.map((one) => complicationInWords(one, scheme)),
    ...trace.tried.filter(isWorthTelling).flatMap(mdcInWords),
    answer.status === 'NO_GROUP'
      ? '所有 MDC 都没有符合的组:无法入组。'
      : `结果:${answer.drg}(${answer.mdc},ADRG ${answer.adrg})。`,
  ];
}

function complicationInWords(
  { diagnosis, level, table, counted }: Complication,
  scheme: Scheme,
): string {
  const names = scheme.diagnosisNames;
  const name = Object.hasOwn(names, diagnosis) ? names[diagnosis] : undefined;
  const subject = name === undefined ? diagnosis : `${diagnosis} ${name}`;
  return counted
    ? `其他诊断 ${subject}:计为 ${LEVELS[level]}(排除表 ${table},主要诊断不在其中)。`
    : `其他诊断 ${subject}:是 ${LEVELS[level]},但主要诊断在它的排除表 ${table} 中,不计。`;
}

/** An MDC whose list does not hold the principal diagnosis is not worth a line; one shut for another reason is. */
const isWorthTelling = ({ failed }: TriedMdc): boolean => failed?.kind !== 'diagnosis';

const mdcInWords = ({ mdc, name, failed, rules }: TriedMdc): readonly string[] => [
  failed === undefined ? `${mdc} ${name}:进入。` : `${mdc} ${name}:不进入,${refusal(failed)}。`,
  ...rules.map(ruleInWords),
  ...(rules.length > 0 && rules.at(-1)?.drg === undefined
    ? [`${mdc} 内没有符合的 ADRG,继续试下一个 MDC。`]
    : []),
];

function ruleInWords({ rule, failed, drg }: TriedRule): string {
  const title = rule.kind === 'ambiguity' ? `${rule.id} 歧义` : `${rule.id} ${rule.name}`;
  if (failed !== undefined) return `  ${title}:不符,${refusal(failed)}。`;
  return drg === undefined ? `  ${title}:符合,但没有可用的 DRG。` : `  ${title}:符合 → ${drg}。`;
}

const PLACES = { main: '主要诊断', any: '各诊断', other: '其他诊断' } as const;
const MEASURES = {
  age_years: '年龄(岁)',
  age_days: '日龄(天)',
  weight: '出生体重(克)',
  los: '住院天数',
  icu_hours: '监护时间(小时)',
} as const;

const REFUSALS: { readonly [K in ConditionKind]: (condition: Condition<K>) => string } = {
  diagnosis: ({ at }) => `${PLACES[at]}不在表中`,
  'main-procedure': ({ valid }) => (valid ? '主要手术操作不是有效手术' : '主要手术操作不在表中'),
  'main-procedure-not-valid': () => '主要手术操作是有效手术',
  'any-valid-procedure': () => '没有有效手术',
  'no-valid-procedure': () => '有有效手术',
  procedures: () => '手术操作凑不齐所需的组合',
  sex: ({ sex }) => `只收${sex === 'male' ? '男' : '女'}性`,
  leaving: ({ codes }) => `离院方式不是 ${[...codes].join('、')}`,
  range: ({ range }) => `${MEASURES[range.of]}不在范围内`,
  'body-parts': ({ atLeast }) => `受伤部位不足 ${atLeast} 处`,
  severity: ({ atLeast }) => `没有计入的 ${LEVELS[atLeast]}`,
};

const refusal = <K extends ConditionKind>(condition: Condition<K>): string =>
  REFUSALS[condition.kind](condition);

const QUALITY: Readonly<Record<QualityCode, string>> = {
  'sex-missing': '没有填写性别',
  'sex-invalid': '性别不是 1 男、2 女',
  'age-missing': '没有填写年龄',
  'age-invalid': '年龄不合理',
  'age-days-conflict': '年龄与日龄矛盾',
  'newborn-weight-missing': '新生儿没有填写出生体重',
  'weight-implausible': '出生体重不合理(单位为克)',
  'principal-missing': '没有主要诊断',
  'main-procedure-empty': '第一个手术操作为空,后面还有手术操作',
  'code-badly-written': '编码有空格、全角或小写字母',
  'diagnosis-unknown': '诊断编码不在编码表中',
  'diagnosis-grey': '诊断编码是灰码',
  'diagnosis-repeated': '诊断重复',
  'principal-in-no-mdc': '主要诊断不在任何 MDC 中',
  'procedure-unknown': '手术操作编码不在编码表中',
  'procedure-grey': '手术操作编码是灰码',
  'procedure-repeated': '手术操作重复',
  'sex-conflict': '诊断与性别矛盾',
  'age-conflict': '主要诊断与年龄矛盾',
};

export const warningInWords = ({ code, about }: QualityWarning): string =>
  about === '' ? QUALITY[code] : `${QUALITY[code]}:${about}`;
