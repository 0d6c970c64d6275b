// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';
import type { ChainGap, ChainSeat, ChainTier, Portfolio, ResponsibilityChain } from './chain.js';

export const CHAIN_TIERS: readonly ChainTier[] = [
  'principal',
  'in-charge',
  'coordinating',
  'cooperating',
];

/** Who holds a seat of these tiers is a unit, and has a liaison whom others can call. */
const TIERS_OF_UNITS: ReadonlySet<ChainTier> = new Set(['coordinating', 'cooperating']);

const PORTFOLIOS: readonly Portfolio[] = ['care', 'insurance', 'medicines'];

/**
 * 责任链 of a region on a day, with its gaps: a tier that nobody holds, a unit without a liaison, 三医 that are not in one hand, and
 * one of the three that nobody is in charge of. Seats keep their order.
 */
export function chainOn(
  seats: readonly ChainSeat[],
  region: string,
  on: PlainDate,
): ResponsibilityChain {
  const held = seats.filter(
    (seat) => seat.region === region && seat.from <= on && (seat.to === null || on <= seat.to),
  );
  const of = (tier: ChainTier): readonly ChainSeat[] => held.filter((seat) => seat.tier === tier);
  const tiers = {
    principal: of('principal'),
    'in-charge': of('in-charge'),
    coordinating: of('coordinating'),
    cooperating: of('cooperating'),
  };
  return { region, on, tiers, gaps: gapsOf(region, tiers) };
}

function gapsOf(region: string, tiers: ResponsibilityChain['tiers']): readonly ChainGap[] {
  const empty = CHAIN_TIERS.filter((tier) => tiers[tier].length === 0);
  const silent = CHAIN_TIERS.filter((tier) => TIERS_OF_UNITS.has(tier))
    .flatMap((tier) => tiers[tier])
    .filter(({ liaison }) => (liaison ?? '').trim() === '');
  return [
    ...empty.map((tier): ChainGap => ({ code: 'tier-empty', region, tier })),
    ...silent.map(({ id, holder }): ChainGap => ({ code: 'no-liaison', region, seat: id, holder })),
    ...(tiers['in-charge'].length === 0 ? [] : portfolioGaps(region, tiers['in-charge'])),
  ];
}

/** 一位政府负责同志分管三医. */
function portfolioGaps(region: string, inCharge: readonly ChainSeat[]): readonly ChainGap[] {
  const unheld = PORTFOLIOS.filter(
    (portfolio) => !inCharge.some(({ portfolios }) => portfolios.includes(portfolio)),
  );
  const holders = inCharge
    .filter(({ portfolios }) => portfolios.length > 0)
    .map(({ holder }) => holder);
  const together = inCharge.some(({ portfolios }) =>
    PORTFOLIOS.every((portfolio) => unheld.includes(portfolio) || portfolios.includes(portfolio)),
  );
  return [
    ...unheld.map((portfolio): ChainGap => ({ code: 'portfolio-unheld', region, portfolio })),
    ...(together
      ? []
      : [{ code: 'portfolios-split', region, portfolios: PORTFOLIOS, holders } as const]),
  ];
}
