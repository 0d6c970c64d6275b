// SPDX-License-Identifier: Apache-2.0
import type { PlainDate } from '@sanyi/kernel';

/** 四级责任: 主要领导亲自抓, 分管领导具体抓, 牵头部门统筹抓, 相关部门协同抓. */
export type ChainTier = 'principal' | 'in-charge' | 'coordinating' | 'cooperating';

/** 三医: the portfolios that one leader should hold together. */
export type Portfolio = 'care' | 'insurance' | 'medicines';

/** 责任人或责任单位: who stands in a tier of a region's chain, and when. */
export interface ChainSeat {
  readonly id: string;
  readonly region: string;
  readonly tier: ChainTier;
  /** A person's post (州长, 分管副州长) or a unit. Names of people are the office's own data. */
  readonly holder: string;
  readonly unitId: string | null;
  /** 联络员: whom to call; null is a gap for the two tiers of units. */
  readonly liaison: string | null;
  /** For 分管领导: what the holder is in charge of. */
  readonly portfolios: readonly Portfolio[];
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/** 责任链: one region's chain on a day. */
export interface ResponsibilityChain {
  readonly region: string;
  readonly on: PlainDate;
  readonly tiers: Readonly<Record<ChainTier, readonly ChainSeat[]>>;
  readonly gaps: readonly ChainGap[];
}

/** 责任链缺口. */
export type ChainGap =
  | { readonly code: 'tier-empty'; readonly region: string; readonly tier: ChainTier }
  | {
      readonly code: 'no-liaison';
      readonly region: string;
      readonly seat: string;
      readonly holder: string;
    }
  | {
      readonly code: 'portfolios-split';
      readonly region: string;
      readonly portfolios: readonly Portfolio[];
      readonly holders: readonly string[];
    }
  | { readonly code: 'portfolio-unheld'; readonly region: string; readonly portfolio: Portfolio };
