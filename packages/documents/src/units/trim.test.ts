// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { trimEnd, trimStart } from './trim.js';

const EDGE = ' 、。';
const whole = (text: string) => [0, text.length] as const;

describe('the end of a range', () => {
  test.each([
    ['县财政局。', '县财政局'],
    ['县财政局、 。', '县财政局'],
    ['县财政局', '县财政局'],
    ['、县财政局', '、县财政局'],
    ['县财政局。县医保局。', '县财政局。县医保局'],
  ])('%j ends as %j', (text, rest) => {
    expect(text.slice(...trimEnd(text, whole(text), EDGE))).toBe(rest);
  });

  test('what stands behind the range is not looked at', () => {
    expect(trimEnd('甲、乙', [0, 2], EDGE)).toEqual([0, 1]);
  });

  test('a range of signs only ends where it begins', () => {
    expect(trimEnd('、、。甲', [1, 3], EDGE)).toEqual([1, 1]);
  });
});

describe('the beginning of a range', () => {
  test.each([
    ['、县财政局', '县财政局'],
    ['。 、县财政局', '县财政局'],
    ['县财政局', '县财政局'],
    ['县财政局、', '县财政局、'],
    ['、县财政局、县医保局', '县财政局、县医保局'],
  ])('%j begins as %j', (text, rest) => {
    expect(text.slice(...trimStart(text, whole(text), EDGE))).toBe(rest);
  });

  test('what stands before the range is not looked at', () => {
    expect(trimStart('、甲、乙', [1, 4], EDGE)).toEqual([1, 4]);
  });

  test('a range of signs only begins where it ends', () => {
    expect(trimStart('甲、、。', [1, 3], EDGE)).toEqual([3, 3]);
  });
});
