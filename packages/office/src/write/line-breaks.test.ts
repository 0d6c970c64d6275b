// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brokenLines } from './line-breaks.js';

/** A Chinese sign is two wide, any other one. */
const measure = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (/[\u2e80-\uffef“”…—]/u.test(sign) ? 2 : 1), 0);
const lines = (text: string, width = 10, firstIndent = 0) =>
  brokenLines(text, { width, firstIndent }, measure).map((one) => one.text);

test.each([
  ['县域就诊率为', ['县域就诊率', '为']],
  ['县域就诊率。为', ['县域就诊', '率。为']],
  ['县域就诊（率）', ['县域就诊', '（率）']],
  ['县域就诊87.40%', ['县域就诊', '87.40%']],
  ['0123456789abc', ['0123456789', 'abc']],
  ['', ['']],
])('%s', (text, expected) => {
  expect(lines(text)).toEqual(expected);
});

test('the first line is set in', () => {
  expect(lines('县域就诊率为', 10, 4)).toEqual(['县域就', '诊率为']);
});

test('for any text: nothing is lost, no line is too wide, none begins with a closing sign', () => {
  const sign = fc.constantFrom(...Array.from('县域就诊率。，（）《》“”87.4% a'));
  fc.assert(
    fc.property(
      fc.array(sign, { maxLength: 60 }),
      fc.integer({ min: 16, max: 40 }),
      (signs, width) => {
        const text = signs.join('');
        const set = lines(text, width);
        expect(set.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        const spare = set.slice(1).filter((one) => /^[。，）》”%]/u.test(one));
        // A run of signs that is wider than a line is taken apart: there is no other way.
        if (!/[。，）》”%（《“]{4,}/u.test(text.replaceAll(' ', ''))) expect(spare).toEqual([]);
        expect(set.every((one) => measure(one) <= width)).toBe(true);
      },
    ),
  );
});
