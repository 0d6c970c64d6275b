// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { bandsIn, ruleFigures } from './rule-figures.js';

test('a rule shows the figures that its method is made of, and no others', () => {
  expect(ruleFigures({ method: 'target-ratio', target: '0.9', from: '0.1' })).toEqual([
    ['target', '0.9'],
  ]);
  expect(ruleFigures({ method: 'percentile' })).toEqual([]);
});

test('bands are written as they are read', () => {
  const bands = [
    { from: '0.3', share: '0.5' },
    { from: '0.5', share: '1' },
  ];
  const [[, text] = ['bands', '']] = ruleFigures({ method: 'bands', bands });
  expect(text).toBe('0.3 → 0.5; 0.5 → 1');
  expect(bandsIn(text)).toEqual(bands);
  expect(bandsIn('0.3 -> 0.5；0.5→1')).toEqual(bands);
  expect(bandsIn('0.3')).toBeUndefined();
});
