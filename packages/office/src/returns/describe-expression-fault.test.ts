// SPDX-License-Identifier: Apache-2.0
import { readDeclaration } from '@sanyi/returns';
import { sampleDeclaration, treeOf } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { describeExpressionFault } from './describe-expression-fault.js';

/** What a person is told of a rule with this left side. */
function told(left: string): string {
  const rule = {
    ...{ id: 'r', kind: 'compare', severity: 'soft', label: { zh: '比', en: 'c' } },
    ...{ left, operator: 'equal_to', right: '1' },
  };
  const read = readDeclaration('x', treeOf({ ...sampleDeclaration(), rules: [rule] }));
  if (read.ok) return 'sound';
  return read.error.map(({ expected, found }) => describeExpressionFault(expected, found)).join();
}

test('every way an expression is refused is told in words, with what to do', () => {
  const left = {
    'sum(previous(open-beds))': '逐行比',
    'previous(sum(open-beds))': 'previous 里只能写一个字段',
    'sum(sum(open-beds))': 'sum 里不能再用 sum',
    'sum(open-beds / used-beds)': '先加总，再相除',
    'no-such-field + 1': '没有字段 no-such-field',
    'open-beds +': '读不下去',
    "open-beds + 'x'": '数与数',
    'previous(open-beds)': 'sound',
  };
  for (const [text, words] of Object.entries(left)) expect(told(text), text).toContain(words);
  expect(describeExpressionFault('another', 'x')).toContain('读不下去');
});
