// SPDX-License-Identifier: Apache-2.0
import type { GroupingWarning } from '@sanyi/contract';

const WORDS: Readonly<Record<GroupingWarning['code'], string>> = {
  'sex-missing': '没有填写性别',
  'sex-invalid': '性别应为 1（男）或 2（女）',
  'age-missing': '没有填写年龄',
  'age-invalid': '年龄不合理',
  'age-days-conflict': '年龄与日龄矛盾',
  'newborn-weight-missing': '28 天以内的新生儿没有填写出生体重',
  'weight-implausible': '出生体重不合理，单位应为克',
  'principal-missing': '没有主要诊断',
  'main-procedure-empty': '主要手术操作为空，后面却有手术操作',
  'code-badly-written': '编码里有空格、全角或小写字母',
  'diagnosis-unknown': '诊断编码不在方案的编码表中',
  'diagnosis-grey': '诊断编码是灰码',
  'diagnosis-repeated': '诊断重复',
  'principal-in-no-mdc': '主要诊断不属于任何 MDC',
  'procedure-unknown': '手术操作编码不在方案的编码表中',
  'procedure-grey': '手术操作编码是灰码',
  'procedure-repeated': '手术操作重复',
  'sex-conflict': '诊断与性别矛盾',
  'age-conflict': '主要诊断与年龄矛盾',
  'no-scheme-on-day': '没有出院日期，或这一天没有适用的分组方案',
};

/** What is doubtful, for people who read the file of answers. */
export const warningInWords = ({ code, about }: GroupingWarning): string =>
  about === '' ? WORDS[code] : `${WORDS[code]}：${about}`;
