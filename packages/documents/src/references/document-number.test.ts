// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { documentNumberAt, documentNumberIn } from './document-number.js';

describe('the first document number of a line', () => {
  test.each([
    ['示政办发〔2026〕12号', '示政办发〔2026〕12号'],
    ['示政办发[2026]12号', '示政办发〔2026〕12号'],
    ['示政办发【2026】12号', '示政办发〔2026〕12号'],
    ['示政办发（2026）12号', '示政办发〔2026〕12号'],
    ['示政办发〔2026〕第12号', '示政办发〔2026〕12号'],
    ['示政办发 〔 2026 〕 第 12 号', '示政办发〔2026〕12号'],
    ['示医保（试）〔2026〕3号', '示医保（试）〔2026〕3号'],
    ['示卫发〔2026〕1号 示卫发〔2026〕2号', '示卫发〔2026〕1号'],
  ])('%s', (line, text) => {
    expect(documentNumberIn(line)?.text).toBe(text);
  });

  test('says where it ends', () => {
    expect(documentNumberIn('文号：示卫发〔2026〕1号 公开')).toEqual({
      text: '示卫发〔2026〕1号',
      end: 14,
    });
  });

  test.each([
    ['no issuer', '〔2026〕12号'],
    ['a year of two digits', '示卫发〔26〕12号'],
    ['no 号', '示卫发〔2026〕12'],
    ['a serial of six digits', '示卫发〔2026〕123456号'],
    ['no serial', '示卫发〔2026〕号'],
    ['no brackets', '示卫发2026年12号'],
    ['no words', ''],
  ])('is none with %s', (_, line) => {
    expect(documentNumberIn(line)).toBeNull();
  });
});

describe('the number behind a title', () => {
  const at = (text: string) => documentNumberAt(text, text.indexOf('》') + 1);

  test.each([
    ['in brackets', '《示例方案》（示卫发〔2026〕1号）要求', '《示例方案》（示卫发〔2026〕1号）'],
    [
      'in half-width brackets',
      '《示例方案》(示卫发〔2026〕1号)',
      '《示例方案》(示卫发〔2026〕1号)',
    ],
    ['without brackets', '《示例方案》示卫发〔2026〕1号，', '《示例方案》示卫发〔2026〕1号'],
    ['behind a space', '《示例方案》 （示卫发〔2026〕1号）', '《示例方案》 （示卫发〔2026〕1号）'],
  ])('%s', (_, text, upTo) => {
    expect(at(text)).toEqual({ text: '示卫发〔2026〕1号', end: upTo.length });
  });

  test('may be asked for at the closing 》 itself', () => {
    expect(documentNumberAt('《示例方案》（示卫发〔2026〕1号）', 5)).toEqual({
      text: '示卫发〔2026〕1号',
      end: 19,
    });
  });

  test.each([
    ['another word stands between', '《示例方案》，示卫发〔2026〕1号'],
    ['it comes only after another title', '《示例方案》《示例办法》（示卫发〔2026〕1号）'],
    ['nothing follows', '《示例方案》'],
  ])('is none where %s', (_, text) => {
    expect(at(text)).toBeNull();
  });
});

test.each([
  ['根据示卫发〔2026〕1号', '示卫发〔2026〕1号'],
  ['按照示政办发〔2026〕12号要求', '示政办发〔2026〕12号'],
  ['贯彻落实示医保发〔2026〕3号', '示医保发〔2026〕3号'],
  ['依据依法〔2026〕3号', '依法〔2026〕3号'],
])('the words before a number are no part of it: %s', (line, text) => {
  expect(documentNumberIn(line)?.text).toBe(text);
});
