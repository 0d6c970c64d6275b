// SPDX-License-Identifier: Apache-2.0
import {
  compareRatios,
  decimal,
  formatRatio,
  type Ratio,
  ratioOf,
  wholeRatio,
  ZERO,
} from '@sanyi/kernel';
import { runs } from '@sanyi/testkit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Direction } from '../definition/indicator.js';
import type { ScoringRule } from './rule.js';
import { shareOf } from './share-of.js';

const of = (text: string): Ratio => {
  const value = decimal(text);
  if (!value.ok) throw new Error(text);
  return ratioOf(value.value);
};

const target = (text: string): ScoringRule => ({ method: 'target-ratio', target: of(text) });
const linear = (from: string, to: string): ScoringRule => ({
  method: 'linear-interval',
  from: of(from),
  to: of(to),
});
const improve = (level: string): ScoringRule => ({
  method: 'improve',
  target: of('0.9'),
  level: of(level),
});
const optimum: ScoringRule = {
  method: 'optimum',
  low: of('0.75'),
  high: of('0.85'),
  floor: of('0.5'),
  ceiling: of('1'),
};
const efficacy: ScoringRule = {
  method: 'efficacy',
  satisfactory: of('0.9'),
  unacceptable: of('0.6'),
  base: of('0.6'),
};
const deduct: ScoringRule = {
  method: 'deduct',
  target: of('0.9'),
  step: of('0.01'),
  perStep: of('0.1'),
};
const bands: ScoringRule = {
  method: 'bands',
  bands: [
    { from: of('0.6'), share: of('0.5') },
    { from: of('0.9'), share: of('1') },
  ],
};

test.each<[ScoringRule, string, Direction, string, string?]>([
  [target('0.9'), '0.45', 'up', '0.5'],
  [target('0.9'), '0.95', 'up', '1'],
  [target('10'), '20', 'down', '0.5'],
  [target('10'), '0', 'down', '1'],
  [target('0'), '1', 'up', '1'],
  [{ method: 'binary', wanted: true }, '1', 'up', '1'],
  [{ method: 'binary', wanted: true }, '0', 'up', '0'],
  [{ method: 'binary', wanted: false }, '0', 'up', '1'],
  [{ method: 'evidence-count', enough: of('4') }, '3', 'up', '0.75'],
  [{ method: 'evidence-count', enough: null }, '1', 'up', '1'],
  [{ method: 'evidence-count', enough: null }, '0', 'up', '0'],
  [linear('0.6', '0.9'), '0.75', 'up', '0.5'],
  [linear('30', '10'), '25', 'down', '0.25'],
  [linear('1', '1'), '1', 'up', '1'],
  [bands, '0.59', 'up', '0'],
  [bands, '0.6', 'up', '0.5'],
  [bands, '0.9', 'up', '1'],
  [deduct, '0.9', 'up', '1'],
  [deduct, '0.885', 'up', '0.8'],
  [deduct, '0.5', 'up', '0'],
  [deduct, '0.91', 'down', '0.9'],
  [efficacy, '0.6', 'up', '0.6'],
  [efficacy, '0.75', 'up', '0.8'],
  [efficacy, '0', 'up', '0'],
  [optimum, '0.8', 'monitor', '1'],
  [optimum, '0.625', 'monitor', '0.5'],
  [optimum, '0.925', 'monitor', '0.5'],
  [optimum, '0.4', 'monitor', '0'],
  [improve('0'), '0.8', 'up', '0.5', '0.7'],
  [improve('0.5'), '0.8', 'up', '0.6944', '0.7'],
  [improve('0'), '0.6', 'up', '0', '0.7'],
  [improve('0'), '0.9', 'up', '1', '0.95'],
  [improve('0'), '0.45', 'up', '0.5'],
  [{ method: 'marks', half: of('0.6') }, '2', 'judged', '1'],
  [{ method: 'marks', half: of('0.6') }, '1', 'judged', '0.6'],
  [{ method: 'marks', half: of('0.6') }, '0', 'judged', '0'],
])('case %#', (...[rule, value, direction, share, prior]) => {
  const given = {
    value: of(value),
    prior: prior === undefined ? null : of(prior),
    direction,
    peers: [],
  };
  const got = shareOf(rule, given);
  expect(formatRatio(got.share, 4)).toBe(share);
  expect(got.because[0]).toEqual({ name: 'value', figure: of(value) });
});

test('a percentile counts ties half, and turns round where less is better', () => {
  const peers = ['1', '2', '2', '4'].map(of);
  const at = (value: string, direction: Direction) =>
    formatRatio(
      shareOf({ method: 'percentile' }, { value: of(value), prior: null, direction, peers }).share,
      4,
    );
  expect([at('4', 'up'), at('2', 'up'), at('1', 'up'), at('1', 'down')]).toEqual([
    ...['0.875', '0.5', '0.125', '0.875'],
  ]);
});

describe('for every figure', () => {
  const figure = fc.integer({ min: -50, max: 200 }).map((n) => of((n / 100).toFixed(2)));
  const rules = [target('0.9'), linear('0.2', '0.9'), bands, deduct, efficacy, improve('0.3')];

  test.each(rules)('$method earns between nothing and all, and more for more', (rule) => {
    fc.assert(
      fc.property(figure, figure, figure, (a, b, prior) => {
        const share = (value: Ratio) =>
          shareOf(rule, { value, prior, direction: 'up', peers: [] }).share;
        const [low, high] = compareRatios(a, b) <= 0 ? [a, b] : [b, a];
        expect(compareRatios(share(low), share(high))).toBeLessThanOrEqual(0);
        expect(compareRatios(share(low), ZERO)).toBeGreaterThanOrEqual(0);
        expect(compareRatios(share(high), wholeRatio(1))).toBeLessThanOrEqual(0);
      }),
      { numRuns: runs(100) },
    );
  });
});
