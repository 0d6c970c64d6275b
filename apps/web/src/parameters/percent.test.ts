// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentOf, shareOf } from './percent.js';

test.each([
  ['85', '0.85'],
  ['85.5', '0.855'],
  ['100', '1'],
  ['0', '0'],
  ['5', '0.05'],
  ['0.1', '0.001'],
  ['-10', '-0.1'],
  ['120', '1.2'],
])('%s%% is %s', (percent, share) => {
  expect(shareOf(percent)).toBe(share);
  expect(percentOf(share)).toBe(percent);
});

test('what is no number is left for the server to refuse', () => {
  expect([shareOf('八五'), shareOf(' 8 5 '), shareOf('')]).toEqual(['八五', '8 5', '']);
  expect(percentOf('P1Y')).toBe('P1Y');
});

test('for every exact share, what is shown goes back as it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10_000_000, max: 10_000_000 }), (millionths) => {
      const text = (Math.abs(millionths) / 1_000_000).toFixed(6).replace(/\.?0+$/, '');
      const share = `${millionths < 0 ? '-' : ''}${text}`;
      expect(shareOf(percentOf(share))).toBe(share);
    }),
  );
});
