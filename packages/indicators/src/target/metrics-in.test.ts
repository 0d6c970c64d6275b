// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { indicator } from '../testing/small-world.js';
import { wordingKey } from './match-words.js';
import { metricsIn } from './metrics-in.js';

const named = (id: string, zh: string) => ({
  ...indicator('cost', 'visits'),
  ...{ id, alsoCalled: [], label: { zh, en: id } },
});
const LIST = [
  named('in-county', '县域内就诊率'),
  named('primary', '基层诊疗占比'),
  named('both', '签约和履约率'),
];
const metrics = (words: string, confirmed = new Map<string, string | null>()) =>
  metricsIn(words, LIST, confirmed);

test('two indicators in one sentence are two', () => {
  expect(metrics('基层诊疗占比和县域内就诊率')).toEqual(['基层诊疗占比', '县域内就诊率']);
});

test('what only one of is an indicator stays whole, and so does a name that holds 和', () => {
  expect(metrics('满意程度和县域内就诊率')).toEqual(['满意程度和县域内就诊率']);
  expect(metrics('签约和履约率')).toEqual(['签约和履约率']);
});

test('counted items before it in the list are not its own; other numbers are', () => {
  expect(metrics('完成甲类学员87人、乙类学员116人、丙类学员')).toEqual(['丙类学员']);
  expect(metrics('3岁以下、65岁以上人群签约率')).toEqual(['3岁以下、65岁以上人群签约率']);
});

test('what a person answered for the words as they stand holds', () => {
  for (const answer of ['primary', null])
    for (const words of ['基层诊疗占比和县域内就诊率', '甲类87人、乙类']) {
      expect(metrics(words, new Map([[wordingKey(words), answer]]))).toEqual([words]);
    }
});
