// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trimEnd, trimStart } from './trim.js';

describe('trimming a range', () => {
  test.each([
    ['县教育局。； ', '县教育局'],
    ['县教育局', '县教育局'],
    ['。；', ''],
    ['', ''],
  ])('takes signs off the end of %j', (text, rest) => {
    expect(text.slice(...trimEnd(text, [0, text.length], '。； '))).toBe(rest);
  });

  test.each([
    [' 、县教育局、', '县教育局、'],
    ['县教育局', '县教育局'],
    ['、、', ''],
  ])('takes signs off the beginning of %j', (text, rest) => {
    expect(text.slice(...trimStart(text, [0, text.length], ' 、'))).toBe(rest);
  });

  test('never looks outside of the range', () => {
    expect(trimEnd('、、甲、、', [0, 2], '、')).toEqual([0, 0]);
    expect(trimStart('、、甲、、', [3, 5], '、')).toEqual([5, 5]);
  });

  test('leaves a range that is inside the old one and neither begins nor ends with a sign', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('甲', '、', ' ')), (signs) => {
        const text = signs.join('');
        const [start, end] = trimEnd(text, trimStart(text, [0, text.length], '、 '), '、 ');
        expect(start).toBeLessThanOrEqual(end);
        expect(text.slice(start, end)).toBe(text.replace(/^[、 ]+|[、 ]+$/g, ''));
      }),
    );
  });
});
