// SPDX-License-Identifier: Apache-2.0
import { describeExpressionFault, type SyntaxFault } from '@sanyi/office';
import type { DeclarationFault } from '@sanyi/returns';
import type { FaultLine } from './type-store.js';

const WORDS: Readonly<Record<DeclarationFault['code'], string>> = {
  'code-unknown': '代码不在代码表里',
  'department-unknown': '没有这个部门，写错了就没有单位可下发',
  duplicate: '重复了',
  'empty-text': '没有填写',
  'expression-refused': '算式写得不对',
  'field-unknown': '没有这个字段',
  'key-not-required': '作主键的字段必须是必填',
  'key-missing': '多行的类型要有主键',
  'kinds-do-not-fit': '与字段类型不符',
  'list-missing': '代码字段要写明代码表',
  'list-unknown': '没有这个代码表',
  'measure-unknown': '没有这个计量单位',
  'missing-field': '缺少这一项',
  'no-entries': '至少要有一项',
  'not-a-date': '不是日期（如 2026-01-01）',
  'not-a-decimal': '不是小数',
  'not-a-list': '应是列表',
  'not-a-map': '应是键值',
  'not-a-number-in-quotes': '数要放在引号里',
  'not-allowed': '不是可用的值',
  'not-an-id': '标识只用小写字母、数字和连字符',
  'not-an-integer': '不是整数',
  'not-its-path': '标识与文件名不一致',
  'not-named-after': '名称要以类型的标识开头',
  'not-text': '应是文字',
  'outside-the-declaration': '超出了类型的有效期',
  'personal-not-graded': '有个人信息字段时，数据分级应为 personal',
  'range-upside-down': '上下限颠倒了',
  'to-before-from': '止日早于起日',
  'unknown-field': '不认识的项',
  'wrong-order': '顺序不对',
};

/** A fault of a declaration as the person who wrote it is told. */
export const declarationFaultInWords = ({
  code,
  line,
  column,
  path,
  found,
  expected,
}: DeclarationFault): FaultLine => ({
  ...{ line, column, path },
  reason:
    code === 'expression-refused'
      ? describeExpressionFault(expected, found)
      : [
          WORDS[code],
          ...(found === '' ? [] : [`写的是“${found}”`]),
          ...(expected === '' ? [] : [`应为 ${expected}`]),
        ].join('，'),
});

/** What is no YAML at all. */
export const syntaxFaultInWords = ({ line, column, found }: SyntaxFault): FaultLine => ({
  ...{ line, column, path: '' },
  reason: `这里不是能读懂的 YAML：${found}`,
});
