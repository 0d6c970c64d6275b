// SPDX-License-Identifier: Apache-2.0
import { theDay } from '@sanyi/testkit';
import { describe, expect, test } from 'vitest';
import type { ChainSeat } from './chain.js';
import { chainOn } from './chain-on.js';

const seat = (
  tier: ChainSeat['tier'],
  holder: string,
  given: Partial<ChainSeat> = {},
): ChainSeat => ({
  ...{ id: holder, region: '990100', tier, holder, unitId: null, liaison: '办公室' },
  ...{ portfolios: [], from: theDay('2026-01-01'), to: null, ...given },
});
const ALL = ['care', 'insurance', 'medicines'] as const;
const WHOLE = [
  seat('principal', '市长'),
  seat('in-charge', '分管副市长', { portfolios: ALL }),
  seat('coordinating', '市卫生健康委'),
  seat('cooperating', '市医保局'),
];
const gaps = (seats: readonly ChainSeat[], on = '2026-11-22') =>
  chainOn(seats, '990100', theDay(on)).gaps;

test('four tiers, all held: no gap', () => {
  const chain = chainOn(WHOLE, '990100', theDay('2026-11-22'));
  expect(chain.gaps).toEqual([]);
  expect(Object.values(chain.tiers).map((tier) => tier.map(({ holder }) => holder))).toEqual([
    ['市长'],
    ['分管副市长'],
    ['市卫生健康委'],
    ['市医保局'],
  ]);
});

describe('gaps', () => {
  test('a region of which nothing is known lacks all four tiers', () => {
    expect(chainOn(WHOLE, '990200', theDay('2026-11-22')).gaps.map(({ code }) => code)).toEqual(
      Array.from({ length: 4 }, () => 'tier-empty'),
    );
  });

  test('a unit without a liaison; a leader needs none', () => {
    const silent = WHOLE.map((one) => ({
      ...one,
      liaison: one.tier === 'cooperating' ? ' ' : null,
    }));
    expect(gaps(silent)).toEqual([
      { code: 'no-liaison', region: '990100', seat: '市卫生健康委', holder: '市卫生健康委' },
      { code: 'no-liaison', region: '990100', seat: '市医保局', holder: '市医保局' },
    ]);
  });

  test('三医 in two hands, and one of the three in none', () => {
    const others = WHOLE.filter(({ tier }) => tier !== 'in-charge');
    const two = [
      seat('in-charge', '甲', { portfolios: ['care', 'insurance'] }),
      seat('in-charge', '乙', { portfolios: ['medicines'] }),
    ];
    expect(gaps([...others, ...two])).toEqual([
      { code: 'portfolios-split', region: '990100', portfolios: ALL, holders: ['甲', '乙'] },
    ]);
    expect(gaps([...others, ...two.slice(0, 1)])).toEqual([
      { code: 'portfolio-unheld', region: '990100', portfolio: 'medicines' },
    ]);
  });
});

test('a seat counts from its first to its last day', () => {
  const seats = WHOLE.map((one) =>
    one.tier === 'principal' ? { ...one, to: theDay('2026-06-30') } : one,
  );
  expect(gaps(seats, '2026-06-30')).toEqual([]);
  expect(gaps(seats, '2026-07-01')).toEqual([
    { code: 'tier-empty', region: '990100', tier: 'principal' },
  ]);
  expect(gaps(WHOLE, '2025-12-31')).toHaveLength(4);
});
