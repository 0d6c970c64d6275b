// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { smallPacket, smallSnapshot } from '../testing/small-packet.js';
import { editFindings } from './edited-words.js';

const { figures } = smallPacket();
const found = (words: string): readonly string[] =>
  editFindings([{ id: 'b1', kind: 'body', words, rows: [] }], figures, smallSnapshot()).map(
    (one) => `${one.code} ${one.found}`,
  );

test.each([
  '2025年，全市为⟦reading:rate:p:2025⟧。',
  '据《2025年工作要点》（示发〔2025〕1号）第3条，2025年第三季度、12月31日、2026-02-01',
  '目标出自“县域就诊率不低于90%。”',
])('%s: nothing to flag', (words) => {
  expect(found(words)).toEqual([]);
});

test.each([
  ['全市为93.5%。', ['number-without-figure 93.5%']],
  ['提高３个百分点', ['number-without-figure ３']],
  ['达到百分之九十点五', ['number-without-figure 百分之九十点五']],
  ['“县域就诊率不低于95%。”', ['number-without-figure 95%']],
  ['⟦reading:rate:z:2025⟧', ['unknown-figure reading:rate:z:2025']],
  ['⟦reading:rate:p:2025⟧，比上年高 2.1', ['number-without-figure 2.1']],
])('%s: %j', (words, expected) => {
  expect(found(words)).toEqual(expected);
});

test('cells of tables are looked at too', () => {
  const table = { id: 't', kind: 'table' as const, words: '', rows: [['得分'], ['88']] };
  expect(editFindings([table], figures, smallSnapshot())).toEqual([
    { code: 'number-without-figure', block: 't', found: '88' },
  ]);
});
