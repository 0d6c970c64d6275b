// SPDX-License-Identifier: Apache-2.0
import { createInstance } from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { READING } from '../i18n/zh/reading.js';
import { CHOICES } from './piece-fields.js';
import { choiceWords, pieceWords } from './piece-words.js';

/** An instance of its own: tests share a process. */
const words = createInstance();

beforeAll(async () => {
  await words.init({
    ...{ lng: 'zh', interpolation: { escapeValue: false } },
    resources: { zh: { translation: READING } },
  });
});

test.each([
  ['targets', { metric: '占比', comparator: '>=', value: 85, valueTo: null, unit: '%' }, '≥ 85%'],
  ['targets', { metric: '占比', comparator: 'increase', value: null }, '提高'],
  ['goals', { metric: '占比', comparator: 'range', value: 3, valueTo: 5, unit: '家' }, '= 3–5家'],
  [
    'deadlines',
    { quote: '年底前', kind: 'by', date: '2026-12-31', every: null },
    '截止 2026-12-31',
  ],
  ['deadlines', { quote: '每季度', kind: 'every', date: null, every: 'P3M' }, '定期 每季度'],
  ['responsibility', { units: ['甲', '乙'], lead: ['甲'], mode: 'lead-support' }, '牵头：甲'],
  [...['responsibility', { units: ['甲'], lead: [], mode: 'each', leadGuess: '甲' }, '分别负责']],
] as const)('%s says how it is understood', (part, value, meant) => {
  expect(pieceWords(part as 'targets', value as Record<string, unknown>, words.t).meant).toBe(
    meant,
  );
});

test('a guess is said to be one, and an open list too', () => {
  const group = { units: ['甲'], lead: [], mode: 'responsible', leadGuess: '甲', openEnded: true };
  const { meant } = pieceWords('responsibility', group, words.t);
  expect(meant).toBe('共同负责；没有写明牵头，首列 甲；名单未列全');
});

test('every choice has its word', () => {
  for (const field of Object.keys(CHOICES) as (keyof typeof CHOICES)[])
    for (const one of CHOICES[field])
      expect(choiceWords(field, one, words.t)).toMatch(one === '' ? /^$/ : /^[\u4e00-\u9fff\d]+$/);
});
