// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { indicator } from '../testing/small-world.js';
import { matchWords, wordingKey } from './match-words.js';

const named = (id: string, zh: string, alsoCalled: readonly string[] = []) => ({
  ...indicator('cost', 'visits'),
  ...{ id, alsoCalled, label: { zh, en: id } },
});
const LIST = [
  named('in-county', '县域就诊率', ['县域内就诊率']),
  named('primary', '基层医疗卫生机构诊疗量占比'),
  named('also-primary', '基层诊疗量占比', ['同一名称']),
  named('third', '第三个', ['同一名称']),
];
const match = (words: string, confirmed = new Map<string, string | null>()) =>
  matchWords(words, LIST, confirmed);

test.each([
  ['县域内就诊率', 'in-county'],
  ['确保县域内的就诊率', 'in-county'],
  ['全市县域内就诊率达', 'in-county'],
])('%s is a name of %s', (words, id) => {
  expect(match(words)).toEqual({ state: 'found', indicator: id, why: 'named' });
});

test('what is only like a name is offered with its score and what they share', () => {
  const got = match('基层医疗卫生机构诊疗量占总诊疗量比例');
  expect(got.state).toBe('to-confirm');
  const [best] = got.state === 'to-confirm' ? got.candidates : [];
  expect(best).toMatchObject({ indicator: 'primary', score: 81 });
  expect(best?.shared).toContain('诊疗');
});

test('a name that two share is not decided', () => {
  const got = match('同一名称');
  expect(got.state === 'to-confirm' && got.candidates.map((one) => one.indicator)).toEqual([
    'also-primary',
    'third',
  ]);
});

test('a person is asked once per wording; "none of them" is an answer too', () => {
  const key = wordingKey('基层 诊疗量');
  expect(match('基层诊疗量', new Map([[key, 'primary']]))).toEqual({
    state: 'found',
    indicator: 'primary',
    why: 'confirmed',
  });
  expect(match('基层诊疗量', new Map([[key, null]]))).toEqual({ state: 'none', why: 'confirmed' });
});

test('what is like nothing is never dropped: it stays a reported figure', () => {
  expect(match('爱国卫生运动')).toEqual({ state: 'none', why: 'nothing-like-it' });
  expect(match('')).toEqual({ state: 'none', why: 'nothing-like-it' });
});
