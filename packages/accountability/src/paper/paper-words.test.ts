// SPDX-License-Identifier: Apache-2.0
import { chineseDay } from '@sanyi/kernel';
import { theDay } from '@sanyi/testkit';
import { expect, test } from 'vitest';
import { documentInWords, quotesOf, sentence } from './paper-words.js';

test('days, documents and sentences as official text writes them', () => {
  expect(chineseDay(theDay('2026-03-05'))).toBe('2026年3月5日');
  expect(documentInWords({ title: '要点', number: '示发〔2026〕1号' })).toBe(
    '《要点》（示发〔2026〕1号）',
  );
  expect(documentInWords({ title: '要点', number: null })).toBe('《要点》');
  expect([sentence('完成'), sentence('完成。')]).toEqual(['完成。', '完成。']);
});

test('a sentence that holds two targets is quoted once', () => {
  expect(quotesOf([{ quote: '均达到70%' }, { quote: '均达到70%' }, { quote: '一律公布' }])).toEqual(
    [...['均达到70%', '一律公布']],
  );
});
