// SPDX-License-Identifier: Apache-2.0

/** What is wrong with an expression of a return's declaration and what to do, by the code of the fault; for `expression-refused`. */
export function describeExpressionFault(code: string, found: string): string {
  return WORDS[code]?.(found) ?? `算式在“${found}”处读不下去（${code}）`;
}

const WORDS: Readonly<Record<string, (found: string) => string>> = {
  'division-in-sum': () => 'sum 里不能用除法。先加总，再相除',
  'field-outside-sum': (found) => `对全表算的算式里，字段 ${found} 要放在 sum 或 count 里`,
  'kinds-do-not-fit': (found) => `这里的值（${found}）与算式不合：数与数、文字与文字才能相比或相算`,
  'not-expected': (found) =>
    `算式在“${found}”处读不下去。检查括号和运算符；字段两边的减号要留空格；文字加单引号`,
  'previous-in-fact': () => '事实里不能用 previous：一个事实只说本期。上期的数在指标里取',
  'previous-in-sum': () =>
    'previous 不能放在 sum、count 里，全表合计不能与上期比。请逐行比：left 写 字段，right 写 previous(字段)',
  'previous-not-of-field': () =>
    'previous 里只能写一个字段，全表合计不能与上期比。请逐行比：left 写 字段，right 写 previous(字段)',
  'sum-within-sum': () => 'sum 里不能再用 sum',
  'too-long': () => '算式太长。拆成几条规则',
  'unknown-field': (found) => `没有字段 ${found}`,
};
