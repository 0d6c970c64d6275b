// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alike, contained, pairsOf, pairWeights, sharedStretches } from './similarity.js';

const score = (a: string, b: string): number => alike(pairsOf(a), pairsOf(b));

test.each([
  ['推进分级诊疗', '推进分级诊疗。', 1000],
  ['推进分级诊疗', '推进 分级\n诊疗', 1000],
  ['推进分级诊疗', '开展招录培训', 0],
  ['一', '一', 1000],
  ['', '推进', 0],
  ['', '', 0],
])('%s and %s are %i alike', (a, b, expected) => {
  expect(score(a, b)).toBe(expected);
});

test('two wordings of one task are nearer than two tasks', () => {
  const old = '推进紧密型县域医共体建设，覆盖不低于60%的县。';
  expect(score(old, '推进紧密型县域医共体建设，覆盖不低于50%的县。')).toBeGreaterThan(800);
  expect(score(old, '落实总会计师制度。')).toBeLessThan(100);
});

test('alike is even-handed, bounded, and whole for a text and itself', () => {
  const words = fc.string({
    maxLength: 40,
    unit: fc.constantFrom('医', '保', '局', '药', '，', ' '),
  });
  fc.assert(
    fc.property(words, words, (a, b) => {
      expect(score(a, b)).toBe(score(b, a));
      expect(score(a, b)).toBeLessThanOrEqual(1000);
      expect(score(a, a)).toBe(pairsOf(a).size === 0 ? 0 : 1000);
    }),
  );
});

test('what two texts share, longest first', () => {
  expect(
    sharedStretches('全面推进紧密型县域医共体建设，完善考核', '加快紧密型县域医共体建设和考核'),
  ).toEqual(['紧密型县域医共体建设']);
  expect(sharedStretches('甲乙丙', '甲乙丙')).toEqual([]);
});

test('a short text that stands in a long one is contained, and what all texts say weighs least', () => {
  const texts = [
    '推进医共体建设',
    '推进医共体建设，完善考核办法，落实经费保障',
    '推进药品采购',
  ].map(pairsOf);
  const weights = pairWeights(texts);
  const [short, long, other] = texts;
  if (short === undefined || long === undefined || other === undefined) throw new Error('three');
  expect(contained(short, long, weights)).toBe(1000);
  expect(contained(long, short, weights)).toBe(1000);
  expect(contained(short, other, weights)).toBeLessThan(200);
  expect(weights.get('推进')).toBe(333);
  expect(contained(short, pairsOf(''), weights)).toBe(0);
});
