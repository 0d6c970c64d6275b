// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { clauseAround } from './clause.js';
import { withWhole } from './parts-of-whole.js';
import { quantitiesIn } from './quantity.js';

/** The unit of the last number of a sentence, where its own clause says 元. */
function lastUnit(text: string, unit = '元'): string | null {
  const numbers = quantitiesIn(text, [0, text.length]);
  const last = numbers.at(-1);
  if (last === undefined) throw new Error('no number');
  const sentence = [0, text.length] as const;
  return withWhole(text, unit, {
    clause: clauseAround(text, sentence, last.range),
    sentence,
    numbers,
  });
}

test.each([
  ['标准为每人每年100元，其中个人缴纳40元', '元/人/年'],
  ['标准为每床日200元，其中医保支付30元、个人承担40元', '元/床日'],
  ['标准为每人每年100元，其中财政补助60元，个人缴纳40元', '元/人/年'],
  ['标准为每人每年100元，个人缴纳40元', '元'],
  ['总额100元，其中个人缴纳40元', '元'],
  ['其中个人缴纳40元', '元'],
  ['每年巡诊2次，其中补助40元', '元'],
])('%s: %s', (text, expected) => {
  expect(lastUnit(text)).toBe(expected);
});

test('a unit that is no bare sum stays', () => {
  expect(lastUnit('每人每年100元，其中个人缴纳40元', '元/月')).toBe('元/月');
  expect(withWhole('甲', null, { clause: [0, 1], sentence: [0, 1], numbers: [] })).toBeNull();
});
